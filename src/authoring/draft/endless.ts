/** A longer sentence is none that somebody wrote, in characters; to take it apart takes time by its square. */
export const LONGEST_SENTENCE = 1000;

/** After what ends a sentence. */
const ENDS = {
  chinese: /(?<=[。！？!?；;])/u,
  english: /(?<=[.!?…]["'”’)\]]{0,3}\s)/u,
};

/** A line without its sentences that are too long to be any. */
export function withoutEndless(line: string, language: keyof typeof ENDS): string {
  if (line.length <= LONGEST_SENTENCE) return line;
  return line
    .split(ENDS[language])
    .filter((sentence) => sentence.length <= LONGEST_SENTENCE)
    .join('');
}
