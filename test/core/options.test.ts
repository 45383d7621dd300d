import { describe, expect, it } from 'vitest';
import { completeOptions, DEFAULTS } from '../../src/core/options.js';

describe('completeOptions', () => {
  it('gives the defaults, frozen, where nothing is given', () => {
    expect(completeOptions()).toEqual(DEFAULTS);
    expect(Object.isFrozen(completeOptions())).toBe(true);
  });

  it('keeps what is given', () => {
    expect(completeOptions({ answerAt: 0.9, choices: 3 })).toEqual({
      ...DEFAULTS,
      answerAt: 0.9,
      choices: 3,
    });
  });

  it.each([
    ['answerAt', 'number', 0, 1],
    ['clarifyAt', 'number', 0, 1],
    ['choices', 'whole number', 2, 5],
    ['candidates', 'whole number', 1, 10],
    ['related', 'whole number', 0, 5],
  ] as const)('takes for %s a %s from %d to %d, and says so of any other', (name, what, least, most) => {
    expect(completeOptions({ [name]: least })[name]).toBe(least);
    expect(completeOptions({ [name]: most })[name]).toBe(most);
    for (const wrong of [
      least - 1,
      most + 1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '1',
      null,
      ...(most > 1 ? [2.5] : []),
    ]) {
      expect(() => completeOptions({ [name]: wrong }), String(wrong)).toThrow(
        new RangeError(
          `options.${name}: expected a ${what} from ${least} to ${most}, found ${String(wrong)}`,
        ),
      );
    }
  });

  it('takes true and false for vectors, and says so of any other', () => {
    expect(completeOptions({ vectors: false }).vectors).toBe(false);
    for (const wrong of [1, 'yes', null, undefined]) {
      expect(() => completeOptions({ vectors: wrong } as object), String(wrong)).toThrow(
        new RangeError(`options.vectors: expected true or false, found ${String(wrong)}`),
      );
    }
  });

  it('knows its options by name', () => {
    const typo = { answersAt: 0.5 } as object;
    expect(() => completeOptions(typo)).toThrow(/^options\.answersAt: no such option; known are answerAt, /u);
  });
});
