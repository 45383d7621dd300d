import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import type { Word } from '../word.js';
import { isWord } from '../word.js';
import { isDate } from './when.js';

/** Asks why. */
export function askWhy(asker: EnglishAsker): Asked | undefined {
  const { tail, rest, auxiliaries } = asker.clause;
  // Rents will not go up because of the work: they may go up, for another reason.
  if (auxiliaries.some(({ tags }) => tags.has('Negative'))) return undefined;
  const inTail = tail[0] && isWord(tail[0], /^because$/);
  const at = rest.findIndex(
    (word, i) =>
      (isWord(word, /^(?:due|because)$/) &&
        // Is due to begin: when, not why.
        !(isWord(word, /^due$/) && (i === 0 || rest[i + 2]?.tags.has('Infinitive')))) ||
      (isWord(word, /^in$/) && rest[i + 1] && isWord(rest[i + 1] as Word, /^order$/)),
  );
  if (!inTail && at < 0) return undefined;
  return { rule: 'cause', forms: [asker.invert('why', at < 0 ? [] : rest.slice(at))] };
}

/** Asks where, for a phrase with the name of a place. */
export function askWhere(asker: EnglishAsker): Asked | undefined {
  const { rest } = asker.clause;
  for (let i = 0; i + 1 < rest.length; i++) {
    const [word, next] = [rest[i] as Word, rest[i + 1] as Word];
    if (!isWord(word, /^(?:in|at|near|outside)$/) || !next.tags.has('ProperNoun') || isDate(next)) continue;
    let end = i + 1;
    while (rest[end + 1] && !(rest[end] as Word).post && (rest[end + 1] as Word).tags.has('ProperNoun'))
      end++;
    return { rule: 'scope', forms: [asker.invert('where', rest.slice(i, end + 1))] };
  }
  return undefined;
}

/** Asks whether it is so. */
export function askWhether(asker: EnglishAsker): Asked {
  return {
    rule: 'polar',
    forms: [asker.invert(''), `is it true that ${asker.ofSubject(asker.subject)}`],
  };
}
