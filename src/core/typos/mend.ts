import type { Segmenter, Token } from '../text/segment.js';
import type { Reading } from './correct.js';
import { createRepairer, type Vocabulary } from './repair.js';

/** A text with more English words than this that neither dictionary nor knowledge has is not mistyped: it is no English. */
const MOST_STRANGE = 8;
/** So many pieces of Chinese are looked at, the last ones of a text: what asks stands mostly there. */
const MOST_PIECES = 64;

/** What a knowledge has, with its names of several words. */
export interface NamedVocabulary extends Vocabulary {
  /** Its names, which `segment` keeps whole. */
  readonly names: ReadonlySet<string>;
  readonly segment: Segmenter;
}

/**
 * Makes what puts mistyped words right in a question's text, so that all that is read of it is read as meant: its
 * characters, its names of several words (High-Fyler, sytle control), and the words beside.
 * @returns the text put right, but for the words that are spelt as they are meant.
 */
export function createMender({
  names,
  segment,
  ...vocabulary
}: NamedVocabulary): (text: Reading, asTheyAre: ReadonlySet<string>) => string {
  const partsOf = (): Token[] =>
    [...names]
      .map((name) => name.split(' '))
      .filter(({ length }) => length > 1)
      .flatMap((words) => words.flatMap(segment))
      .filter(({ kind }) => kind === 'latin');
  const { tokensOf, isKnown } = vocabulary;
  const repair = createRepairer({ ...vocabulary, tokensOf: () => [...tokensOf(), ...partsOf()] });
  const isPiece = (token: Token): boolean =>
    token.kind === 'han' && (token.raw.length === 1 || !isKnown(token));
  return ({ folded, tokens: read }, asTheyAre) => {
    let text = '';
    let end = 0;
    let strange = 0;
    let pieces = read.filter(isPiece).length;
    for (let i = 0; i < read.length; i++) {
      const first = read[i] as Token;
      const known = isKnown(first);
      if (first.kind === 'latin' && first.id < 0 && !known && ++strange > MOST_STRANGE) continue;
      if (isPiece(first) && pieces-- > MOST_PIECES) continue;
      if (asTheyAre.has(first.raw)) continue;
      const meant = repair(read, i, known);
      if (!meant) continue;
      i += meant.span - 1;
      text += folded.slice(end, first.start) + meant.token.raw;
      end = (read[i] as Token).end;
    }
    return text + folded.slice(end);
  };
}
