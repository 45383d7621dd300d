import { createEngine, type Engine } from 'wenda';
import { percentile, timed, WARM_UP } from './clock.js';
import { entryOf, knowledgeOf } from './data/entry.js';
import { generate } from './data/generate.js';
import { createDraw } from './data/queries.js';

/** What one hostile question costs us. */
export interface HostileRow {
  readonly name: string;
  /** The very first of its kind, much of it in code that has never run. */
  readonly firstMs: number;
  readonly medianMs: number;
  readonly maxMs: number;
  /** The slowest against the median of ordinary questions. */
  readonly ratio: number;
}

const SIZE = 10_000;
const LENGTH = 100_000;
/** Ordinary questions, which the hostile ones are compared with. */
const ORDINARY = 1000;
/** Asked of each kind, each another question, before any is measured but the first. */
const BEFORE = 20;
const RUNS = 20;

/** The character number `i` of the common Chinese ones. */
const han = (i: number): string => String.fromCodePoint(0x4e00 + (i % 5000));

/** One kind of hostile question: the same for each `run`, or others, so that nothing that is kept of one serves the next. */
type Kind = (run: number) => string;

function questions(text: string): ReadonlyMap<string, Kind> {
  const repeat =
    (unit: string): Kind =>
    () =>
      unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
  const words =
    (word: (i: number) => string): Kind =>
    (run) =>
      Array.from({ length: 5000 }, (_, i) => word(i + 211 * run)).join(' ');
  const turned = (whole: string, run: number): string => (whole.slice(1009 * run) + whole).slice(0, LENGTH);
  const unbroken = text.replace(/\P{L}/gu, '');
  return new Map<string, Kind>([
    ['100,000 characters of questions', (run) => turned(text, run)],
    ['100,000 characters without a break', (run) => turned(unbroken, run)],
    ['one Chinese character repeated', repeat('问')],
    ['one letter repeated', repeat('a')],
    ['one digit repeated', repeat('7')],
    ['one space repeated', repeat(' ')],
    ['one question mark repeated', repeat('？')],
    ['one numeral repeated', repeat('亿')],
    ['one ligature of eighteen characters repeated', repeat('ﷺ')],
    ['one character repeated that many sound like', repeat('吗')],
    ['one emoji sequence repeated', repeat('👨‍👩‍👧‍👦')],
    ['one combining mark repeated', () => `e${repeat('\u0301')(0)}`],
    ['halves of surrogate pairs', repeat('\ud83d')],
    [
      'Chinese characters in no order, most of them rare',
      (run) =>
        String.fromCodePoint(
          ...Array.from({ length: LENGTH }, (_, i) => 0x4e00 + (((i + run) * 7919) % 20_000)),
        ),
    ],
    ['5,000 distinct Chinese words', words((i) => han(i * 7) + han(i * 13 + 1))],
    ['5,000 distinct English words', words((i) => `w${i.toString(26).replace(/\d/gu, 'x')}ord`)],
    ['5,000 distinct figures', words((i) => `${i * 37}.${i % 10}万`)],
  ]);
}

/** Measures what the shipped engine makes of questions that are meant to hang it. */
export async function measureHostile(): Promise<HostileRow[]> {
  const generated = generate(SIZE);
  const draw = createDraw(generated);
  const rows: HostileRow[] = [];
  const engine = createEngine(generated.knowledge);
  for (const { text } of draw(WARM_UP)) engine.ask(text);
  const ordinary: number[] = [];
  for (const { text } of draw(ORDINARY)) ordinary.push((await timed(() => engine.ask(text))).ms);
  const usual = percentile(ordinary, 0.5);
  const measure = async (
    name: string,
    engine: Engine,
    questionOf: Kind,
    call: 'ask' | 'suggest' = 'ask',
  ): Promise<void> => {
    /* All made before, so that no question waits for what making the next one leaves behind to be collected. */
    const asked = Array.from({ length: 1 + BEFORE + RUNS }, (_, run) => questionOf(run));
    const times: number[] = [];
    for (const question of asked) times.push((await timed(() => engine[call](question))).ms);
    const [firstMs = 0] = times;
    const later = times.slice(-RUNS);
    const maxMs = Math.max(...later);
    rows.push({ name, firstMs, medianMs: percentile(later, 0.5), maxMs, ratio: maxMs / usual });
  };

  let text = '';
  while (text.length < LENGTH) for (const query of draw(1000)) text += query.text;
  for (const [name, questionOf] of questions(text)) await measure(name, engine, questionOf);
  const typed: Kind = (run) => `what is ${'ﷺ'.repeat(run + 1)}`;
  await measure('that ligature, as it is typed for suggestions', engine, typed, 'suggest');
  const twins = createEngine(nearDuplicates());
  for (const { text: each } of draw(WARM_UP)) twins.ask(each);
  const twin: Kind = (run) => `在杭州怎么申请${han(7 * run)}号居住证？`;
  await measure('a question that 10,000 entries share but for one character', twins, twin);
  await measure('the same, repeated to 100,000 characters', twins, (run) =>
    twin(run).repeat(LENGTH / twin(run).length),
  );
  return rows;
}

/** 10,000 entries that differ in one character. */
function nearDuplicates() {
  const answer = '先在网上填写居住证的表格，三天内带材料到杭州的服务大厅，现场核对后当场办完。';
  return knowledgeOf(
    Array.from({ length: SIZE }, (_, i) =>
      entryOf(`e${i}`, `在杭州怎么申请${String.fromCodePoint(0x4e00 + i)}号居住证？`, answer),
    ),
  );
}
