import { describe, expect, it } from 'vitest';
import { type LabelledCase, readCases } from '../../src/authoring/cases.js';
import { evaluate } from '../../src/authoring/eval.js';
import { figuresOf, share } from '../../src/authoring/figures.js';
import { type Judged, judgeAll, judged } from '../../src/authoring/judge.js';
import { missesOf } from '../../src/authoring/misses.js';
import { toRecord } from '../../src/authoring/record.js';
import { reliabilityOf } from '../../src/authoring/reliability.js';
import { toText } from '../../src/authoring/report.js';
import { sweep } from '../../src/authoring/sweep.js';
import { createEngines } from '../../src/core/engine.js';
import type { Explanation } from '../../src/core/explanation.js';
import { createEngine, type Engine, type Entry, type Knowledge, type Outcome } from '../../src/core/index.js';
import type { Options } from '../../src/core/options.js';
import { abstain, answer, clarify } from './outcomes.js';

/** Questions whose outcomes are told in their own words, so that each figure can be counted by hand. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'right 1': answer('a', ['a', 'b'], 0.95),
  'right 2': answer('a', ['a', 'b'], 0.85),
  'right 3': answer('a', ['a', 'b'], 0.75),
  'wrong 1': answer('b', ['b', 'a'], 0.65),
  'offered 1': clarify(['b', 'a'], 0.5),
  'missed 1': clarify(['b', 'c'], 0.3),
  'missed 2': abstain(['a'], 0.2),
  'missed 3': abstain([]),
  'near false': answer('b', ['b'], 0.8),
  'near offered': clarify(['b', 'c'], 0.45),
  'near silent': abstain(['b'], 0.05),
  'near empty': abstain([]),
  'out false': answer('c', ['c'], 0.7),
  'out silent': abstain(['c'], 0.1),
};

const CASES = readCases(
  Object.keys(OUTCOMES)
    .map((q) => {
      const kind = q.startsWith('near') ? 'near' : q.startsWith('out') ? 'out' : 'in';
      const style = q.endsWith('1') ? 'first' : 'rest';
      return JSON.stringify({ id: q, q, kind, style, ...(kind === 'in' ? { expect: ['a'] } : {}) });
    })
    .join('\n'),
  'f',
);

const JUDGED = judgeAll(CASES, (question) => OUTCOMES[question] as Outcome);

describe('share', () => {
  it.each([
    [8, 10, 80, [49, 94.3]],
    [0, 10, 0, [0, 27.8]],
    [10, 10, 100, [72.2, 100]],
    [1, 3, 33.3, [6.1, 79.2]],
  ])('%i of %i is %d %% within the interval of Wilson', (count, of, pct, interval) => {
    expect(share(count, of)).toEqual({ count, of, pct, interval });
  });

  it('is nothing of nothing', () => {
    expect(share(0, 0)).toMatchObject({ pct: null, interval: null });
  });
});

describe('figuresOf', () => {
  const { n, counts, shares, auroc } = figuresOf(JUDGED);

  it('counts questions and verdicts', () => {
    expect(n).toEqual({ in: 8, near: 4, out: 2 });
    expect(counts).toEqual({
      right: 3,
      wrong: 1,
      offered: 1,
      missed: 3,
      nearFalse: 1,
      nearClarify: 1,
      outFalse: 1,
      outClarify: 0,
      silent: 3,
    });
  });

  it.each([
    ['answeredRight', 3, 8],
    ['rightOrOffered', 4, 8],
    ['answeredWrong', 1, 8],
    ['missed', 3, 8],
    ['nearFalse', 1, 4],
    ['outFalse', 1, 2],
    ['precision', 3, 6],
    ['recallAt1', 4, 8],
    ['recallAt5', 6, 8],
    ['nearClarify', 1, 4],
    ['outClarify', 0, 2],
  ] as const)('%s is %i of %i', (name, count, of) => {
    expect(shares[name]).toMatchObject({ count, of });
  });

  it('tells what a threshold would answer that lets a share of the others through', () => {
    // Of two out questions none may pass, so those above 0.7 count; of four near ones none, so those above 0.8.
    expect(shares.rightAtOut5).toMatchObject({ count: 3, of: 8 });
    expect(shares.rightAtNear10).toMatchObject({ count: 2, of: 8 });
  });

  it('tells how often a right answer is surer than what must not be answered', () => {
    // Right first: 0.95, 0.85, 0.75, 0.2. Out: 0.7, 0.1. Near: 0.8, 0.45, 0.05, none.
    expect(auroc).toEqual({ out: 0.875, near: 0.813 });
  });

  it('counts no right answer as surer than what is as sure', () => {
    const tied = judgeAll(CASES.slice(0, 1).concat(CASES.slice(-1)), () => answer('a', ['a'], 0.5));
    const figures = figuresOf(tied);
    expect(figures.auroc.out).toBe(0.5);
    expect(figures.shares.rightAtOut5).toMatchObject({ count: 0, of: 1 });
  });

  it('lets one of twenty out questions through, and two of twenty near ones', () => {
    const rivals = Array.from({ length: 20 }, (_, i) => 0.95 - i / 50);
    const figures = (kind: 'near' | 'out') => {
      const [wanted, other] = readCases(
        `{"q":"a","kind":"in","expect":["a"]}\n{"q":"b","kind":"${kind}"}`,
        'f',
      ) as [LabelledCase, LabelledCase];
      const sure = [0.94, 0.92, 0.9].map((confidence) => judged(wanted, answer('a', ['a'], confidence)));
      return figuresOf([...sure, ...rivals.map((each) => judged(other, answer('b', ['b'], each)))]).shares;
    };
    expect(figures('out').rightAtOut5).toMatchObject({ count: 1, of: 3 });
    expect(figures('near').rightAtNear10).toMatchObject({ count: 2, of: 3 });
  });

  it('counts nothing found as below all scores, also where those are negative', () => {
    /* As FlexSearch's, which ranks without scores: minus the place of the slot that a result is found in. */
    const ofScore = (q: string, kind: LabelledCase['kind'], score: number | undefined): Judged => {
      const [line] = readCases(JSON.stringify({ q, kind, ...(kind === 'in' ? { expect: ['a'] } : {}) }), 'f');
      const confidence = score ?? Number.NEGATIVE_INFINITY;
      return judged(line as LabelledCase, {
        ...abstain(score === undefined ? [] : ['a'], confidence),
        confidence,
      });
    };
    const { shares: scored, auroc: areas } = figuresOf([
      ofScore('sure', 'in', -1),
      ofScore('less sure', 'in', -3),
      ofScore('not found', 'in', undefined),
      ofScore('off the subject', 'out', undefined),
      ofScore('as far off', 'out', undefined),
      ofScore('near', 'near', -2),
    ]);
    expect(scored.recallAt1).toMatchObject({ count: 2, of: 3 });
    expect(scored.rightAtOut5).toMatchObject({ count: 2, of: 3 });
    expect(scored.rightAtNear10).toMatchObject({ count: 1, of: 3 });
    expect(areas).toEqual({ out: 1, near: 0.5 });
  });

  it('knows no share of what is not there', () => {
    const { shares: none, auroc: nothing } = figuresOf(
      JUDGED.filter(({ labelled }) => labelled.kind === 'in'),
    );
    expect(none.nearFalse.pct).toBeNull();
    expect(none.rightAtOut5.pct).toBeNull();
    expect(nothing).toEqual({ out: null, near: null });
  });
});

