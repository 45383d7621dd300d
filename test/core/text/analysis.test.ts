import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { analyse, clip, gramCode } from '../../../src/core/text/analysis.js';
import { namesOf } from '../../../src/core/text/asked.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { lexiconOf } from '../support.js';

const lexicon = lexiconOf(
  {
    船票: {},
    价格: {},
    码头: {},
    what: { rarity: 6, pos: POS.function },
    should: { rarity: 7, pos: POS.function },
    i: { rarity: 4, pos: POS.function },
    fix: { rarity: 8, pos: POS.verb },
    lantern: { rarity: 6, pos: POS.noun },
    problem: { rarity: 6, pos: POS.noun },
    moor: { rarity: 9, pos: POS.verb },
  },
  {
    pinyin: [
      ['船', 'chuan'],
      ['票', 'piao'],
      ['飘', 'piao'],
    ],
  },
);
const segment = createSegmenter(lexicon);
const read = (text: string) => analyse(text, segment, lexicon);
const code = (pair: string): number => {
  const [first, second] = Array.from(pair, (c) => c.codePointAt(0) as number);
  return gramCode(first as number, second ?? 0);
};

describe('clip', () => {
  it('leaves a text of ordinary length alone', () => {
    expect(clip('船票'.repeat(160))).toBe('船票'.repeat(160));
    expect(clip('')).toBe('');
  });

  it('keeps both ends of a text of 100,000 characters', () => {
    const clipped = clip(`船票多少錢？${'啦'.repeat(100_000)}末班船幾點？`);
    expect(clipped.length).toBeLessThan(700);
    expect(clipped.startsWith('船票多少錢？')).toBe(true);
    expect(clipped.endsWith('末班船幾點？')).toBe(true);
  });

  it.each(['ﷺ', '㍿', '½', '…', 'ŉ'])('leaves no more where NFKC makes more of %s', (character) => {
    expect(clip(character.repeat(320)).normalize('NFKC').length).toBeLessThanOrEqual(321);
  });

  it('cuts no character in half', () => {
    for (const start of ['', 'a'])
      expect(clip(`${start}${'😀'.repeat(1000)}b`).toWellFormed()).toBe(
        clip(`${start}${'😀'.repeat(1000)}b`),
      );
  });
});

