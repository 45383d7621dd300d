import { readFileSync } from 'node:fs';
import { type Model, type ModelFile, readModel } from '../model.js';

const models = new Map<string, Model>();

/**
 * The shipped model, read once a process: `data/model.json` for an engine with word vectors, and
 * `data/model-lexical.json` for one without.
 */
export function loadModel(vectors: boolean): Model {
  const name = vectors ? 'model' : 'model-lexical';
  const known = models.get(name);
  if (known) return known;
  const file = new URL(`../../../data/${name}.json`, import.meta.url);
  const model = readModel(JSON.parse(readFileSync(file, 'utf8')) as ModelFile);
  models.set(name, model);
  return model;
}