describe('reliabilityOf', () => {
  const { n, bins, expectedCalibrationError } = reliabilityOf(JUDGED);

  it('puts every question that has a candidate into a bin of its confidence', () => {
    expect(n).toBe(12);
    expect(bins.map((bin) => bin.n)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 1]);
  });

  it('compares mean confidence with the share whose best candidate is right', () => {
    // 0.75 right and 0.7 of an out question; 0.85 right and 0.8 of a near one.
    expect(bins[7]).toEqual({ from: 0.7, to: 0.8, n: 2, confidence: 0.725, right: 0.5 });
    expect(bins[2]).toEqual({ from: 0.2, to: 0.3, n: 1, confidence: 0.2, right: 1 });
    expect(bins[0]).toMatchObject({ confidence: 0.05, right: 0 });
  });

  it('sums the distances up, each by its share of the questions', () => {
    const distances = [0.05, 0.1, 0.8, 0.3, 0.45, 0.5, 0.65, 2 * 0.225, 2 * 0.325, 0.05];
    const expected = distances.reduce((sum, distance) => sum + distance, 0) / 12;
    expect(expectedCalibrationError).toBeCloseTo(expected, 3);
  });

  it('tells what chance alone makes of confidences that are right', () => {
    const [first] = CASES;
    const even = judgeAll([first as LabelledCase], () => answer('a', ['a'], 0.5));
    expect(reliabilityOf(even).errorByChance).toBeCloseTo(Math.sqrt(0.5 / Math.PI), 3);
    /* Four times as many in one bin are half as far off. */
    const more = reliabilityOf([...even, ...even, ...even, ...even]);
    expect(more.errorByChance).toBeCloseTo(Math.sqrt(0.5 / Math.PI) / 2, 3);
    expect(reliabilityOf([]).errorByChance).toBeNull();
  });

  it('puts full confidence into the last bin and knows nothing of nothing', () => {
    const [first] = CASES;
    const sure = judgeAll([first as LabelledCase], () => answer('a', ['a'], 1));
    expect(reliabilityOf(sure)).toMatchObject({ n: 1, expectedCalibrationError: 0 });
    expect(reliabilityOf(sure).bins[9]?.n).toBe(1);
    expect(reliabilityOf([]).expectedCalibrationError).toBeNull();
    expect(reliabilityOf([]).bins[0]).toMatchObject({ confidence: null, right: null });
  });
});

