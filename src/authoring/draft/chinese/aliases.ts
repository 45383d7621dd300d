import type { EnglishNames } from './ask.js';
import { ATLAS } from './atlas.js';
import { peopleIn } from './english.js';
import { isPlace } from './places.js';
import { plain } from './script.js';

const ORGANISATION = /(?:股份有限公司|有限责任公司|有限公司|公司|集团|科技|控股|资本)$/u;
/** Terms that articles write in several ways, in Traditional and in Simplified characters. */
const TERMS: readonly (readonly string[])[] = [['AI', '人工智慧', '人工智能', 'artificial intelligence']];

/** 幻方量化（High-Flyer）: a name, and in brackets the same in English. */
const GLOSSED = /(\p{Script=Han}{2,12})\s*[（(]\s*([A-Z][A-Za-z\d .&'’-]{1,40}?)\s*[)）]/gu;

/**
 * Groups of names that mean the same in an article, by how names are shortened: DeepSeek-R1 and R1, 宇树科技 and
 * 宇树, 浙江大学 and 浙大; by how they are written in English: 杭州 and Hangzhou; and terms that it uses.
 * @param names words of the article that are names, in plain characters.
 */
export function findAliases(text: string, names: ReadonlySet<string>, english: EnglishNames): string[][] {
  const plainText = plain(text);
  const groups: string[][] = [];
  const add = (...group: string[]): void => {
    const own = [...new Set(group)].filter((name) => [...name].length >= 2);
    const known = groups.findIndex(([name]) => name === own[0]);
    if (known >= 0) groups[known] = [...new Set([...(groups[known] as string[]), ...own])];
    else if (own.length > 1) groups.push(own);
  };
  /** A name as the article writes it. */
  const written = (name: string): string | undefined => {
    const at = plainText.indexOf(name);
    return at < 0 ? undefined : text.slice(at, at + name.length);
  };
  for (const [name, , code] of text.matchAll(/\b([A-Z][A-Za-z]+) ?- ?([A-Z]?\d[\w.]*)\b/g))
    if (code) add(name.replace(/ ?- ?/, '-'), code.length > 1 ? code : name, name.replace(/ ?- ?/, ' '));
  for (const name of names) {
    const short = name.replace(ORGANISATION, '');
    const own = written(name);
    if (own && short !== name && short.length >= 2 && !isPlace(short)) add(own, own.slice(0, short.length));
    // 幻方 stands only in 幻方量化: it is that one's short form.
    const longer = [...names].find((other) => other !== name && other.startsWith(name));
    const count = (word: string): number => plainText.split(word).length - 1;
    if (own && longer && count(name) === count(longer)) add(written(longer) ?? longer, own);
  }
  for (const [university, city] of plainText.matchAll(/(\p{Script=Han}{2})大学/gu)) {
    const own = written(university);
    if (own && city && isPlace(city)) add(own, own.charAt(0) + own.charAt(2), english(university) ?? '');
  }
  for (const [place, name] of ATLAS) {
    const own = written(place);
    // 浙江 in 浙江大学 is a part of that name.
    if (own && new RegExp(`${place}(?!大学)`, 'u').test(plainText)) add(own, name);
  }
  for (const person of peopleIn(plainText, names)) {
    const own = written(person);
    if (own) add(own, english(person) ?? '');
  }
  for (const [, run = '', name = ''] of text.matchAll(GLOSSED)) {
    const own = nameAtEnd(run, names);
    if (own) add(own, name);
  }
  for (const group of TERMS) {
    if (
      group.some((term) =>
        /^[A-Z]+$/.test(term) ? new RegExp(`\\b${term}\\b`).test(text) : plainText.includes(plain(term)),
      )
    )
      add(...group);
  }
  return groups;
}

/** The name that a run of characters is or ends with. */
function nameAtEnd(run: string, names: ReadonlySet<string>): string | undefined {
  const known = [...names].filter((name) => plain(run).endsWith(name));
  const longest = known.reduce((a, b) => (b.length > a.length ? b : a), '');
  return longest ? run.slice(run.length - longest.length) : undefined;
}
