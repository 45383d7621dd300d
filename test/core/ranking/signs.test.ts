import { describe, expect, it } from 'vitest';
import { NO_SIGNS, signCode, signsOf } from '../../../src/core/ranking/signs.js';
import { createCatalogue } from '../../../src/core/retrieval/catalogue.js';
import { readQuery } from '../../../src/core/retrieval/query.js';
import { createRetriever } from '../../../src/core/retrieval/retrieve.js';
import { knowledgeOf, lexiconOf } from '../support.js';

const [SPORT, DAY] = [0, 1];
const lexicon = lexiconOf(
  { 网球: {}, 羽球: {}, 桌球: {}, 今天: {}, 明天: {}, 场地: {} },
  { kinds: '网球=tennis 羽球=badminton 桌球\n~ 今天 明天' },
);
const catalogue = createCatalogue(
  knowledgeOf([{ id: 'tennis', question: '今天的網球場地', answer: '桌球也在' }]),
  lexicon,
);

/** The signs of the one entry. */
function signs(question: string) {
  const query = readQuery(question, catalogue);
  const [hit] = createRetriever(catalogue)(query);
  const item = catalogue.items[hit?.item as number];
  if (!hit || !item) throw new Error('nothing found');
  return signsOf(query, item, hit.best, catalogue);
}

describe('signsOf', () => {
  it('tells what both name, what the question alone names and what the entry’s question alone does', () => {
    expect(signs('網球場地')).toEqual({
      codes: [signCode(SPORT, 'shared'), signCode(DAY, 'dropped')],
      names: ['shared 网球', 'dropped 今天'],
      isOpposite: false,
    });
    expect(signs('羽球場地')).toEqual({
      codes: [signCode(SPORT, 'missing'), signCode(SPORT, 'clash'), signCode(DAY, 'dropped')],
      names: ['missing 羽球', 'clash 羽球', 'dropped 今天'],
      isOpposite: false,
    });
  });

  it('tells the opposite of what the entry asks, unless its answer tells that, too', () => {
    const opposed = lexiconOf({ 升温: {}, 降温: {}, 水缸: {} }, { kinds: '! 升温 降温\n水缸 鱼缸' });
    const isOpposite = (question: string, answer: string): boolean => {
      const heated = createCatalogue(knowledgeOf([{ id: 'cool', question: '水缸降溫', answer }]), opposed);
      const query = readQuery(question, heated);
      return signsOf(query, heated.items[0] as (typeof heated.items)[number], 0, heated).isOpposite;
    };
    expect(isOpposite('水缸升溫', '風扇')).toBe(true);
    expect(isOpposite('水缸降溫', '風扇')).toBe(false);
    expect(isOpposite('魚缸降溫', '風扇')).toBe(false);
    expect(isOpposite('水缸升溫', '升溫用加熱棒')).toBe(false);
  });

  it('counts what the answer alone names as named', () => {
    expect(signs('桌球場地').codes).toContain(signCode(SPORT, 'shared'));
  });

  it('tells each sign once', () => {
    expect(signs('羽球，badminton場地').codes).toEqual(signs('羽球場地').codes);
    expect(signs('明天和今天的場地').codes).toEqual([signCode(DAY, 'shared'), signCode(SPORT, 'dropped')]);
  });

  it('tells nothing where neither names any', () => {
    const plain = createCatalogue(knowledgeOf([{ id: 'place', question: '場地', answer: '地' }]), lexicon);
    const query = readQuery('場地', plain);
    expect(signsOf(query, plain.items[0] as (typeof plain.items)[number], 0, plain)).toBe(NO_SIGNS);
  });
});

describe('signCode', () => {
  it('is another one for each sign of each kind', () => {
    const codes = [0, 1].flatMap((kind) =>
      (['shared', 'missing', 'clash', 'dropped'] as const).map((sign) => signCode(kind, sign)),
    );
    expect(new Set(codes)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  });
});
