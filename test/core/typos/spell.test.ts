import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { createSegmenter, stem, type Token } from '../../../src/core/text/segment.js';
import { createSpeller } from '../../../src/core/typos/spell.js';
import { lexiconOf, type Nats } from '../support.js';

interface Setting {
  /** Stems that the lexicon has. */
  readonly words?: Parameters<typeof lexiconOf>[0];
  /** What the knowledge has, as it is written there; */
  readonly own?: readonly string[];
  /** what it speaks of by another name; */
  readonly spokenOf?: readonly string[];
  /** and its word that what was typed is like. */
  readonly like?: string;
  /** What stands beside. */
  readonly before?: string;
  readonly after?: string;
}
type Right = [name: string, typed: string, meant: string, english: Nats, setting?: Setting];
type Left = [name: string, typed: string, english: Nats, setting?: Setting];
/** How rare a word must be for nothing to be put right to it, other English words aside. */
type Limit = [name: string, typed: string, meant: string, limit: number, setting?: Setting, english?: Nats];

/** What a word is put right to where there are these English words alone. */
function meant(typed: string, english: Nats, setting: Setting = {}): Token | undefined {
  const { words = {}, own = [], spokenOf = [], like, before = '', after = '' } = setting;
  const lexicon = lexiconOf(words, { english });
  const segment = createSegmenter(lexicon);
  const known = new Set(own.map(stem));
  const others = new Set(spokenOf.map(stem));
  const spell = createSpeller(
    lexicon,
    { has: (raw) => own.includes(raw), like: () => (like === undefined ? undefined : segment(like)[0]) },
    ({ text }) => known.has(text),
    ({ text }) => known.has(text) || others.has(text),
  );
  return spell(segment(typed)[0] as Token, before, after);
}

describe('a slip', () => {
  it.each<Right>([
    ['a letter left out', 'rentl', 'rental', { rental: 8 }],
    ['the second letter left out', 'rntal', 'rental', { rental: 8 }],
    ['the last letter left out', 'renta', 'rental', { rental: 8 }],
    ['a letter doubled', 'knoww', 'know', { know: 8 }],
    ['the first letter doubled', 'kknow', 'know', { know: 8 }],
    ['two letters swapped', 'konw', 'know', { know: 8 }],
    ['the last letters swapped', 'knwo', 'know', { know: 8 }],
    ['a letter changed', 'hoase', 'house', { house: 6.5 }],
    ['the second letter changed', 'hause', 'house', { house: 6.5 }],
    ['the letter before the ending changed', 'plamet', 'planet', { planet: 6.5 }],
    ['a word of sixteen', 'internationalizd', 'internationalized', { internationalized: 8 }],
    ['whose something is', "knoww's", "know's", { know: 8 }],
    [
      'a rare form of a common stem',
      'rentla',
      'rental',
      { rental: 12 },
      { words: { rental: { rarity: 8 } } },
    ],
    ['a form of a rare stem', 'rentla', 'rental', { rental: 8 }, { words: { rental: { rarity: 14 } } }],
    [
      'a rare form of a common stem, of three letters',
      'wat',
      'what',
      { what: 12 },
      { words: { what: { rarity: 5 } } },
    ],
    ['the same without a vowel, of four', 'prts', 'parts', { parts: 12 }, { words: { part: { rarity: 5 } } }],
  ])('is put right: %s', (_, typed, right, english, setting) => {
    expect(meant(typed, english, setting)?.raw).toBe(right);
  });

  it.each<Left>([
    ['a word that is like none', 'zorp', { know: 4 }],
    ['the first letter left out', 'lanet', { planet: 4 }],
    ['the first letters swapped', 'lpanet', { planet: 4 }],
    ['the first letter changed', 'glanet', { planet: 4 }],
    ['the ending changed', 'planit', { planet: 4 }],
    ['the last letter changed', 'planeq', { planet: 4 }],
    ['a letter too many that is not doubled', 'knoqw', { know: 4 }],
    ['a changed letter of four', 'kmow', { know: 4 }],
    ['a doubled letter of four', 'anny', { any: 4 }],
    ['two letters', 'wo', { who: 4 }],
    ['seventeen letters', 'internationaliezd', { internationalized: 4 }],
    ['what is said short', "did't", { "didn't": 4 }],
    ['what is said short with an s in it', "kn'sw", { know: 4 }],
    ['a code', 'h300', {}, { like: 'h800' }],
    ['a common stem in a form that is no word', 'gti', {}, { words: { git: { rarity: 5 } } }],
    [
      'a rare form of a common stem, of three letters without a vowel',
      'knw',
      { know: 12 },
      { words: { know: { rarity: 5 } } },
    ],
    ['what is more of its stem', 'rentall', { rental: 4 }],
    ['the stem of a word that is likelier than another', 'plant', { plants: 5, planet: 6 }],
    ['more of a stem, before what is another word', 'repell', { repel: 4, respell: 5 }],
    [
      'more of a stem, where the knowledge has another word',
      'repell',
      { repel: 4 },
      { own: ['respell'], like: 'respell' },
    ],
    ['British spelling', 'centre', { center: 8 }],
  ])('is not seen in %s', (_, typed, english, setting) => {
    expect(meant(typed, english, setting)).toBeUndefined();
  });

  it.each([
    ['pet', 'pert'],
    ['pit', 'pint'],
    ['pot', 'port'],
    ['put', 'punt'],
  ])('is no abbreviation with a vowel: %s', (typed, right) => {
    expect(meant(typed, { [right]: 12 }, { words: { [right]: { rarity: 5 } } })?.raw).toBe(right);
  });

  it('is taken for the likeliest word', () => {
    expect(meant('fok', { folk: 5, fork: 6, fock: 6.5 })?.raw).toBe('folk');
    expect(meant('fok', { folk: 6, fork: 5, fock: 6.5 })?.raw).toBe('fork');
    expect(meant('hoase', { horse: 5, house: 6 })?.raw).toBe('horse');
    expect(meant('hoase', { horse: 6, house: 5 })?.raw).toBe('house');
  });

  it('is seen in a changed letter only where there is no other', () => {
    expect(meant('fomer', { foyer: 6, former: 10 })?.raw).toBe('former');
    expect(meant('fomer', { foyer: 6 })?.raw).toBe('foyer');
  });

  it('is another word at the same place', () => {
    const words = { ferri: {}, rental: {} };
    expect(meant("rentl's", { rental: 8 }, { words })).toEqual({
      text: 'rental',
      raw: "rental's",
      kind: 'latin',
      id: 1,
      start: 0,
      end: 7,
    });
  });
});

