import { readFileSync } from 'node:fs';
import { type PassageModel, type PassageModelFile, readPassageModel } from '../passages/model.js';

let model: PassageModel | undefined;

/** The shipped model of passages, `data/passages.json`, read once a process. */
export function loadPassageModel(): PassageModel {
  model ??= readPassageModel(
    JSON.parse(
      readFileSync(new URL('../../../data/passages.json', import.meta.url), 'utf8'),
    ) as PassageModelFile,
  );
  return model;
}
