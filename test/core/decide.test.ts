import { describe, expect, it } from 'vitest';
import { decide } from '../../src/core/decide.js';
import { AT, FEATURES, type Feature } from '../../src/core/features/index.js';
import type { Nature } from '../../src/core/nature.js';
import { DEFAULTS } from '../../src/core/options.js';
import type { Ranked } from '../../src/core/ranking/context.js';
import { NO_EVIDENCE } from '../../src/core/ranking/evidence.js';
import type { Ranking } from '../../src/core/ranking/rank.js';

/** A text that asks nothing. */
const TALK = '谢谢';
const OPTIONS = { ...DEFAULTS, answerAt: 0.6, clarifyAt: 0.3 };

function ranked(item: number, score: number, values: Partial<Record<Feature, number>> = {}): Ranked {
  const features = new Float64Array(FEATURES.length);
  for (const [name, value] of Object.entries(values)) features[AT[name as Feature]] = value;
  return { item, document: item, score, features };
}

/** A question like any other. */
const PLAIN: Nature = {
  isExpression: false,
  isRemark: () => false,
  answersTalk: () => false,
  isTopic: false,
  isBroad: false,
  isShared: false,
  isOtherTime: () => false,
  isOtherFigure: () => false,
};

const first = ranked(0, 5);
const second = ranked(1, 3);
const SURE: Ranking = {
  ranked: [first, second],
  negatives: [],
  confidence: 0.9,
  offer: 0.95,
  features: new Float64Array(0),
  evidence: NO_EVIDENCE,
};