describe('how rare a word may be', () => {
  it.each<Limit>([
    ['three letters', 'lay', 'lazy', 7],
    ['three letters without a vowel', 'knw', 'know', 7],
    ['four letters', 'plae', 'plane', 9],
    ['five letters', 'plaet', 'planet', 12],
    ['six letters', 'plaent', 'planet', 14],
    ['seven letters', 'planest', 'planets', 14],
    ['five letters of which one is changed', 'hoase', 'house', 7],
    ['six of which one is', 'plamet', 'planet', 7],
    ['seven of which one is', 'harbiur', 'harbour', 9],
    ['ten of which one is', 'lighthoase', 'lighthouse', 9],
    ['what the knowledge has in another form', 'rentl', 'rental', 17, { own: ['rentals'] }],
    ['what it has by another name', 'rentl', 'rental', 16, { spokenOf: ['rentals'] }],
    ['what it has with another letter', 'hoase', 'house', 12, { own: ['house'] }],
    ['what it has in another form, of three letters', 'pat', 'part', 12, { own: ['parts'] }],
    ['the same with a y', 'kys', 'keys', 12, { own: ['key'] }],
    ['what it has, of three letters without a vowel', 'knw', 'know', 12, { own: ['know'] }],
    ['what it has in another form, of four without a vowel', 'prts', 'parts', 14, { own: ['part'] }],
    ['a rare word', 'renal', 'rental', 7.5, {}, { renal: 12.5 }],
    ['a very rare word', 'renal', 'rental', 12, {}, { renal: 18 }],
    ['a very rare word of three letters', 'tel', 'tell', 7, {}, { tel: 18 }],
    ['a rare word, for what the knowledge has', 'renal', 'rental', 12, { own: ['rental'] }, { renal: 12 }],
    [
      'a rare word for what follows, however often',
      'renal',
      'rental',
      13.5,
      { before: 'car' },
      { renal: 12.5, 'car rental': 8 },
    ],
    [
      'a rare word for what comes before',
      'renal',
      'rental',
      13.5,
      { after: 'firm' },
      { renal: 12.5, 'rental firm': 6 },
    ],
    [
      'a rare word for what stands between two',
      'renal',
      'rental',
      13.5,
      { before: 'car', after: 'firm' },
      { renal: 12.5, 'car rental': 3, 'rental firm': 3 },
    ],
  ])('has a limit for %s', (_, typed, right, limit, setting, english) => {
    expect(meant(typed, { ...english, [right]: limit - 0.1 }, setting)?.raw).toBe(right);
    expect(meant(typed, { ...english, [right]: limit }, setting)).toBeUndefined();
  });
});

