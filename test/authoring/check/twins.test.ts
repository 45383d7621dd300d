import { describe, expect, it } from 'vitest';
import { answer } from '../outcomes.js';
import { type Answers, checkFiles } from './subject.js';

const entry = (id: string, ...more: readonly string[]) =>
  [
    `  - id: ${id}`,
    `    question: ${id} 哪年`,
    `    variants: [${id} 何時]`,
    '    answer: 九。',
    ...more,
  ].join('\n');

/** `a` and `b` stand in for each other with these questions, where the one is away. */
function stand(pairs: Readonly<Record<string, string>>, confidence = 0.9): Answers {
  return (question, entries) => {
    const owner = question.split(' ')[0] as string;
    const stranger = pairs[question];
    const candidates = stranger ? [owner, stranger] : [owner];
    if (entries.includes(owner)) return answer(owner, candidates);
    return stranger && entries.includes(stranger) ? answer(stranger, [stranger], confidence) : undefined;
  };
}

const check = (answers: Answers, ...entries: readonly string[]) =>
  checkFiles({ 'k.yaml': ['entries:', ...entries].join('\n') }, answers);
const three = [entry('a'), entry('b'), entry('c')];
const MUTUAL = { 'a 哪年': 'b', 'b 哪年': 'a' };

describe('findTwins', () => {
  it('warns at the later of two entries that answer for each other', async () => {
    const { lines, findings } = await check(stand(MUTUAL), ...three);
    expect(lines).toEqual([
      `k.yaml:6:5: warning: entry "b" and entry "a" answer for each other, as with "b 哪年"; join them, or name the one under the other's "related" where they are two things [same-question]`,
    ]);
    expect(findings[0]).toMatchObject({ entry: 'b', other: { id: 'a', origin: { line: 2 } } });
  });

  it('takes a variant for enough on one side', async () => {
    const { findings } = await check(stand({ 'a 哪年': 'b', 'b 何時': 'a' }), ...three);
    expect(findings).toMatchObject([{ rule: 'same-question', entry: 'b' }]);
  });

  it.each([
    ['answer for each other by variants alone', stand({ 'a 何時': 'b', 'b 何時': 'a' })],
    ['answer one way only', stand({ 'a 哪年': 'b' })],
    ['are not sure', stand(MUTUAL, 0.79)],
  ])('leaves entries alone that %s', async (_name, answers) => {
    expect((await check(answers, ...three)).findings).toEqual([]);
  });

  it.each([
    ['the first', entry('a', '    related: [b]'), entry('b')],
    ['the second', entry('a'), entry('b', '    related: [a]')],
  ])('leaves entries alone where %s names the other as related', async (_name, a, b) => {
    expect((await check(stand(MUTUAL), a, b, entry('c'))).findings).toEqual([]);
  });

  it('looks for entries alone, also where the text of an article would answer for one', async () => {
    const answers: Answers = (question, ids, knowledge) => {
      const outcome = stand(MUTUAL)(question, ids, knowledge);
      const isAway = !ids.includes(question.split(' ')[0] as string);
      return isAway && knowledge.articles.length && outcome?.kind === 'answer'
        ? { ...outcome, entry: null, excerpt: true }
        : outcome;
    };
    const files = { 'a.md': '# 港口\n\n港口很老。\n', 'k.yaml': ['entries:', ...three].join('\n') };
    const { findings } = await checkFiles(files, answers);
    expect(findings.filter(({ rule }) => rule === 'same-question')).toHaveLength(1);
  });

  it('finds twins among more entries than there are groups', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `e${i}`);
    const pairs = Object.fromEntries(
      ids.map((id, i) => [`${id} 哪年`, ids[i % 2 ? i - 1 : i + 1] as string]),
    );
    const { findings } = await check(stand(pairs), ...ids.map((id) => entry(id)));
    expect(findings.map((finding) => `${finding.other?.id} ${finding.entry}`)).toEqual(
      ids.filter((_, i) => i % 2 === 0).map((id, i) => `${id} e${2 * i + 1}`),
    );
  });

  it.each([
    ['each brings up the other', ['e0', 'e8']],
    ['the first brings up the second', ['e0']],
    ['the second brings up the first', ['e8']],
  ])('takes two entries away at different times where %s', async (_name, asking) => {
    const others: Readonly<Record<string, string>> = { e0: 'e8', e8: 'e0' };
    const answers: Answers = (question, entries) => {
      const owner = question.split(' ')[0] as string;
      const other = others[owner];
      if (entries.includes(owner)) {
        return answer(owner, other && asking.includes(owner) ? [owner, other] : [owner]);
      }
      return other && entries.includes(other) ? answer(other) : undefined;
    };
    const { findings } = await check(answers, ...Array.from({ length: 16 }, (_, i) => entry(`e${i}`)));
    expect(findings).toMatchObject([{ rule: 'same-question', entry: 'e8', other: { id: 'e0' } }]);
  });

  it('has nothing to compare a single entry with', async () => {
    expect((await check(stand({}), entry('a'))).findings).toEqual([]);
  });
});
