import { isPlace } from './places.js';
import { plain } from './script.js';

const ORGANISATION = /(?:股份有限公司|有限责任公司|有限公司|公司|集团|科技|控股|资本)$/u;
/** Terms that articles write in several ways, in Traditional and in Simplified characters. */
const TERMS: readonly (readonly string[])[] = [['AI', '人工智慧', '人工智能', 'artificial intelligence']];

/**
 * Groups of names that mean the same in an article, by how names are shortened: DeepSeek-R1 and R1, 宇树科技 and
 * 宇树, 浙江大学 and 浙大; and terms that it uses.
 * @param names words of the article that are names, in plain characters.
 */
export function findAliases(text: string, names: ReadonlySet<string>): string[][] {
  const plainText = plain(text);
  const groups: string[][] = [];
  const add = (...group: string[]): void => {
    const own = [...new Set(group)].filter((name) => [...name].length >= 2);
    if (own.length > 1 && !groups.some((known) => known[0] === own[0])) groups.push(own);
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
    if (own && city && isPlace(city)) add(own, own.charAt(0) + own.charAt(2));
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