describe('missesOf', () => {
  const explanation = { rule: 'sure', because: [], words: [] } as unknown as Explanation;

  it('puts false answers first, then what was not found, then what was, then what was offered', () => {
    expect(missesOf(JUDGED, () => explanation).map(({ id }) => id)).toEqual([
      'near false',
      'out false',
      'wrong 1',
      'missed 1',
      'missed 3',
      'missed 2',
      'offered 1',
      'near offered',
    ]);
  });

  it('names the five strongest reasons and the words that the knowledge does not have', () => {
    const because = [...'abcdefg'].map((feature) => ({ feature, value: 1, effect: 1 }));
    const words = [
      { word: '塔', weight: 1, focus: 1, known: true },
      { word: '重', weight: 1, focus: 1, known: false },
    ];
    const [miss] = missesOf(JUDGED, () => ({ ...explanation, because, words }));
    expect(miss?.because.map(({ feature }) => feature).join('')).toBe('abcde');
    expect(miss?.unknown).toEqual(['重']);
  });
});

describe('sweep', () => {
  it('counts a question as answered or offered where it just reaches the threshold', () => {
    const scripted = ({ answerAt = 0.9, clarifyAt = 0.9 }: Partial<Options> = {}) =>
      ({
        ask: () => (0.5 >= answerAt ? answer('a') : 0.3 >= clarifyAt ? clarify(['a', 'b']) : abstain(['a'])),
      }) as unknown as Engine;
    const rows = sweep(CASES.slice(0, 1), scripted);
    const reached = (name: 'answerAt' | 'clarifyAt', verdict: 'right' | 'offered'): number[] =>
      rows[name].filter(({ figures }) => figures.counts[verdict] === 1).map(({ at }) => at);
    expect(Math.max(...reached('answerAt', 'right'))).toBe(0.5);
    expect(Math.max(...reached('clarifyAt', 'offered'))).toBe(0.3);
  });

  it('sees where a threshold changes nothing but the order', () => {
    const scripted = ({ answerAt = 0.9 }: Partial<Options> = {}) =>
      ({ ask: () => abstain(answerAt < 0.5 ? ['a', 'b'] : ['b', 'a']) }) as unknown as Engine;
    const { answerAt } = sweep(CASES.slice(0, 1), scripted);
    const first = answerAt.filter(({ figures }) => figures.shares.recallAt1.count === 1);
    expect(Math.max(...first.map(({ at }) => at))).toBe(0.45);
  });
});

function entry(id: string, question: string, text: string): Entry {
  return {
    id,
    question,
    variants: [],
    answer: text,
    translations: {},
    paragraphs: [],
    related: [],
    keywords: [],
    notFor: [],
    origin: { file: 'k.yaml', line: 1, column: 1 },
  };
}

