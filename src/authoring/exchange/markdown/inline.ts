/** The 32 punctuation characters that a backslash makes plain, and the noncharacters that stand for them meanwhile. */
const ESCAPABLE = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const FIRST_STAND_IN = 0xfdd0;
const STAND_INS = /[\ufdd0-\ufdef]/gu;

const standIn = (character: string): string =>
  String.fromCharCode(FIRST_STAND_IN + ESCAPABLE.indexOf(character));

const plainOf = (stand: string): string => ESCAPABLE.charAt(stand.charCodeAt(0) - FIRST_STAND_IN);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The text of Markdown on the level of words: no emphasis, code marks, tags and images; a link keeps its address.
 * @example readInline('**杭州**的[公司](https://example.org)') // => '杭州的公司 (https://example.org)'
 */
export function readInline(markdown: string): string {
  return markdown
    .replace(STAND_INS, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, (_, character: string) => standIn(character))
    .replace(/(?<!`)(`+)(?!`)([^\n]{1,500}?)(?<!`)\1(?!`)/gu, (_, __, code: string) => shield(code))
    .replace(/!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\)/gu, '')
    .replace(/\[([^[\]\n]{1,500})\]\(<?([^()\s<>]{0,1000})>?(?:\s+["'][^"'\n]{0,500}["'])?\)/gu, link)
    .replace(/\[([^[\]\n]{1,500})\]\[[^[\]\n]{0,500}\]/gu, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]{1,1000})>/gu, (_, address: string) => shield(address))
    .replace(/<!--[^\n]{0,2000}?-->/gu, '')
    .replace(/<br\s{0,9}\/?>/giu, '\n')
    .replace(/<\/?[a-z][a-z\d]{0,20}(?:\s[^<>\n]{0,1000})?\/?>/giu, '')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~\n]{1,2000}?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/[\ufdd0-\ufdef]|&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/giu, (whole, name?: string) =>
      name === undefined ? plainOf(whole) : entity(whole, name),
    );
}

/** Text that no further rule reads. */
function shield(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, standIn);
}

function link(_: string, text: string, address: string): string {
  const isWhole = /^(?:https?|mailto):/iu.test(address) && address !== text;
  return isWhole ? `${text} (${shield(address)})` : text;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/**
 * Text as Markdown that shows it as it is, on one line, and that `readInline` gives back.
 * @example escapeInline('R1_zero *') // => 'R1_zero \\*'
 */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#|[a-z])/giu, '\\&')
    .replace(STAND_INS, encodeCharacter);
}

/** A character as Markdown that nothing reads as a mark. */
export function encodeCharacter(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
