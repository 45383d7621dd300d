import { type Model, type ModelFile, readModel } from '../ranking/model.js';
import { SIGNS } from '../ranking/signs.js';
import { readData } from './data.js';
import { loadLexicon } from './lexicon.js';

const models = new Map<string, Model>();

/**
 * The shipped model, read once a process: `data/model.json` for an engine with word vectors, and
 * `data/model-lexical.json` for one without.
 */
export function loadModel(vectors: boolean): Model {
  const name = vectors ? 'model' : 'model-lexical';
  const known = models.get(name);
  if (known) return known;
  const model = readModel(JSON.parse(readData(`${name}.json`).toString()) as ModelFile);
  const kinds = loadLexicon().kinds.size;
  for (const { signs } of [model.answer, model.offer]) {
    if (signs.length !== kinds * SIGNS.length)
      throw new RangeError(
        `data/${name}.json weighs ${signs.length / SIGNS.length} kinds of things and data/kinds.bin has ${kinds}: run \`npm run train\``,
      );
  }
  models.set(name, model);
  return model;
}
