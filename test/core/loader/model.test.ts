import { describe, expect, it } from 'vitest';
import { expectKinds, loadModel } from '../../../src/core/loader/model.js';
import { packKinds, readKinds } from '../../../src/core/tables/kinds.js';
import { readTable } from '../../../src/training/kinds/table.js';
import { modelOf } from '../support.js';

const kindsOf = (table: string) => readKinds(packKinds(readTable(table)));
const LEARNT = kindsOf('猫 狗\n升温 降温');
const FOUR_SIGNS = new Float64Array(4 * LEARNT.size);
const plain = modelOf({});
const model = {
  ...plain,
  answer: { ...plain.answer, signs: FOUR_SIGNS },
  offer: { ...plain.offer, signs: FOUR_SIGNS },
};

describe('expectKinds', () => {
  const fitting = (table: string) => () => expectKinds('model', model, LEARNT.markOf(2), kindsOf(table));

  it('takes kinds that came behind those that were learnt', () => {
    expect(fitting('猫 狗\n升温 降温\n红 蓝')).not.toThrow();
  });

  it.each([
    ['in another order', '升温 降温\n猫 狗'],
    ['fewer', '猫 狗'],
  ])('refuses kinds that are %s, and says what to do', (_, table) => {
    expect(fitting(table)).toThrow('run `npm run train`');
  });
});

describe('loadModel', () => {
  it.each([true, false])('reads the model that ships, with vectors: %s', (vectors) => {
    expect(loadModel(vectors).rank.weights.length).toBeGreaterThan(0);
  });
});
