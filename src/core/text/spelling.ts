/** How words are spelt in Britain, each with its American spelling; what may follow stands in both. */
const SPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/^(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rum|sav|tum|vap)our/u, '$1or'],
  [/^((?:centi|kilo|milli)?(?:met|lit)|cent|fib|theat|calib)re(?=s?$)/u, '$1er'],
  [
    /^(apolog|author|categor|central|critic|custom|emphas|familiar|final|harmon|immun|initial|item|legal|maxim|memor|minim|modern|normal|optim|organ|personal|priorit|real|recogn|sanit|special|stabil|standard|steril|subsid|summar|synchron|util|vandal|visual)is(?=e|ing$|ation|able$)/u,
    '$1iz',
  ],
  [/^(anal|paral)ys(?=e[ds]?$|ing$)/u, '$1yz'],
  [/^(licen|defen|offen|preten)ce/u, '$1se'],
  [/^(cata|dia|ana)logue/u, '$1log'],
  [/^jeweller(?=y$)/u, 'jewelr'],
  [/^jeweller/u, 'jeweler'],
];
/** What each of these has: most words have none, and need no closer look. */
const SIGNS = /our|re|is|ys|ce|logue|eller/u;
/** The same for words that follow no rule, without their endings. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['aluminium', 'aluminum'],
  ['centred', 'centered'],
  ['cheque', 'check'],
  ['cosy', 'cozy'],
  ['grey', 'gray'],
  ['kerb', 'curb'],
  ['maths', 'math'],
  ['moustache', 'mustache'],
  ['mum', 'mom'],
  ['programme', 'program'],
  ['pyjama', 'pajama'],
  ['storey', 'story'],
  ['tyre', 'tire'],
  ['yoghurt', 'yogurt'],
]);

/**
 * An English word as it is spelt in America, as most of the text is that the lexicon and the word vectors know.
 * @example american('neighbours') // => 'neighbors'
 */
export function american(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  const singular = word.endsWith('s') ? WORDS.get(word.slice(0, -1)) : undefined;
  if (singular !== undefined) return `${singular}s`;
  if (SIGNS.test(word))
    for (const [british, spelt] of SPELLINGS) if (british.test(word)) return word.replace(british, spelt);
  return word;
}
