import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import { isPersonal } from '../reference.js';
import { isWord, textOf, type Word } from '../word.js';

/** Asks what somebody or something is. */
export function askWhatIs(asker: EnglishAsker): Asked | undefined {
  const { verb, rest, auxiliaries, subject } = asker.clause;
  if (auxiliaries.length || !isWord(verb, /^(?:is|are|was|were)$/)) return undefined;
  const [first] = rest;
  // Pugh, who is 68: an age.
  if (first && rest.length === 1 && isAge(first) && isNamed(asker))
    return { rule: 'amount', forms: [`how old ${verb.text.toLowerCase()} ${asker.subject}`] };
  // The vote was 21 to 9.
  if (first?.tags.has('Value') && !rest.some(({ tags }) => tags.has('Noun')))
    return { rule: 'amount', forms: [`what ${verb.text.toLowerCase()} ${asker.subject}`] };
  if (!first || !isWord(first, /^(?:a|an|the|one|part)$/)) return undefined;
  // The market was the idea of a driver: whose it was, not what.
  if (
    /^the (?:idea|result|work|product|brainchild|site|scene|home|cause|reason|subject|fault) of\b/.test(
      textOf(rest),
    )
  )
    return undefined;
  const who = isPersonal(subject) ? 'who' : 'what';
  const be = verb.text.toLowerCase();
  const what = textOf(rest);
  const isUnique =
    isWord(first, /^the$/) ||
    /\b(?:first|only|largest|biggest|oldest|longest|highest|best|most|smallest|fastest|second|third)\b/.test(
      what,
    );
  // The strike was the longest since 1961: which was the longest, not what the strike was.
  const isMost =
    isWord(first, /^(?:the|one)$/) &&
    rest.slice(1, 4).some((word) => word.tags.has('Superlative') && isWord(word, /est$/));
  const isCommon = isMost && !/[A-Z]/.test(asker.subject);
  return {
    rule: 'definition',
    forms: [
      ...(isCommon ? [] : [`${who} ${be} ${asker.subject}`]),
      ...(isUnique ? [`${who} ${be} ${what}`] : []),
    ],
  };
}

const isAge = (word: Word): boolean =>
  word.tags.has('Value') && !word.tags.has('Ordinal') && isWord(word, /^(?:\d{1,2}|1[01]\d|[a-z-]+)$/);

/** Pugh, but not Riverton's population. */
const isNamed = ({ clause: { subject }, subject: name }: EnglishAsker): boolean =>
  isPersonal(subject) || (subject.length <= 3 && /^[A-Z]/.test(name) && !/['’]s?\s|\d/.test(name));
