const BREAK = /[。！？!?；;\n，,~～…：:]+|\.(?=\s|$)/gu;
const ASKING =
  /吗|呢$|么$|什么|怎么|怎样|如何|多少|几[个家点月号岁时时天年次位张]|第几|哪|谁|为何|为什么|是否|能不能|可不可以|可以.{0,12}吗|有没有|会不会|要不要|是不是|多久|多长|多大|\b(?:what|when|where|who|whose|why|how|which|is|are|does|do|did|can|could|will|would)\b/u;

/** A stretch of folded text and how much it bears on what is asked, 0–1. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** How much a clause counts that tells the background of a question asked in another one. */
const BACKGROUND = 0.6;
/** Texts up to this many characters are taken as a whole. */
const SHORT = 18;

/**
 * Parts a text into clauses and weighs them: those that ask count fully, background beside them little.
 * A short text, or one in which no clause asks, counts as a whole.
 */
export function clausesOf(folded: string): Clause[] {
  const whole = [{ start: 0, end: folded.length, weight: 1 }];
  if (folded.length <= SHORT) return whole;
  const clauses: { start: number; end: number; asks: boolean }[] = [];
  let start = 0;
  const push = (end: number, mark: string): void => {
    const text = folded.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(text))
      clauses.push({ start, end, asks: /[?？]/u.test(mark) || ASKING.test(text) });
  };
  for (const match of folded.matchAll(BREAK)) {
    push(match.index, match[0]);
    start = match.index + match[0].length;
  }
  push(folded.length, '');
  if (clauses.length < 2 || !clauses.some(({ asks }) => asks)) return whole;
  return clauses.map(({ start, end, asks }) => ({ start, end, weight: asks ? 1 : BACKGROUND }));
}
