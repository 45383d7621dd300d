/** What decides between answering, asking back and silence. */
export interface Thresholds {
  /**
   * Least confidence to answer, 0–1. The thresholds of excerpts move along, each from 0 at 0 over what it ships with to 1
   * at 1, where none is quoted.
   */
  readonly answerAt: number;
  /**
   * Least confidence that one of the choices is right to ask back, 0–1; a single word that an entry has is asked back about
   * from less, but at 1 nothing is. That of excerpts moves along, as by `answerAt`.
   */
  readonly clarifyAt: number;
}

/** What an engine goes by. */
export interface Options extends Thresholds {
  /** Most choices of a clarify, a whole number from 2 to 5; of excerpts never more than 3. */
  readonly choices: number;
  /** Most candidates that an outcome lists, a whole number from 1 to 10. */
  readonly candidates: number;
  /** Most related questions of an answer, a whole number from 0 to 5. */
  readonly related: number;
  /** Whether word vectors help to find what shares no word with the question. */
  readonly vectors: boolean;
}

/** The shipped options. How the thresholds were chosen stands in `docs/experiments.md`; `wenda eval --sweep` shows what others would bring. */
export const DEFAULTS: Options = Object.freeze({
  answerAt: 0.75,
  clarifyAt: 0.36,
  choices: 5,
  candidates: 5,
  related: 3,
  vectors: true,
});

const RANGES: { readonly [K in Exclude<keyof Options, 'vectors'>]: readonly [least: number, most: number] } =
  {
    answerAt: [0, 1],
    clarifyAt: [0, 1],
    choices: [2, 5],
    candidates: [1, 10],
    related: [0, 5],
  };

const COUNTS: ReadonlySet<string> = new Set<keyof Options>(['choices', 'candidates', 'related']);

/**
 * Completes options by the defaults.
 * @throws RangeError that names the option, its range and what was given.
 */
export function completeOptions(given: Partial<Options> = {}): Options {
  for (const [name, value] of Object.entries(given)) {
    if (name === 'vectors') {
      if (typeof value === 'boolean') continue;
      throw new RangeError(`options.vectors: expected true or false, found ${String(value)}`);
    }
    const range = RANGES[name as keyof typeof RANGES];
    if (!range)
      throw new RangeError(`options.${name}: no such option; known are ${Object.keys(DEFAULTS).join(', ')}`);
    const isWhole = !COUNTS.has(name) || Number.isInteger(value);
    if (typeof value !== 'number' || !(value >= range[0] && value <= range[1] && isWhole)) {
      throw new RangeError(
        `options.${name}: expected a ${COUNTS.has(name) ? 'whole ' : ''}number from ${range[0]} to ${range[1]}, found ${String(value)}`,
      );
    }
  }
  return Object.freeze({ ...DEFAULTS, ...given });
}