const LIGHTHOUSE: Knowledge = {
  title: '燈塔',
  source: {},
  entries: [
    entry('height', '燈塔有多高？', '燈塔高四十二公尺。'),
    entry('ticket', '門票多少錢？', '成人票一百二十元，兒童半價。'),
    entry('hours', '幾點開放參觀？', '每天上午九點到下午五點。'),
    entry('ferry', '怎麼搭船過去？', '渡輪從南碼頭出發，每小時一班。'),
    entry('keeper', '誰看守燈塔？', '歐洛一家看守了三代。'),
  ],
  synonyms: [],
  unanswered: [],
  articles: [],
};

const HISTORY = {
  title: '燈塔',
  file: 'history.md',
  paragraphs: [
    { number: 1, text: '燈塔的鐘在1874年由南灣鐵廠鑄造。鐘重三百公斤。' },
    { number: 2, text: '燈塔由匠師柯明設計，1881年完工。' },
  ],
};

const LABELS = readCases(
  [
    { id: 'L1', q: '燈塔有多高', kind: 'in', style: 'plain', expect: ['height'] },
    { id: 'L2', q: '请问灯塔多高呀', kind: 'in', style: 'script', expect: ['height'] },
    { id: 'L3', q: '小朋友票價', kind: 'in', style: 'paraphrase', expect: ['ticket'] },
    { id: 'L4', q: '開到幾點', kind: 'in', style: 'terse', expect: ['hours'] },
    { id: 'L5', q: '渡輪在哪裡上船', kind: 'in', style: 'paraphrase', expect: ['ferry'] },
    { id: 'L6', q: '看守燈塔的是什麼人', kind: 'in', style: 'plain', accept: ['欧洛'] },
    { id: 'L7', q: '燈塔有多重', kind: 'near', style: 'plain' },
    { id: 'L8', q: '團體門票多少錢', kind: 'near', style: 'plain' },
    { id: 'L9', q: '誰設計燈塔', kind: 'near', style: 'plain' },
    { id: 'L10', q: '今天股市如何', kind: 'out', style: 'other' },
    { id: 'L11', q: '🧨', kind: 'out', style: 'emoji' },
  ]
    .map((label) => JSON.stringify(label))
    .join('\n'),
  'lighthouse.jsonl',
  new Set(LIGHTHOUSE.entries.map(({ id }) => id)),
);

/** Questions that are two, or that the article alone answers, beside the others. */
const SWEPT = LABELS.concat(
  readCases(
    [
      { q: '燈塔有多高？門票多少錢？', kind: 'in', expect: ['height'] },
      { q: '誰設計燈塔？幾點開放參觀？', kind: 'in', expect: ['hours'] },
      { q: '燈塔的鐘是哪一年鑄造的？', kind: 'in', accept: ['1874'] },
    ]
      .map((label) => JSON.stringify(label))
      .join('\n'),
    'swept.jsonl',
  ),
);

const makeEngine = (options?: Partial<Options>) => createEngine(LIGHTHOUSE, options);
const SUBJECT = { cases: 'lighthouse.jsonl', knowledge: LIGHTHOUSE.title };