describe('decide', () => {
  it('never answers the opposite of what is asked, but the very question', () => {
    const evidence = { ...NO_EVIDENCE, signs: { ...NO_EVIDENCE.signs, isOpposite: true } };
    const of = (each: Ranked) =>
      decide({ ...SURE, ranked: [each, second], confidence: 0.99, evidence }, () => false, OPTIONS, 3, PLAIN);
    expect(of(first)).toEqual({ kind: 'clarify', rule: 'other-thing' });
    expect(of(ranked(0, 5, { same: 1 }))).toEqual({ kind: 'answer', rule: 'sure' });
  });

  it.each<[string, Partial<Ranking>, string, string, string]>([
    ['no word is asked', { ranked: [], confidence: 0, offer: 0 }, TALK, 'abstain', 'nothing-asked'],
    [
      'it is politeness that nothing is near',
      { confidence: 0.2, offer: 0.2 },
      TALK,
      'abstain',
      'nothing-asked',
    ],
    ['it is politeness that an entry answers', {}, TALK, 'answer', 'sure'],
    [
      'it is politeness that no entry is likely meant by',
      { confidence: 0.49 },
      TALK,
      'abstain',
      'nothing-asked',
    ],
    ['it is a question that no entry is likely meant by', { confidence: 0.49 }, '船', 'clarify', 'close'],
    ['nothing is found', { ranked: [], confidence: 0, offer: 0 }, '船', 'abstain', 'nothing-found'],
    [
      'an unanswered question fits better',
      { negatives: [ranked(2, 6)] },
      '船',
      'abstain',
      'known-unanswered',
    ],
    [
      'an unanswered question alone is found, and fits',
      {
        ranked: [],
        negatives: [ranked(2, 1, { strictQuestion: 1, strictBack: 0.6, gramCosine: 0.5 })],
        confidence: 0,
        offer: 0,
      },
      '船',
      'abstain',
      'known-unanswered',
    ],
    [
      'an unanswered question alone is found, and does not fit',
      {
        ranked: [],
        negatives: [ranked(2, 1, { strictQuestion: 0.5, strictBack: 0.5, gramCosine: 0.4 })],
        confidence: 0,
        offer: 0,
      },
      '船',
      'abstain',
      'nothing-found',
    ],
    [
      'it asks for what neither the questions nor the answer of the entry tell',
      { ranked: [ranked(0, 5, { askedUnheard: 1, askedUnanswered: 1 }), second], confidence: 0.89 },
      '船',
      'clarify',
      'other-thing',
    ],
    [
      'it asks for what the answer alone tells',
      { ranked: [ranked(0, 5, { askedUnheard: 1 }), second] },
      '船',
      'answer',
      'sure',
    ],
    ['an unanswered question fits less', { negatives: [ranked(2, 4)] }, '船', 'answer', 'sure'],
    ['an unanswered question fits as well', { negatives: [ranked(2, 5)] }, '船', 'answer', 'sure'],
    [
      'an unanswered question is the same',
      { negatives: [ranked(3, 1), ranked(2, 4, { same: 1 })] },
      '船',
      'abstain',
      'known-unanswered',
    ],
    ['the confidence reaches the threshold', { confidence: 0.6 }, '船', 'answer', 'sure'],
    ['it falls short of it', { confidence: 0.59 }, '船', 'clarify', 'close'],
    ['the offer reaches its threshold', { confidence: 0.2, offer: 0.3 }, '船', 'clarify', 'close'],
    ['it falls short of it', { confidence: 0.2, offer: 0.29 }, '船', 'abstain', 'unsure'],
    [
      'it is the very question, whatever its words name',
      { ranked: [ranked(0, 5, { same: 1, swappedSubject: 1 }), second] },
      '船',
      'answer',
      'sure',
    ],
    ['there is one candidate to offer', { ranked: [first], confidence: 0.5 }, '船', 'clarify', 'close'],
    ['there is one candidate and it is sure', { ranked: [first] }, '船', 'answer', 'sure'],
    [
      'another name is asked for',
      { ranked: [ranked(0, 5, { swappedSubject: 1 }), second], confidence: 0.89 },
      '船',
      'clarify',
      'other-thing',
    ],
    [
      'another figure is asked for',
      { ranked: [ranked(0, 5, { figureOpen: 1 }), second], confidence: 0.89 },
      '船',
      'clarify',
      'other-thing',
    ],
    [
      'it names a code that the nearest entry has not',
      { ranked: [ranked(0, 5, { foreignCode: 1 }), second] },
      '船',
      'clarify',
      'other-thing',
    ],
    [
      'another name or figure is asked for, and that is certain to be no matter',
      {
        ranked: [
          ranked(0, 5, { swappedSubject: 1, figureOpen: 1, askedUnheard: 1, askedUnanswered: 1 }),
          second,
        ],
      },
      '船',
      'answer',
      'sure',
    ],
    [
      'another name is asked for and nothing is worth offering',
      { ranked: [ranked(0, 5, { swappedSubject: 1 }), second], confidence: 0.89, offer: 0.1 },
      '船',
      'abstain',
      'unsure',
    ],
    [
      'another name is only likely asked for',
      { ranked: [ranked(0, 5, { swappedSubject: 0.8, figureOpen: 0.5 }), second] },
      '船',
      'answer',
      'sure',
    ],
    [
      'its wording alone names another thing',
      { ranked: [ranked(0, 5, { swappedQuestion: 1, subjectDropped: 1 }), second] },
      '船',
      'answer',
      'sure',
    ],
    [
      'an unanswered question fits better by its wording, which the confidence weighs',
      {
        ranked: [ranked(0, 5, { strictQuestion: 0.6, strictBack: 0.6, gramCosine: 0.5 }), second],
        negatives: [ranked(2, 4, { strictQuestion: 1, strictBack: 1, gramCosine: 0.5 })],
      },
      '船',
      'answer',
      'sure',
    ],
    [
      'another name is what the second is about',
      { ranked: [first, ranked(1, 3, { swappedSubject: 1 })] },
      '船',
      'answer',
      'sure',
    ],
  ])('where %s', (_, ranking, asked, kind, rule) => {
    expect(decide({ ...SURE, ...ranking }, () => asked === TALK, OPTIONS, 3, PLAIN)).toEqual({ kind, rule });
  });

  it('offers no choice where there is one entry in all', () => {
    expect(decide({ ...SURE, ranked: [first], confidence: 0.5 }, () => false, OPTIONS, 1, PLAIN)).toEqual({
      kind: 'abstain',
      rule: 'unsure',
    });
  });

  it.each(['isOtherFigure', 'isOtherTime'] as const)(
    'offers choices where the first %s, however sure, but where that is the very question',
    (other) => {
      const decided = (same: number) =>
        decide(
          { ...SURE, ranked: [ranked(0, 5, { same }), second], confidence: 0.99 },
          () => false,
          OPTIONS,
          3,
          { ...PLAIN, [other]: (item: number) => item === 0 },
        );
      expect(decided(0)).toEqual({ kind: 'clarify', rule: 'other-thing' });
      expect(decided(1)).toEqual({ kind: 'answer', rule: 'sure' });
    },
  );

  it('asks back about a word that entries share, but where it is all that the first is asked by', () => {
    const decided = (strictBack: number) =>
      decide({ ...SURE, ranked: [ranked(0, 5, { strictBack }), second] }, () => false, OPTIONS, 3, {
        ...PLAIN,
        isShared: true,
      });
    expect(decided(0.4)).toEqual({ kind: 'clarify', rule: 'topic' });
    expect(decided(0.6)).toEqual({ kind: 'answer', rule: 'sure' });
  });

  describe('of a remark', () => {
    const remark = { ...PLAIN, isRemark: () => true };
    const decided = (ranking: Ranking, nature: Nature = remark) =>
      decide(ranking, () => true, OPTIONS, 9, nature);

    it('takes it for none of what is sure', () => {
      expect(decided(SURE)).toEqual({ kind: 'abstain', rule: 'nothing-asked' });
    });

    it('answers and offers an entry that is itself asked by small talk, or by this very remark', () => {
      const told: Nature = { ...remark, answersTalk: (item) => item === 0 };
      expect(decided(SURE, told)).toEqual({ kind: 'answer', rule: 'sure' });
      expect(decided({ ...SURE, confidence: 0.5 }, told)).toEqual({ kind: 'clarify', rule: 'close' });
      expect(decided({ ...SURE, confidence: 0.1, offer: 0.1 }, told)).toMatchObject({
        rule: 'nothing-asked',
      });
      expect(decided({ ...SURE, ranked: [ranked(0, 5, { same: 1 })] })).toMatchObject({ kind: 'answer' });
    });
  });

  describe('of a name that many entries have', () => {
    const decided = (ranking: Ranking, options = OPTIONS, entries = 9) =>
      decide(ranking, () => false, options, entries, { ...PLAIN, isBroad: true });

    it('asks back, however sure', () => {
      expect(decided(SURE)).toEqual({ kind: 'clarify', rule: 'topic' });
    });

    it('answers where that is the very question', () => {
      expect(decided({ ...SURE, ranked: [ranked(0, 5, { same: 1 }), second] })).toMatchObject({
        kind: 'answer',
      });
    });

    it('answers where asking back is switched off, and where there is one entry', () => {
      expect(decided(SURE, { ...OPTIONS, clarifyAt: 1 })).toMatchObject({ kind: 'answer' });
      expect(decided(SURE, OPTIONS, 1)).toMatchObject({ kind: 'answer' });
    });
  });

  describe('of a topic', () => {
    const has = ranked(1, 3, { strictAll: 0.9 });
    const unsure: Ranking = { ...SURE, ranked: [first, has], confidence: 0.1, offer: 0.1 };
    const decided = (ranking: Ranking, options = OPTIONS, entries = 9) =>
      decide(ranking, () => false, options, entries, { ...PLAIN, isTopic: true });

    it('asks back, however unsure, where a choice has it', () => {
      expect(decided(unsure)).toEqual({ kind: 'clarify', rule: 'topic' });
      expect(decide(unsure, () => false, OPTIONS, 9, PLAIN)).toEqual({ kind: 'abstain', rule: 'unsure' });
    });

    it('stays silent where no choice has it, or one that is too far to be offered', () => {
      expect(decided({ ...unsure, ranked: [first, second] })).toMatchObject({ kind: 'abstain' });
      const far = { ...unsure, ranked: [first, second, { ...has, score: -9 }] };
      expect(decided(far)).toMatchObject({ kind: 'abstain' });
    });

    it('stays silent where asking back is switched off, and where there is one entry', () => {
      expect(decided(unsure, { ...OPTIONS, clarifyAt: 1 })).toMatchObject({ kind: 'abstain' });
      expect(decided(unsure, OPTIONS, 1)).toMatchObject({ kind: 'abstain' });
    });

    it('answers where it is sure, and is silent where an unanswered question fits better', () => {
      expect(decided(SURE)).toEqual({ kind: 'answer', rule: 'sure' });
      expect(decided({ ...unsure, negatives: [ranked(2, 6)] })).toMatchObject({ rule: 'known-unanswered' });
    });
  });
});