describe('what the knowledge has', () => {
  it.each<Right>([
    ['like it', 'teir', 'tier', {}, { like: 'tier' }],
    [
      'like it, before what is about as likely',
      'teir',
      'tier',
      { tier: 11, their: 6 },
      { own: ['tier'], like: 'tier' },
    ],
    [
      'like it with another letter, before what is about as likely',
      'hoase',
      'house',
      { house: 11, hoarse: 6 },
      { own: ['house'], like: 'house' },
    ],
    [
      'less common, before what is with another letter',
      'hoase',
      'hoarse',
      { hoarse: 13, house: 4 },
      { own: ['hoarse'], like: 'hoarse' },
    ],
    [
      'a name by one letter, where its pieces are no two words',
      'deepsxek',
      'deepseek',
      { deep: 9 },
      { words: { deepseek: {} }, own: ['deepseek'] },
    ],
    [
      'a name, longer than two common words',
      'deepsee',
      'deepseek',
      { deep: 9, see: 7 },
      { like: 'deepseek' },
    ],
    [
      'a name like a common word and a rare one',
      'openair',
      'openai',
      { open: 8, air: 11 },
      { like: 'openai' },
    ],
    ['a name like a word and what is none', 'openapi', 'openai', { open: 8 }, { like: 'openai' }],
    [
      'English like two common words',
      'openair',
      'openai',
      { open: 8, air: 8, openai: 11 },
      { like: 'openai' },
    ],
    ['like it and uncounted', 'teir', 'tier', { their: 8.5 }, { own: ['tier'], like: 'tier' }],
    [
      'like it and counted as a stem',
      'teir',
      'tier',
      { their: 5 },
      { words: { tier: { rarity: 10 } }, own: ['tier'], like: 'tier' },
    ],
    ['of three letters and no English', 'gti', 'git', {}, { words: { git: {} }, own: ['git'] }],
    [
      'behind three letters without a vowel, and no English',
      'knw',
      'know',
      {},
      { words: { know: {} }, own: ['know'] },
    ],
  ])('is meant: %s', (_, typed, right, english, setting) => {
    expect(meant(typed, english, setting)?.raw).toBe(right);
  });

  it.each<Right>([
    ['far commoner', 'teir', 'their', { tier: 11, their: 5.9 }, { own: ['tier'], like: 'tier' }],
    [
      'commoner than what was never counted',
      'teir',
      'their',
      { their: 8.4 },
      { own: ['tier'], like: 'tier' },
    ],
    [
      'by another name as well',
      'teir',
      'their',
      { tier: 11, their: 9.5 },
      { own: ['tier'], like: 'tier', spokenOf: ['their'] },
    ],
  ])('is not meant where another word is %s', (_, typed, right, english, setting) => {
    expect(meant(typed, english, setting)?.raw).toBe(right);
  });

  it.each<Left>([
    ['like three letters', 'gti', {}, { like: 'gilt' }],
    ['in a form that is neither English nor its own', 'gti', {}, { words: { git: {} }, own: ['gits'] }],
    ['in another form than an abbreviation may have', 'sms', { sums: 11.5 }, { own: ['sum'] }],
    ['like what is a word itself', 'teir', { teir: 13 }, { like: 'tier' }],
    ['like two common words', 'openair', { open: 8, air: 8 }, { like: 'openai' }],
    [
      'two common words with another letter',
      'seedtown',
      { seed: 10, town: 8 },
      { words: { seedgown: {} }, own: ['seedgown'] },
    ],
    [
      'two words one of which no list of forms has',
      'openapi',
      { open: 8 },
      { words: { api: { rarity: 9 } }, like: 'openai' },
    ],
  ])('is not meant: %s', (_, typed, english, setting) => {
    expect(meant(typed, english, setting)).toBeUndefined();
  });
});