describe('evaluate', () => {
  const perturbations = [
    { name: 'unchanged', apply: (question: string) => question },
    { name: 'silenced', apply: () => '🧨' },
  ];
  const evaluation = evaluate(LABELS, makeEngine, { perturbations, sweep: true });
  const run = (options?: Partial<Options>) => {
    const engine = createEngine(LIGHTHOUSE, options);
    return figuresOf(judgeAll(LABELS, (question) => engine.ask(question)));
  };

  it('works out the figures of the outcomes', () => {
    expect(evaluation.figures).toEqual(run());
    expect(evaluation.figures.n).toEqual({ in: 6, near: 3, out: 2 });
    expect(evaluation.figures.counts.right).toBeGreaterThan(0);
  });

  it('comes to the same each time', () => {
    expect(evaluate(LABELS, makeEngine, { perturbations, sweep: true })).toEqual(evaluation);
  });

  it('leaves out what was not asked for', () => {
    expect(Object.keys(evaluate(LABELS, makeEngine))).toEqual(['figures', 'styles', 'reliability', 'misses']);
  });

  it('counts by style, in the order of the file', () => {
    expect(evaluation.styles.map(({ style }) => style)).toEqual([
      'plain',
      'script',
      'paraphrase',
      'terse',
      'other',
      'emoji',
    ]);
    expect(evaluation.styles[0]?.n).toEqual({ in: 2, near: 3, out: 0 });
    const all = evaluation.styles.reduce((sum, { counts }) => sum + counts.right, 0);
    expect(all).toBe(evaluation.figures.counts.right);
  });

  it('repeats the run under each perturbation', () => {
    const [unchanged, silenced] = evaluation.perturbed ?? [];
    expect(unchanged).toEqual({ name: 'unchanged', changed: 0, figures: evaluation.figures, lost: [] });
    expect(silenced?.changed).toBe(10);
    expect(silenced?.figures.counts).toMatchObject({ right: 0, missed: 6, silent: 5 });
    expect(silenced?.lost).toHaveLength(evaluation.figures.counts.right);
    expect(silenced?.lost).toContainEqual({ id: 'L1', q: '🧨' });
  });

  describe.each([
    ['of entries', LIGHTHOUSE],
    ['of an article beside entries', { ...LIGHTHOUSE, articles: [HISTORY] }],
    ['of an article alone', { ...LIGHTHOUSE, entries: [], articles: [HISTORY] }],
  ])('sweeps a knowledge %s', (_, knowledge) => {
    const shared = sweep(SWEPT, createEngines(knowledge));
    it.each(shared.answerAt.map(({ at }) => at))('at %d as an engine of its own answers', (at) => {
      for (const name of ['answerAt', 'clarifyAt'] as const) {
        const own = createEngine(knowledge, { [name]: at });
        const run = judgeAll(SWEPT, (question) => own.ask(question));
        expect(shared[name].find((each) => each.at === at)?.figures).toEqual(figuresOf(run));
      }
    });
  });

  it('sweeps from 0.05 to 0.95', () => {
    const rows = evaluation.sweep?.answerAt ?? [];
    expect(rows.map(({ at }) => at.toFixed(2)).join(' ')).toMatch(/^0\.05 0\.10 .* 0\.90 0\.95$/u);
    expect(rows).toHaveLength(19);
    expect(rows[0]?.figures.counts).not.toEqual(rows[18]?.figures.counts);
  });

  it('lists what must not have happened first and gives the reasons', () => {
    const { misses } = evaluate(LABELS, () => makeEngine({ answerAt: 0 }));
    const graves = misses.map(({ verdict, place }) => {
      if (verdict === 'missed') return place === null ? 1 : 2;
      return verdict.endsWith('Clarify') || verdict === 'offered' ? 3 : 0;
    });
    expect(graves).toEqual(graves.toSorted());
    const falses = misses.filter(({ verdict }) => verdict.endsWith('False'));
    expect(falses.length).toBeGreaterThan(1);
    expect(falses.map(({ confidence }) => confidence)).toEqual(
      falses.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    );
    const weight = misses.find(({ id }) => id === 'L7');
    expect(weight).toMatchObject({ line: 7, verdict: 'nearFalse', expected: [], place: null });
    expect(weight?.best).toEqual({ id: 'height', question: '燈塔有多高？' });
    expect(weight?.because.length).toBeGreaterThan(0);
    expect(Math.abs(weight?.because[0]?.effect ?? 0)).toBeGreaterThan(0);
  });
});

