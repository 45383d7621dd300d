import { describe, expect, it } from 'vitest';
import { abstain, answer } from '../outcomes.js';
import { checkFiles } from './subject.js';

const fish = (notFor: string, keywords = '[]') => `entries:
  - id: green
    question: Why has my tank got green water?
    variants: [魚缸為什麼有綠水]
    answer: Algae.
    keywords: ${keywords}
    not-for: [${notFor}]
  - id: show
    question: When is the show?
    answer: In April.
    not-for: [Is there a green room?]
`;

/** Checks as where these topics bring their entry unless something stands under `not-for`. */
const check = (file: string, ...topics: readonly string[]) =>
  checkFiles({ 'k.yaml': file }, (question, _, { entries }) => {
    if (!topics.includes(question)) return undefined;
    return entries.some(({ notFor }) => notFor.length) ? abstain([]) : answer('green');
  });

describe('findSilenced', () => {
  it('warns of a topic that the question shares with its entry, at the question', async () => {
    const { lines } = await check(fish('How do I make green water?'), 'green water');
    expect(lines).toEqual([
      'k.yaml:7:15: warning: entry "green": "green water" is what this entry is about, and brings nothing, as "How do I make green water?" stands under "not-for"; add "green water" to its variants, or word that question closer to what it asks [silenced]',
    ]);
  });

  it.each([
    ['in Chinese', fish('綠水怎麼培養？'), '綠水'],
    ['in a keyword', fish('How are algae grown?', '[algae]'), 'algae'],
  ])('warns of one %s', async (_, file, topic) => {
    const { findings } = await check(file, topic);
    expect(findings).toMatchObject([{ rule: 'silenced', severity: 'warning', entry: 'green', line: 7 }]);
  });

  it.each([
    ['words of grammar', 'When does the contest start?', 'When does the contest end?'],
    ['a stretch that names no thing', 'May I buy gear here?', 'May I sell gear here?'],
    ['a predicate', 'Which lens should a beginner buy?', 'Which camera should a beginner buy?'],
    ['a character', '濾杯要先沖濕嗎？', '濾紙要先沖濕嗎？'],
    ['a character that is a noun', '咖啡和茶哪個好？', '茶怎麼泡？'],
    ['a verb and what it asks', '電子秤買哪台？', '磨豆機買哪台？'],
    ['a piece of a word that no dictionary has', '手沖壺怎麼清？', '沒有手沖壺可以嗎'],
    ['a part of a word', '生豆怎麼保存？', '咖啡豆怎麼保存？'],
  ])('never advises to add %s', async (_, notFor, question) => {
    const file = `- { id: green, question: ${question}, answer: Yes indeed., not-for: [${notFor}] }\n`;
    const { lines } = await checkFiles({ 'k.yaml': file }, (asked, _ids, { entries }) => {
      if (asked === question || asked === notFor) return undefined;
      return entries.some(({ notFor: declined }) => declined.length) ? abstain([]) : answer('green');
    });
    expect(lines.filter((line) => line.includes('[silenced]'))).toEqual([]);
  });

  it.each([
    ['nothing anyway', abstain([])],
    ['another entry', answer('show')],
  ])('finds nothing where the topic would bring %s', async (_, free) => {
    const file = fish('How do I make green water?');
    const { findings } = await checkFiles({ 'k.yaml': file }, (question, _ids, { entries }) => {
      if (question !== 'green water') return undefined;
      return entries.some(({ notFor }) => notFor.length) ? abstain([]) : free;
    });
    expect(findings).toEqual([]);
  });
});
