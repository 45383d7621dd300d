import { readFileSync } from 'node:fs';
import { type Model, type ModelFile, readModel } from '../model.js';

let model: Model | undefined;

/** The shipped model, `data/model.json`, read once a process. */
export function loadModel(): Model {
  model ??= readModel(
    JSON.parse(readFileSync(new URL('../../../data/model.json', import.meta.url), 'utf8')) as ModelFile,
  );
  return model;
}