describe('analyse', () => {
  it.each(['ﷺ', 'İ', '⒰', 'idk ', '$5 ', '乜'])('reads no more of %j than of any text', (unit) => {
    expect(read(unit.repeat(320)).folded.length).toBeLessThanOrEqual(321);
  });

  it('counts the marks of C++ and C# as letters, and those of no name as none', () => {
    expect(read('C++ 與 C#').compact).toBe('c++与c#');
    expect(read('1+1 #2').compact).toBe('112');
    expect(Array.from(read('C#').grams)).toContain(code('c#'));
  });

  it('reads all that is asked alike, however it is written', () => {
    const wanted = read('船票多少钱');
    for (const text of ['船票多少錢', '請問 船票　多少錢', '船票幾錢', '船 票 多 少 钱', '船票多少钱 谢谢']) {
      expect({ ...read(text), tokens: read(text).tokens.map((token) => token.text) }, text).toMatchObject({
        compact: wanted.compact,
        tokens: wanted.tokens.map((token) => token.text),
        grams: wanted.grams,
        asked: wanted.asked,
      });
    }
  });

  it('takes letters and digits alone as what is compared', () => {
    expect(read('「R-1」的 價格？！').compact).toBe('r1的价格');
    expect(read('?!…🙂').compact).toBe('');
  });

  it('counts single Chinese characters and all pairs, each once, ascending', () => {
    const { grams } = read('票票a');
    expect([...grams]).toEqual([code('票'), code('票票'), code('票a')].sort((a, b) => a - b));
  });

  it('counts the sounds of neighbouring Chinese characters', () => {
    expect(read('船票').sounds).toEqual(read('船飘').sounds);
    expect(read('船票').sounds).toHaveLength(1);
    expect(read('船a票').sounds).toHaveLength(0);
    expect(read('船囧票').sounds).toHaveLength(0);
  });

  it('weighs the question above its background, and a gram by its weightiest place', () => {
    const text = '我們全家昨天到了碼頭，雨下得很大，碼頭的船票價格是多少？';
    const { tokens, focus, grams, gramFocus } = analyse(text, segment, lexicon, 0.5);
    const weightOf = (word: string, last = false): number =>
      focus[
        last
          ? tokens.findLastIndex(({ text }) => text === word)
          : tokens.findIndex(({ text }) => text === word)
      ] as number;
    expect(weightOf('码头')).toBeLessThan(1);
    expect(weightOf('码头', true)).toBe(1);
    expect(gramFocus?.[grams.indexOf(code('码头'))]).toBe(1);
    expect(gramFocus?.[grams.indexOf(code('昨天'))]).toBeLessThan(1);
    expect(read(text).focus.every((weight) => weight === 1)).toBe(true);
  });

  it('tells the figures and what is asked', () => {
    const { figures, asked } = read('二○二二年載了五百萬名乘客，是誰說的？');
    expect(figures.map(({ value }) => value)).toContain(5_000_000);
    expect(namesOf(asked)).toContain('person');
  });

  it('lets what bears too little on the question name nothing, with no figure and no letter', () => {
    const text = '我2019年坐過船票很貴的船。碼頭2022年的價格是多少？';
    const whole = analyse(text, segment, lexicon);
    const borne = analyse(text, segment, lexicon, 0.5);
    expect(whole.figures.map(({ value }) => value)).toEqual([2019, 2022]);
    expect(borne.figures.map(({ value }) => value)).toEqual([2022]);
    expect(borne.compact).toBe('码头2022年的价格是多少');
    expect(whole.sounds).toHaveLength(1);
    expect(borne.sounds).toHaveLength(0);
    expect(namesOf(borne.asked)).toEqual(['price', 'count']);
    expect(borne.tokens).toEqual(whole.tokens);
    expect(borne.grams).toEqual(whole.grams);
  });

  it.each([
    ['of a statement where the asking says nothing of what it is about', 'what should i fix', '300'],
    ['of the question alone where that says what it is about', 'what lantern should i fix', ''],
    ['of the question alone where the dictionary does not know its word', 'what should ilga fix', ''],
    ['of a statement where the asking has a noun that says nothing', 'what problem should i fix', '300'],
    ['of the question alone where its verb is a rare one', 'what should i moor', ''],
  ])('tells the figures %s', (_, asking, figures) => {
    const text = `300 boats lie in the harbour today. ${asking}?`;
    const { figures: found } = analyse(text, segment, lexicon, 0.5);
    expect(found.map(({ text }) => text).join()).toBe(figures);
  });

  it('reads a sum of money as it is said', () => {
    expect(read('£20的船票').compact).toBe('20英镑的船票');
  });

  it('takes a space between two clauses of Chinese for a comma, and others for none', () => {
    expect(read('昨天去了碼頭 末班船幾點').folded).toBe('昨天去了码头,末班船几点');
    expect(read('末班幾點 可以帶狗嗎').folded).toBe('末班几点,可以带狗吗');
    expect(read('碼頭 船票').folded).toBe('码头船票');
    expect(read('末班船 幾點開').folded).toBe('末班船几点开');
    expect(read('點 解　有 船 票').folded).toBe('为什么有船票');
  });

  it('reads any text to the same bounded, well-formed, ordered form', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '船', '係', '\u202e', 'ﷺ', '7', ' ', '?') }),
    );
    fc.assert(
      fc.property(any, fc.constantFrom(1, 400), (text, times) => {
        const a = read(text.repeat(times));
        expect(a.folded.toWellFormed()).toBe(a.folded);
        expect(a.focus).toHaveLength(a.tokens.length);
        expect(a.gramFocus ?? a.grams).toHaveLength(a.grams.length);
        expect([...a.grams]).toEqual([...new Set(a.grams)].sort((x, y) => x - y));
        expect(a.grams.length).toBeLessThan(25_000);
        for (const weight of [...a.focus, ...(a.gramFocus ?? [])]) {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
