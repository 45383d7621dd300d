const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * Pairs of neighbouring Chinese characters, and other words whole.
 * @example bigrams('买2斤苹果') // => ['买', '2', '斤苹', '苹果']
 */
export function bigrams(text: string): string[] {
  const terms: string[] = [];
  for (const [run, han] of text.matchAll(RUN)) {
    const characters = han ? [...han] : [];
    if (characters.length < 2) terms.push(run);
    for (let i = 1; i < characters.length; i++) terms.push(`${characters[i - 1]}${characters[i]}`);
  }
  return terms;
}

/**
 * Chinese characters and their pairs, and other words whole.
 * @example grams('买2斤苹果') // => ['买', '2', '斤', '斤苹', '苹', '苹果', '果']
 */
export function grams(text: string): string[] {
  const terms: string[] = [];
  for (const [run, han] of text.matchAll(RUN)) {
    const characters = han ? [...han] : [run];
    characters.forEach((character, i) => {
      if (i > 0) terms.push(`${characters[i - 1]}${character}`);
      terms.push(character);
    });
  }
  return terms;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words that the runtime's own segmenter finds. */
export function words(text: string): string[] {
  const terms: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) terms.push(segment);
  return terms;
}
