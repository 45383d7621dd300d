import { type Model, type ModelFile, readModel } from '../ranking/model.js';
import { SIGNS } from '../ranking/signs.js';
import type { Kinds } from '../tables/kinds.js';
import { readData } from './data.js';
import { loadLexicon } from './lexicon.js';

const models = new Map<string, Model>();

/**
 * The shipped model, read once a process: `data/model.json` for an engine with word vectors, and
 * `data/model-lexical.json` for one without.
 * @throws RangeError where it does not fit the features or the kinds of things.
 */
export function loadModel(vectors: boolean): Model {
  const name = vectors ? 'model' : 'model-lexical';
  const known = models.get(name);
  if (known) return known;
  const file = JSON.parse(readData(`${name}.json`).toString()) as ModelFile;
  const model = readModel(file);
  expectKinds(name, model, file.kinds, loadLexicon().kinds);
  models.set(name, model);
  return model;
}

/**
 * Kinds that came behind those that a model was trained with weigh nothing yet.
 * @param mark the kinds that it was trained with, as `Kinds.markOf` tells them.
 * @throws RangeError where the first kinds are others.
 */
export function expectKinds(name: string, { answer, offer }: Model, mark: number, kinds: Kinds): void {
  for (const { signs } of [answer, offer]) {
    const weighed = signs.length / SIGNS.length;
    if (weighed > kinds.size || kinds.markOf(weighed) !== mark)
      throw new RangeError(
        `data/${name}.json weighs other kinds of things than data/kinds.bin begins with: run \`npm run train\``,
      );
  }
}
