import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../../src/core/features/index.js';
import { CONFIDENCE_FEATURES } from '../../../src/core/ranking/context.js';
import { ASKED_INPUTS, ENTRY_INPUTS, type ModelFile } from '../../../src/core/ranking/model.js';
import { readSets } from '../../../src/training/matcher/sets.js';

const SETS = (await readSets('training')).map(({ name }) => name).join(' ');

describe.each(['model', 'model-lexical'])('data/%s.json', (name) => {
  const file = JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as ModelFile;

  it('lists exactly the features, in their order', () => {
    const { rank, answer, offer } = file;
    for (const { weights } of [rank, rank.units]) expect(Object.keys(weights)).toEqual(FEATURES);
    for (const confidence of [answer, offer]) {
      expect(Object.keys(confidence.weights)).toEqual(CONFIDENCE_FEATURES);
      expect(Object.keys(confidence.units.weights)).toEqual(CONFIDENCE_FEATURES);
      expect(Object.keys(confidence.asked.weights)).toEqual(ASKED_INPUTS);
      expect(Object.keys(confidence.entry.weights)).toEqual(ENTRY_INPUTS);
    }
  });

  it('is trained on all the sets that there are', () => {
    expect(file.trainedOn).toBe(SETS);
  });
});