describe('a word that there is', () => {
  it.each<Left>([
    [
      'a word of lexicon and English',
      'renal',
      { renal: 15, rental: 4 },
      { words: { renal: { rarity: 13.4 } } },
    ],
    ['one of three letters', 'tel', { tel: 15, tell: 4 }, { words: { tel: {} } }],
    [
      'one of three letters that only the lexicon has',
      'pre',
      { per: 4 },
      { words: { pre: { rarity: 11.9 } } },
    ],
    ['a name', 'tel', { tell: 4 }, { words: { tel: { pos: POS.name } } }],
    ['a stem and s', 'tars', { tears: 4, tar: 9 }, { words: { tar: {} } }],
    ['a stem and ed', 'carted', { crated: 4, cart: 9 }, { words: { cart: {} } }],
    ['a stem and es', 'boxes', { boxers: 4, box: 9 }, { words: { box: {} } }],
    ['a stem and er', 'carpeter', { carpenter: 4, carpet: 9 }, { words: { carpet: {} } }],
    ['a stem and ers', 'carpeters', { carpenters: 4, carpet: 9 }, { words: { carpet: {} } }],
    ['a stem and ing', 'carting', { crating: 4, cart: 9 }, { words: { cart: {} } }],
    ['a stem and ings', 'pantings', { paintings: 4, pant: 9 }, { words: { pant: {} } }],
    ['a stem and ly', 'patently', { patiently: 4, patent: 9 }, { words: { patent: {} } }],
    [
      'a rare word that is like a rare form of a common stem',
      'renal',
      { renal: 14, rental: 12 },
      { words: { rental: { rarity: 5 } } },
    ],
    ['a rare word with another letter', 'fiver', { fiver: 14, fever: 4 }],
    [
      'a word that is not rare, for what the knowledge has',
      'renal',
      { renal: 11.9, rental: 11 },
      { own: ['rental'] },
    ],
    ['one of three letters that is not rare', 'gps', { gps: 11, gaps: 10 }, { own: ['gaps'] }],
    [
      'a rare word at home between its neighbours',
      'renal',
      { renal: 12.5, rental: 7, 'renal failure': 3 },
      { after: 'failure' },
    ],
    [
      'a rare word as much at home as another',
      'renal',
      { renal: 12.5, rental: 10, 'car rental': 6, 'car renal': 4 },
      { before: 'car' },
    ],
    [
      'a rare word beside what the other one does not stand by',
      'renal',
      { renal: 12.5, rental: 10, 'car rental': 6 },
      { before: 'bus' },
    ],
    [
      'a rare word behind what the other one stands before',
      'renal',
      { renal: 12.5, rental: 10, 'rental car': 6 },
      { before: 'car' },
    ],
    ['a rare word that is more of a stem', 'repell', { repell: 18, repel: 4 }],
  ])('is left: %s', (_, typed, english, setting) => {
    expect(meant(typed, english, setting)).toBeUndefined();
  });

  it.each<Right>([
    [
      'an uncounted one that is like a far likelier one',
      'renal',
      'rental',
      { renal: 12.5, rental: 7 },
      { words: { renal: { rarity: 13.5 } } },
    ],
    [
      'a rare one that is likelier there, for what the knowledge has',
      'renal',
      'rental',
      { renal: 12.5, rental: 10, 'car renal': 1 },
      { before: 'car', own: ['rental'] },
    ],
    [
      'a rare one that is more of a stem, to another word',
      'repell',
      'respell',
      { repell: 18, repel: 4, respell: 8 },
    ],
    [
      'a rare one that is the stem of a word, to another',
      'plant',
      'planet',
      { plant: 18, plants: 4, planet: 8 },
    ],
    [
      'a name that was never counted',
      'tel',
      'tell',
      { tell: 6 },
      { words: { tel: { rarity: 14, pos: POS.name } } },
    ],
    [
      'three letters that only the lexicon has, and seldom',
      'tel',
      'tell',
      { tell: 6 },
      { words: { tel: { rarity: 12 } } },
    ],
    ['a stem that is no word by itself', 'histor', 'history', { history: 8 }, { words: { histor: {} } }],
    ['such a stem with an ending', 'traiing', 'training', { training: 8 }, { words: { trai: {} } }],
    ['a stem and e', 'numbe', 'number', { number: 8, numb: 12 }, { words: { numb: {} } }],
    [
      'the stem of a word, to a far likelier one',
      'unti',
      'until',
      { untie: 15, until: 8 },
      { words: { unti: { rarity: 12 } } },
    ],
    ['what has another word’s stem', 'redy', 'ready', { ready: 8 }, { words: { redi: {} } }],
    ['a stem with what is no ending', 'happyness', 'happiness', { happiness: 6 }, { words: { happy: {} } }],
  ])('is put right: %s', (_, typed, right, english, setting) => {
    expect(meant(typed, english, setting)?.raw).toBe(right);
  });
});

describe('what is no word', () => {
  it('may be a rare one that its neighbours make likelier', () => {
    const english = { rental: 17, 'car rental': 3.5 };
    const words = { rental: { rarity: 16 } };
    expect(meant('rentla', english, { before: 'car' })?.raw).toBe('rental');
    expect(meant('rentla', { ...english, rental: 18 }, { words, before: 'car' })?.raw).toBe('rental');
    expect(meant('rentla', { ...english, rental: 18 }, { before: 'car' })).toBeUndefined();
    expect(meant('rentla', english, { words })).toBeUndefined();
  });
});
