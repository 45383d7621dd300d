import { describe, expect, it } from 'vitest';
import { createMeanings } from '../../../src/core/retrieval/meanings.js';
import { createPlaces } from '../../../src/core/retrieval/places.js';
import { createRelations, markWords } from '../../../src/core/retrieval/relations.js';
import { createWordMaker, type Word } from '../../../src/core/retrieval/words.js';
import type { Lexicon } from '../../../src/core/tables/lexicon.js';
import { POS } from '../../../src/core/tables/lexicon.js';
import type { Vectors } from '../../../src/core/tables/vectors.js';
import { fold } from '../../../src/core/text/fold.js';
import type { Token } from '../../../src/core/text/segment.js';
import { lexiconOf, vectorsOf } from '../support.js';

const LEXICON = lexiconOf(
  {
    船票: { keys: [['ticket', 1]] },
    门票: { keys: [['ticket', 1]] },
    车票: {},
    做法: {},
    作法: {},
    码头: {},
    harbour: {},
    pier: {},
    往返船票价: {},
    票务大厅处: {},
    的: { pos: POS.function, rarity: 3 },
  },
  {
    synonyms: [['harbour', 'pier']],
    pinyin: [
      ['做', 'zuo'],
      ['作', 'zuo'],
      ['法', 'fa'],
      ['船', 'chuan'],
      ['传', 'chuan'],
      ['票', 'piao'],
      ['漂', 'piao'],
    ],
  },
);
const KNOWN = ['船票', '做法', '码头', 'harbour', '青屿', '85', '的'];

function makerOf(lexicon: Lexicon): (text: string) => Word {
  const make = createWordMaker(
    lexicon,
    new Map([
      ['青屿', 0],
      ['qingyu', 0],
    ]),
  );
  return (text) => {
    const kind: Token['kind'] = /\p{Script=Han}/u.test(text) ? 'han' : /^\d/u.test(text) ? 'number' : 'latin';
    return make({ text, raw: text, kind, id: lexicon.find(text), start: 0, end: text.length });
  };
}
const wordOf = makerOf(LEXICON);

function relationsOfKnown() {
  const words = KNOWN.map(wordOf);
  return createRelations(words, markWords(words, LEXICON), LEXICON);
}

/** What each word of the list is to a word, by the word. */
function relationsOf(list: readonly string[], vectors?: Vectors, lexicon = LEXICON) {
  const make = makerOf(lexicon);
  const words = list.map(make);
  const places = vectors && createPlaces(words.length, vectors, (id) => [words[id]?.text ?? '']);
  const meaningsOf = vectors && places && createMeanings(words, vectors, places);
  const { related } = createRelations(words, markWords(words, lexicon), lexicon, meaningsOf);
  return (text: string) => {
    const { ids, near, same, meaning } = related(make(text));
    return new Map(
      Array.from(ids, (id, i) => [
        list[id] as string,
        { near: near[i], same: same[i], meaning: meaning[i] as number },
      ]),
    );
  };
}

