import type { Lexicon } from '../../../core/tables/lexicon.js';
import type { EnglishNames } from './ask.js';
import { ATLAS } from './atlas.js';
import { looksLikePerson } from './names.js';
import { plain } from './script.js';
import { RELATIONS } from './words.js';

const LATIN = /^[A-Za-z][\w .&'’+#/-]*$/u;
const PERSON = new RegExp(`(?:${RELATIONS})(\\p{Script=Han}{2,3})`, 'gu');

/**
 * Makes what tells the English names of an article: of what is written in Latin letters, of well-known places and
 * their universities, and of people who are named with what they are.
 * @param names words of the article that are names, in plain characters.
 */
export function createEnglishNames(
  plainText: string,
  names: ReadonlySet<string>,
  lexicon: Lexicon,
): EnglishNames {
  const people = new Set(peopleIn(plainText, names));
  return (name) => {
    const text = plain(name).trim();
    if (LATIN.test(name.trim())) return name.trim();
    if (people.has(text)) return inPinyin(text, lexicon);
    const school = /^(.{2,4})大学$/u.exec(text)?.[1];
    const city = ATLAS.get(school ?? text.replace(/[省市]$/u, ''));
    return city && school ? `${city} University` : city;
  };
}

/** Names of people in a text, told by what stands before them: 创始人梁文锋. */
export function peopleIn(plainText: string, names: ReadonlySet<string>): string[] {
  return [...plainText.matchAll(PERSON)].flatMap(([, found = '']) => {
    const name = [found, found.slice(0, 2)].find((each) => names.has(each) && looksLikePerson(each));
    return name ?? [];
  });
}

/** 梁文锋 as Liang Wenfeng; `undefined` where a character's reading is not known. */
function inPinyin(person: string, lexicon: Lexicon): string | undefined {
  const readings = [...person].map((character) => lexicon.reading(character) ?? '');
  if (readings.some((reading) => !reading)) return undefined;
  const [surname = '', ...given] = readings;
  return [surname, given.join('')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
