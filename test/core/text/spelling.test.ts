import { describe, expect, it } from 'vitest';
import { american } from '../../../src/core/text/spelling.js';

describe('american', () => {
  it.each([
    ['neighbours', 'neighbors'],
    ['neighbourhood', 'neighborhood'],
    ['favourite', 'favorite'],
    ['coloured', 'colored'],
    ['kilometres', 'kilometers'],
    ['theatre', 'theater'],
    ['organised', 'organized'],
    ['organisation', 'organization'],
    ['recognise', 'recognize'],
    ['analysed', 'analyzed'],
    ['licences', 'licenses'],
    ['catalogues', 'catalogs'],
    ['jewellery', 'jewelry'],
    ['jewellers', 'jewelers'],
    ['tyres', 'tires'],
    ['cheque', 'check'],
    ['maths', 'math'],
    ['mums', 'moms'],
    ['prioritise', 'prioritize'],
    ['behavioural', 'behavioral'],
    ['labourers', 'laborers'],
  ])('spells %s as %s', (british, spelt) => {
    expect(american(british)).toBe(spelt);
  });

  it.each([
    'four',
    'hour',
    'tour',
    'flour',
    'pour',
    'courier',
    'promise',
    'exercise',
    'rise',
    'realistic',
    'more',
    'fire',
    'greyhound',
    'constructor',
    'mummies',
    'is',
    's',
    '',
  ])('leaves %s as it is', (word) => {
    expect(american(word)).toBe(word);
  });
});