describe('createRelations', () => {
  const related = relationsOf(KNOWN);

  it.each([
    ['itself', '船票', '船票'],
    ['a word with a character in common', '车票', '船票'],
    ['a word that is explained alike', '门票', '船票'],
    ['a homophone', '作法', '做法'],
    ['a homophone without a character in common', '传漂', '船票'],
    ['a synonym of the lexicon', 'pier', 'harbour'],
    ['a synonym of the knowledge', 'qingyu', '青屿'],
    ['a mistyped English word', 'harbuor', 'harbour'],
    ['a figure', '85', '85'],
  ])('finds %s', (_, asked, found) => {
    expect([...related(asked).keys()]).toContain(found);
  });

  it('finds a word of a rare character, of another alphabet, and a homophone of five syllables', () => {
    const lexicon = lexiconOf(
      { 𠮷野: {}, 𠮷田: {} },
      { pinyin: [...'一乙医衣依'].map((character): [string, string] => [character, 'yi']) },
    );
    const find = relationsOf(['𠮷野', 'ラーメン', '一乙医衣依'], undefined, lexicon);
    expect([...find('𠮷田').keys()]).toEqual(['𠮷野']);
    expect([...find('ラーメン').keys()]).toEqual(['ラーメン']);
    expect([...find('依衣医乙一').keys()]).toEqual(['一乙医衣依']);
  });

  it('takes a group, a kind of things and an explanation of one number for three things', () => {
    const plain: Word = { ...wordOf('zeppelin'), group: -1, members: [] };
    const [group, member, other] = [
      { ...plain, text: 'qwert', group: 5 },
      { ...plain, text: 'asdfg', members: [5] },
      { ...plain, text: 'yxcvb' },
    ];
    const words = [group, member, other] as Word[];
    const { related: find, knows } = createRelations(words, markWords(words, LEXICON), LEXICON);
    expect([...find({ ...plain, text: 'poiuz', group: 5 }).ids]).toEqual([0]);
    expect([...find({ ...plain, text: 'lkjhg', members: [5] }).ids]).toEqual([1]);
    expect(knows({ ...plain, text: 'mnbvc' })).toBe(false);
  });

  it.each(['囧', 'zeppelin', '2023', '86'])('finds nothing for %j', (text) => {
    expect(related(text).size).toBe(0);
  });

  it('tells what is near from what is the same, and means nothing without vectors', () => {
    expect(related('船票').get('船票')).toEqual({ near: 1, same: 1, meaning: 0 });
    expect(related('车票').get('船票')).toMatchObject({ same: 0, near: expect.closeTo(0.4) });
  });

  it('takes a character among many for too little', () => {
    expect(relationsOf(['往返船票价'])('票务大厅处').size).toBe(0);
  });

  it('knows a word of the knowledge and what is the same thing, and no other', () => {
    const { knows } = relationsOfKnown();
    expect(KNOWN.every((word) => knows(wordOf(word)))).toBe(true);
    expect(knows(wordOf('囧'))).toBe(false);
    expect(knows(wordOf('zeppelin'))).toBe(false);
  });

  it('remembers what it found, and finds it again after thousands of other words', () => {
    const { related: find } = relationsOfKnown();
    const word = wordOf('车票');
    const found = find(word);
    expect(find(word)).toBe(found);
    for (let i = 0; i < 5000; i++) find({ ...word, text: `词${i}`, id: -1, sounds: [] });
    expect(find(word)).not.toBe(found);
    expect(find(word)).toEqual(found);
  });

  it('leaves out what hundreds of words have in common, but not the word itself', () => {
    const kinds = Array.from({ length: 800 }, (_, i) => `票${String.fromCodePoint(0x5000 + i)}`)
      .filter((kind) => fold(kind) === kind)
      .slice(0, 401);
    const lexicon = lexiconOf(Object.fromEntries(kinds.map((kind) => [kind, {}])));
    const asked = kinds[7] as string;
    expect(relationsOf(kinds.slice(0, 400), undefined, lexicon)(asked).size).toBe(400);
    expect([...relationsOf(kinds, undefined, lexicon)(asked).keys()]).toEqual([asked]);
  });

  describe('with vectors', () => {
    const meant = relationsOf(
      ['船票', '码头', 'harbour', '的', '85', 'unseen', '灯塔'],
      vectorsOf({
        船票: [1, 0],
        码头: [0, 1],
        harbour: [0, 1],
        餐厅: [0.8, 0.6],
        quay: [0, 1],
        的: [1, 0],
        '85': [1, 0],
        灯: [1, 0],
        票: [1, 0],
      }),
    );
    const meanings = (text: string) =>
      new Map([...meant(text)].map(([word, { meaning }]) => [word, Math.round(meaning * 100) / 100]));

    it('finds words that are used alike, in either language, by their squared cosine', () => {
      expect(meanings('餐厅').get('船票')).toBe(0.64);
      expect(meanings('餐厅').get('码头')).toBe(0.36);
      expect(meanings('quay').get('码头')).toBe(1);
      expect(meanings('quay').has('船票')).toBe(false);
    });

    it('goes by the characters of a Chinese word without a vector, and by nothing in English', () => {
      expect(meanings('票据').get('船票')).toBe(1);
      expect(meanings('餐厅').get('灯塔')).toBe(0.64);
      expect(meant('zeppelin').size).toBe(0);
      expect(meanings('餐厅').has('unseen')).toBe(false);
    });

    it('asks no vector of grammar and figures', () => {
      expect(meanings('的').get('船票')).toBeUndefined();
      expect(meanings('86').size).toBe(0);
      expect(meanings('85').get('85')).toBe(0);
      expect(meanings('85').get('船票')).toBeUndefined();
    });

    it('keeps what is near by its look beside what is near by its meaning', () => {
      expect(meant('门票').get('船票')).toMatchObject({
        near: expect.closeTo(0.95),
        meaning: expect.any(Number),
      });
      expect(meant('餐厅').get('船票')).toMatchObject({ near: 0, same: 0 });
    });

    describe('of thousands of words', () => {
      const words = Array.from({ length: 4000 }, (_, i) => `w${i.toString(7)}x`);
      const round = vectorsOf(
        Object.fromEntries(
          words.map((word, i) => [word, [Math.cos((i * Math.PI) / 2000), Math.sin((i * Math.PI) / 2000)]]),
        ),
      );
      let looks = 0;
      const counted: Vectors = {
        ...round,
        cosines(row, others, count, out) {
          looks += count;
          round.cosines(row, others, count, out);
        },
      };
      const near = relationsOf(words, counted);

      it('finds those that are used most alike, at a look at less than half of them', () => {
        const found = near(words[1234] as string);
        expect(looks).toBeLessThan(2000);
        for (let i = 1234 - 300; i <= 1234 + 300; i++) {
          expect(found.get(words[i] as string)?.meaning, words[i]).toBeGreaterThan(0.7);
        }
      });

      it('tells what a word means that looks alike, however far away its meaning is', () => {
        const all = vectorsOf({
          ...Object.fromEntries(words.map((word, i) => [word, [Math.cos(i), Math.sin(i)] as const])),
          harbour: [1, 0],
          harbouring: [-1, 0],
        });
        const list = [...words, 'harbouring'];
        const found = relationsOf(list, { ...all, cosines: (_row, _others, _count, out) => out.fill(0.5) })(
          'harbour',
        );
        expect(found.size).toBeLessThan(2000);
        expect(found.get('harbouring')).toMatchObject({ near: expect.any(Number), meaning: 0.25 });
      });

      it('finds Chinese words without a vector by their characters', () => {
        const characters = { 票: [1, 0], 灯: [0, -1], 塔: [0, -1] } as const;
        const all = vectorsOf({
          ...characters,
          ...Object.fromEntries(words.map((word, i) => [word, [Math.cos(i), Math.sin(i)] as const])),
        });
        const found = relationsOf([...words, '灯塔', '票票'], all)('票');
        expect(found.get('票票')?.meaning).toBeCloseTo(1);
        expect(relationsOf([...words, '灯塔'], all)('塔塔').get('灯塔')?.meaning).toBeCloseTo(1);
      });
    });
  });
});
