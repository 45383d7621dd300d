import type { Lexicon } from './lexicon.js';
import { createRepairer } from './repair.js';
import type { Analysis } from './text/analysis.js';
import type { Segmenter } from './text/segment.js';

/**
 * Makes what puts a mistyped word right that is part of a name of several (High-Fyler, sytle control): only the text
 * put right is read as that name. Gives the folded text, the same one where nothing is to mend.
 * @param names the knowledge's names, which `segment` keeps whole.
 * @param knows whether the knowledge has a word, which then stays as it is.
 */
export function createMender(
  names: ReadonlySet<string>,
  segment: Segmenter,
  lexicon: Lexicon,
  knows: (word: string) => boolean,
): (analysis: Analysis) => string {
  const parts = [...names]
    .map((name) => name.split(' '))
    .filter(({ length }) => length > 1)
    .flatMap((words) => words.flatMap(segment));
  const repair = createRepairer(
    parts.filter(({ kind }) => kind === 'latin'),
    lexicon,
  );
  return ({ folded, tokens }) => {
    let mended = '';
    let end = 0;
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== 'latin' || knows(token.text)) continue;
      const meant = repair(tokens, i)?.token.raw;
      if (meant === undefined) continue;
      mended += folded.slice(end, token.start) + meant;
      end = token.end;
    }
    return mended + folded.slice(end);
  };
}
