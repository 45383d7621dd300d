import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPerturbations } from '../../src/authoring/perturb.js';
import { detectLocale, inScript } from '../../src/core/language.js';
import { loadLexicon } from '../../src/core/loader/lexicon.js';
import { fold } from '../../src/core/text/fold.js';

const lexicon = loadLexicon();
const perturbations = createPerturbations(lexicon);
const names = perturbations.map(({ name }) => name);

function perturb(name: string, question: string): string {
  const perturbation = perturbations.find((each) => each.name === name);
  if (!perturbation) throw new Error(`no perturbation ${name}`);
  return perturbation.apply(question);
}

/** Questions of each language that every typo finds a place in. */
const QUESTIONS = [
  '燈塔的門票多少錢？',
  '灯塔周末开放到晚上吗',
  'Which lighthouse keeper retired early?',
  '去 Lighthouse 幾點的船',
];
const TYPOS = ['dropped', 'swapped', 'doubled'];

const sorted = (text: string): string => [...text].sort().join('');

describe('createPerturbations', () => {
  it('covers scripts, typos, width, spacing, politeness and case', () => {
    expect(names).toEqual([
      'traditional',
      'simplified',
      'homophone',
      'dropped',
      'swapped',
      'doubled',
      'full-width',
      'spaced',
      'polite-before',
      'polite-after',
      'background',
      'upper-case',
    ]);
  });

  it.each([
    ['traditional', '灯塔几点开门', '燈塔幾點開門'],
    ['traditional', '燈塔幾點開門', '燈塔幾點開門'],
    ['simplified', '燈塔幾點開門', '灯塔几点开门'],
    ['simplified', 'opening hours', 'opening hours'],
    ['full-width', 'V3 多少錢?', 'Ｖ３　多少錢？'],
    ['full-width', '多少錢', '多少錢'],
    ['spaced', '搭船 AI 館3樓', '搭 船  AI  館 3 樓'],
    ['spaced', 'how far', 'how  far'],
    ['upper-case', '去 Lighthouse 的船', '去 LIGHTHOUSE 的船'],
    ['upper-case', '去燈塔的船', '去燈塔的船'],
  ])('%s writes %s as %s', (name, question, written) => {
    expect(perturb(name, question)).toBe(written);
  });

  it.each(QUESTIONS)('dropped leaves one character of %s out', (question) => {
    const written = perturb('dropped', question);
    const places = [...question].map((_, at) => question.slice(0, at) + question.slice(at + 1));
    expect(places).toContain(written);
  });

  it.each(QUESTIONS)('swapped changes the order of two neighbours in %s', (question) => {
    const written = perturb('swapped', question);
    const at = [...question].findIndex((character, i) => character !== [...written][i]);
    expect(written.slice(at, at + 2)).toBe(`${question[at + 1]}${question[at]}`);
    expect(written.slice(at + 2)).toBe(question.slice(at + 2));
  });

  it.each(QUESTIONS)('doubled writes one character of %s twice', (question) => {
    const written = perturb('doubled', question);
    expect(written).toHaveLength(question.length + 1);
    expect(
      [...written].some((character, at) => character === written[at - 1] && question[at] !== character),
    ).toBe(true);
  });

  it.each(['燈塔的門票多少錢？', '灯塔周末开放到晚上吗'])(
    'homophone writes one character of %s by its sound',
    (question) => {
      const written = perturb('homophone', question);
      const changed = [...question].flatMap((character, at) =>
        written[at] === character ? [] : [[character, written[at] as string] as const],
      );
      expect(changed).toHaveLength(1);
      const [before, after] = (changed[0] ?? []).map((character) => fold(character).codePointAt(0) as number);
      expect(lexicon.syllable(after as number)).toBe(lexicon.syllable(before as number));
    },
  );

  it('homophone stays in the script of the question', () => {
    const questions = [...'燈塔發電機運轉噪音觀測'].map((_, at, all) => all.slice(at).join('')).slice(0, -3);
    const written = questions.flatMap((question) =>
      [...perturb('homophone', question)].filter((character, at) => character !== question[at]),
    );
    expect(written).toHaveLength(questions.length);
    for (const character of written) expect(inScript(character, 'zh-Hant')).toBe(character);
    expect(written.some((character) => inScript(character, 'zh-Hans') !== character)).toBe(true);
  });

  it('homophone writes common characters', () => {
    for (const question of ['怎麼開鎖', '什麼時候開', '這麼多人嗎', '多麼遠的路']) {
      const [written] = [...perturb('homophone', question)].filter(
        (character, at) => character !== question[at],
      );
      expect(lexicon.rarity(lexicon.find(fold(written as string)))).toBeLessThan(12);
    }
  });

  it('homophone leaves English alone', () => {
    expect(perturb('homophone', 'Which lighthouse keeper retired early?')).toBe(
      'Which lighthouse keeper retired early?',
    );
  });

  it.each([
    ['zh-Hant', '燈塔幾點開門', /請|謝|感謝|拜託|想/u],
    ['zh-Hans', '灯塔几点开门', /请|谢|感谢|拜托|想/u],
    ['en', 'Is it open today?', /hi|hello|sorry|excuse|thank/iu],
  ])('is polite in the language of the question: %s', (_locale, question, words) => {
    const before = perturb('polite-before', question);
    const after = perturb('polite-after', question);
    expect(before.endsWith(question)).toBe(true);
    expect(after.startsWith(question)).toBe(true);
    expect(before.slice(0, -question.length)).toMatch(words);
    expect(after.slice(question.length)).toMatch(words);
  });

  it.each([
    ['zh-Hant', '燈塔幾點開門'],
    ['zh-Hans', '灯塔几点开门'],
    ['en', 'Is it open today?'],
  ] as const)(
    'tells something of the asker first, in the language of the question: %s',
    (locale, question) => {
      const told = perturb('background', question);
      expect(told.endsWith(question)).toBe(true);
      const before = told.slice(0, -question.length);
      expect(before.length).toBeGreaterThan(10);
      expect(detectLocale(before)).toBe(locale);
    },
  );

  it('puts nothing around nothing', () => {
    for (const name of ['polite-before', 'polite-after', 'background'])
      expect(perturb(name, ' 🧨? ')).toBe(' 🧨? ');
  });

  it.each(['homophone', ...TYPOS])('%s spares questions that have too little to spoil', (name) => {
    for (const question of ['', '門票？', '幾點', 'V3 vs R1', '2023', 'how?'])
      expect(perturb(name, question)).toBe(question);
  });

  it.each(['homophone', ...TYPOS])('%s keeps figures, numerals and negations', (name) => {
    const kept = (text: string): string => text.replace(/[^0-9三五百萬不沒]/gu, '');
    for (const rest of ['開門嗎', '收費標準', '燈塔頂端', '看守員', '遊客中心']) {
      const question = `2023年第三季五百萬人不沒${rest}`;
      expect(kept(perturb(name, question))).toBe('2023三五百萬不沒');
    }
  });

  it('keeps the first letter of an English word, as people do', () => {
    for (const name of TYPOS) {
      const first = (text: string): string => text.replace(/\B\w/gu, '');
      expect(first(perturb(name, 'lighthouse keeper retired early'))).toBe('l k r e');
    }
  });

  it('hits words of four letters and none of three', () => {
    for (const name of TYPOS) {
      expect(perturb(name, 'open door shut lamp')).not.toBe('open door shut lamp');
      expect(perturb(name, 'the cat sat and ate one')).toBe('the cat sat and ate one');
    }
  });

  it('swaps no character with itself', () => {
    for (const rest of [...'看守員遊客中心']) {
      const question = `人人人人人人${rest}塔`;
      expect(perturb('swapped', question)).not.toBe(question);
    }
  });

  it('swaps nothing across the border of two scripts', () => {
    const scripts = (text: string): string => text.replace(/\p{Script=Han}/gu, '漢').replace(/\w/gu, 'a');
    for (const rest of [...'看守員遊客中心']) {
      const question = `lamp${rest}lens${rest}ship${rest}`;
      expect(scripts(perturb('swapped', question))).toBe(scripts(question));
    }
  });

  it('chooses different places for different questions', () => {
    const places = QUESTIONS.map((question) => {
      const written = perturb('dropped', question);
      return [...question].findIndex((character, at) => character !== [...written][at]);
    });
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it('writes any question the same each time and never a half character', () => {
    const again = createPerturbations(lexicon);
    const text = fc.string({ unit: fc.constantFrom(...'燈塔门票 aBc3三不，🧨𠮷'), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(perturbations.length - 1), (question, i) => {
        const written = perturbations[i]?.apply(question) as string;
        expect(again[i]?.apply(question)).toBe(written);
        expect(written).not.toMatch(/\p{Cs}/u);
        if (names[i] === 'swapped') expect(sorted(written)).toBe(sorted(question));
      }),
    );
  });
});
