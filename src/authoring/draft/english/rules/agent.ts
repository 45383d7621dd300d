import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import { isPersonal, isSomebody } from '../reference.js';
import { isWord, textOf, type Word } from '../word.js';
import { datePhrases } from './when.js';

/** What somebody goes on doing: is owned by, who owns. */
const LASTING: ReadonlyMap<string, string> = new Map([
  ['owned', 'owns'],
  ['led', 'leads'],
  ['run', 'runs'],
  ['managed', 'manages'],
  ['operated', 'operates'],
  ['funded', 'funds'],
  ['headed', 'heads'],
]);

/** By post: how, not by whom. */
const MEANS =
  /^(?:post|mail|e-?mail|hand|phone|telephone|letter|bus|train|car|boat|rail|road|air|sea|law|accident|mistake)$/;

/** Asks who did it, where the sentence says by whom. */
export function askByWhom(asker: EnglishAsker, past: (verb: Word) => string | undefined): Asked | undefined {
  const { verb, rest, auxiliaries } = asker.clause;
  const by = rest.findIndex((word) => isWord(word, /^by$/));
  const passive =
    auxiliaries.some((word) => isWord(word, /^(?:is|are|was|were|been)$/)) && verb.tags.has('PastTense');
  if (by < 0 || !passive) return undefined;
  let end = by;
  while (
    rest[end + 1] &&
    !(rest[end] as Word).post &&
    !isWord(rest[end + 1] as Word, /^(?:in|on|at|for|after|before|since|to|with|from)$/) &&
    (!isWord(rest[end + 1] as Word, /^and$/) || namesMore(rest.slice(end + 2)))
  )
    end++;
  const agent = rest.slice(by, end + 1);
  if (agent[1] && isWord(agent[1], MEANS)) return undefined;
  if (
    agent.length < 2 ||
    datePhrases(agent).length ||
    agent.some(
      ({ tags }) =>
        tags.has('Gerund') || tags.has('Money') || /%/.test(tags.has('Value') ? textOf(agent) : ''),
    )
  )
    return undefined;
  // Uploaded and posted by: both verbs are the doer's.
  const second = rest[0] && isWord(rest[0], /^and$/) && rest[1]?.tags.has('Verb') ? rest[1] : undefined;
  const verbs = [verb, ...(second ? [second] : [])].map(past);
  const isNow = auxiliaries.some((word) => isWord(word, /^(?:is|are)$/)) && !second;
  const does = isNow ? LASTING.get(verb.text) : undefined;
  const done = does ?? (verbs.every((each) => each !== undefined) ? verbs.join(' and ') : undefined);
  const others = textOf(rest.slice(second ? 2 : 0).filter((word) => !agent.includes(word)));
  return {
    rule: 'role',
    forms: [
      ...(done ? [`who ${done} ${asker.subject} ${others}`, `who ${done} ${asker.subject}`] : []),
      `${asker.invert('by whom', agent)}`,
    ],
  };
}

/** By Crane and nine neighbours: what "and" joins is another doer, and no clause. */
const namesMore = (words: readonly Word[]): boolean =>
  words[0]?.tags.has('ProperNoun') === true ||
  (['Value', 'Determiner'].some((tag) => words[0]?.tags.has(tag)) &&
    !words.some(({ tags }) => tags.has('Verb')));

/** Verbs that only somebody does. */
const OF_SOMEBODY =
  /^(?:say|says|said|think|thinks|thought|believe|believes|believed|fear|fears|feared|hope|hopes|hoped|want|wants|wanted|promise|promised|doubt|doubts|doubted|blame|blamed|apologise|apologised|point|pointed|claim|claims|claimed|ask|asked|decide|decided|plan|plans|planned|sign|signed)$/;

/** Asks who or what, in place of the subject. */
export function askSubject(asker: EnglishAsker): Asked | undefined {
  const { subject, verb, auxiliaries, rest } = asker.clause;
  const first = auxiliaries[0] ?? verb;
  const isPassive = auxiliaries.some((word) => isWord(word, /^(?:is|are|was|were|been)$/));
  const isPlain = !auxiliaries.length && verb.tags.has('PresentTense') && !/s$/.test(verb.text);
  if (
    isPlain ||
    rest.length < 2 ||
    (isWord(first, /^(?:is|are|was|were)$/) && rest[0]?.tags.has('Adjective'))
  )
    return undefined;
  // 410 people: how many, not who.
  if (subject.some(({ tags }) => tags.has('Value'))) return undefined;
  // Pardo turned 60: a name alone, which may be somebody's.
  const isUnknown =
    subject.length === 1 &&
    /^[A-Z]/.test(asker.subject) &&
    !subject[0]?.tags.has('Place') &&
    !isPersonal(subject);
  if (isUnknown && !isWord(verb, OF_SOMEBODY)) return undefined;
  return {
    rule: 'object',
    forms: [
      asker.ofSubject(
        isPersonal(subject) || (!isPassive && (isSomebody(asker.subject) || isWord(verb, OF_SOMEBODY)))
          ? 'who'
          : 'what',
      ),
    ],
  };
}
