import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { standsAlone, thingsOf } from '../../../src/core/retrieval/things.js';
import { FERRY } from '../ferry.js';

const catalogue = createCatalogue(FERRY, loadLexicon());
const queryOf = (question: string) => readQuery(question, catalogue);

describe('thingsOf', () => {
  it.each([
    ['nouns', '碼頭有商店嗎', ['码头', '商店']],
    ['names before nouns', '上海的碼頭在哪裡', ['上海']],
    ['nothing that is asked for', '什麼時候，價格多少', []],
    ['nothing in words that say nothing', '要付什麼錢', []],
  ])('gives %s', (_, question, things) => {
    expect(thingsOf(queryOf(question))).toEqual(things);
  });
});

describe('standsAlone', () => {
  it.each(['燈要開多久', '絕育前要準備什麼', 'how do i become a captain'])('is true of %s', (question) => {
    expect(standsAlone(queryOf(question))).toBe(true);
  });

  it.each(['要錢嗎', '在哪裡', '什麼時候', '一個月多少', 'how much is that'])(
    'is false of %s',
    (question) => {
      expect(standsAlone(queryOf(question))).toBe(false);
    },
  );
});
