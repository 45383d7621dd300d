import { describe, expect, it } from 'vitest';
import { abstain, answer, clarify } from '../outcomes.js';
import { type Answers, checkFiles } from './subject.js';

const HARBOUR = `unanswered:
  - 港口的總經理是誰？
entries:
  - id: opening
    question: 港口哪一年啟用？
    variants: [啟用, 港口多老]
    answer: 1887 年。
    translations:
      en: { question: When did it open?, variants: [Opening], answer: In 1887. }
    not-for: [漁港哪一年啟用？]
    related: [cranes]
  - id: cranes
    question: 起重機有幾座？
    answer: 九座。
    translations:
      en: { question: How many cranes?, answer: Nine. }
`;

const check = (outcomes: Readonly<Record<string, ReturnType<Answers>>>) =>
  checkFiles({ 'k.yaml': HARBOUR }, (question) => outcomes[question]);

describe('tryAll', () => {
  it('finds nothing where every question brings its own entry and the others none', async () => {
    const { lines } = await check({});
    expect(lines).toEqual([]);
  });

  it.each([
    ['the question', '港口哪一年啟用？', '5:15'],
    ['a variant', '港口多老', '6:20'],
    ['the English question', 'When did it open?', '9:23'],
    ['an English variant', 'Opening', '9:53'],
  ])('warns of both entries at %s that another wins', async (_name, question, place) => {
    const { lines, findings } = await check({ [question]: answer('cranes') });
    expect(lines).toEqual([
      `k.yaml:${place}: warning: entry "opening": "${question}" is answered by entry "cranes"; move it there, or word it closer to its own entry [won-by-another]`,
    ]);
    expect(findings[0]).toMatchObject({ entry: 'opening', other: { id: 'cranes', origin: { line: 12 } } });
  });

  it('warns of a question that the text of the article answers', async () => {
    const { lines } = await check({ 啟用: { ...answer('x'), entry: null, excerpt: true } });
    expect(lines).toEqual([expect.stringContaining('"啟用" is answered by the text of the article')]);
  });

  it('tells a question that brings a choice with its entry', async () => {
    const { findings } = await check({ 啟用: clarify(['cranes', 'opening']) });
    expect(findings).toMatchObject([{ severity: 'info', rule: 'not-answered', entry: 'opening' }]);
  });

  it.each([
    ['a choice without its entry', clarify(['cranes', 'x'])],
    ['silence', abstain(['opening'])],
  ])('warns of a question that brings %s', async (_name, outcome) => {
    const { findings } = await check({ 啟用: outcome });
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'not-answered', line: 6, column: 16 }]);
  });

  it('warns of an unanswered question that is answered', async () => {
    const { lines, findings } = await check({ '港口的總經理是誰？': answer('opening') });
    expect(lines).toEqual([
      `k.yaml:2:5: warning: "港口的總經理是誰？" is answered by entry "opening" although it stands under "unanswered"; delete it here, or make that entry's variants tell the difference [answered-anyway]`,
    ]);
    expect(findings[0]?.other?.id).toBe('opening');
  });

  it('lets an unanswered question bring a choice', async () => {
    const { lines } = await check({ '港口的總經理是誰？': clarify(['opening', 'cranes']) });
    expect(lines).toEqual([]);
  });

  it('warns of a question under not-for that its entry answers, and of no other', async () => {
    expect((await check({ '漁港哪一年啟用？': answer('opening') })).findings).toMatchObject([
      { severity: 'warning', rule: 'answered-anyway', entry: 'opening', line: 10 },
    ]);
    expect((await check({ '漁港哪一年啟用？': answer('cranes') })).findings).toEqual([]);
  });

  it('asks nothing where there is no engine', async () => {
    const { findings } = await checkFiles({ 'k.yaml': HARBOUR });
    expect(findings).toEqual([]);
  });
});