describe('toText', () => {
  const evaluation = evaluate(LABELS, makeEngine, {
    perturbations: [{ name: 'silenced', apply: () => '🧨' }],
    sweep: true,
  });
  const text = toText(evaluation, SUBJECT);

  it('names the file, the knowledge and how many questions of each kind there are', () => {
    expect(text.split('\n')[0]).toBe('lighthouse.jsonl on "燈塔": 6 in, 3 near, 2 out');
  });

  it('prints each share with its interval and count', () => {
    const { pct, interval, count } = evaluation.figures.shares.answeredRight;
    const [low, high] = interval ?? [];
    expect(text).toMatch(
      new RegExp(
        `^ +answered right +${pct?.toFixed(1)} % +${low?.toFixed(1)}–${high?.toFixed(1)} +${count} of 6$`,
        'mu',
      ),
    );
  });

  it.each(['By style', 'Reliability: ', 'Worst misses (', 'Perturbed (', 'answerAt, ', 'clarifyAt, '])(
    'has a part that begins %s',
    (head) => {
      expect(text).toContain(`\n\n${head}`);
    },
  );

  it('leaves out parts that were not asked for', () => {
    const plain = toText(evaluate(LABELS, makeEngine), SUBJECT);
    expect(plain).not.toMatch(/Perturbed|answerAt,|clarifyAt,/u);
  });

  it('shows the change under a perturbation and what it loses', () => {
    const points = evaluation.figures.shares.answeredRight.pct?.toFixed(1);
    expect(text).toContain(`0.0 % (−${points})`);
    expect(text).toMatch(/^ {2}silenced loses \d+: L1 🧨/mu);
  });

  it('lists fifteen misses and two questions that a perturbation loses', () => {
    const many = ['L1', 'L2', 'L3'].flatMap((id) =>
      Array.from({ length: 6 }, (_, i) => ({ ...(LABELS[0] as LabelledCase), id: `${id}.${i}` })),
    );
    const options = { perturbations: [{ name: 'silenced', apply: () => '🧨' }] };
    expect(toText(evaluate(many, makeEngine, options), SUBJECT)).toMatch(
      /^ {2}silenced loses 18: L1\.0 🧨; L1\.1 🧨$/mu,
    );
    const missed = many.map((each) => ({ ...each, expect: ['none'] }));
    const listed = toText(evaluate(missed, makeEngine), SUBJECT);
    expect(listed).toContain('\nWorst misses (15 of 18)\n');
    expect(listed.match(/^ {2}answered wrong, /gmu)).toHaveLength(15);
  });

  it('keeps each question on one short line', () => {
    const long = LABELS.map((label) => ({ ...label, q: `${'很長'.repeat(100)}\n\u001b[2J` }));
    const lines = toText(evaluate(long, makeEngine), SUBJECT).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(160);
  });

  it('says that there are no misses', () => {
    const [, , , ...others] = LABELS;
    expect(toText(evaluate(others.slice(-1), makeEngine), SUBJECT)).toContain('No misses.');
  });
});

describe('toRecord', () => {
  const evaluation = evaluate(LABELS, makeEngine, {
    perturbations: [{ name: 'silenced', apply: () => '🧨' }],
    sweep: true,
  });
  const record = JSON.parse(JSON.stringify(toRecord(evaluation, SUBJECT)));

  it('gives the figures under the names of the scorer', () => {
    const { shares, auroc } = evaluation.figures;
    expect(record).toMatchObject({
      ...SUBJECT,
      n: { in: 6, near: 3, out: 2 },
      answeredRightPct: shares.answeredRight.pct,
      rightOrOfferedPct: shares.rightOrOffered.pct,
      answeredWrongPct: shares.answeredWrong.pct,
      nearFalsePct: shares.nearFalse.pct,
      outFalsePct: shares.outFalse.pct,
      precisionPct: shares.precision.pct,
      recallAt1Pct: shares.recallAt1.pct,
      recallAt5Pct: shares.recallAt5.pct,
      rightAtOut5Pct: shares.rightAtOut5.pct,
      rightAtNear10Pct: shares.rightAtNear10.pct,
      aurocOut: auroc.out,
      aurocNear: auroc.near,
      nearClarifyPct: shares.nearClarify.pct,
      outClarifyPct: shares.outClarify.pct,
    });
  });

  it('counts by style the questions that must be answered, as the scorer does', () => {
    expect(Object.keys(record.byStyle)).toEqual(['plain', 'script', 'paraphrase', 'terse']);
    expect(record.byStyle.plain.n).toBe(2);
    expect(Object.keys(record.byStyle.plain)).toEqual(['n', 'right', 'wrong']);
  });

  it('gives intervals, reliability, misses, changes and sweeps', () => {
    expect(record.intervals.answeredRightPct).toEqual(evaluation.figures.shares.answeredRight.interval);
    expect(record.reliability).toEqual(evaluation.reliability);
    expect(record.misses).toHaveLength(evaluation.misses.length);
    expect(record.perturbed[0]).toMatchObject({ name: 'silenced', changed: 10, answeredRightPct: 0 });
    expect(record.perturbed[0].change.answeredRightPct).toBe(
      -(evaluation.figures.shares.answeredRight.pct ?? 0),
    );
    expect(record.sweep.answerAt[11]).toMatchObject({
      at: 0.6,
      answeredRightPct: evaluation.sweep?.answerAt[11]?.figures.shares.answeredRight.pct,
    });
  });
});
