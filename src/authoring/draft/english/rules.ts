import type { Asked } from '../proposal.js';
import type { EnglishAsker } from './question.js';
import { isPersonal } from './reference.js';
import { isWord, textOf, type Word } from './word.js';

const DATE = /^(?:in|on|since|until|by|before|after|from|during|at)$/;
const PART = ['Month', 'WeekDay', 'Year', 'Date', 'Time'];
const MEASURE_ADJECTIVE = /^(?:long|tall|high|wide|deep|old|thick|heavy|large|big|far)$/;
const MONEY_VERB =
  /^(?:cost|costs|costing|spend|spent|spends|raise|raised|raises|pay|paid|pays|earn|earned|earns|donate|donated|charge|charged|charges|invest|invested)$/;
const DURATION = /^(?:second|minute|hour|day|night|week|month|year|decade|century)s?$/i;

/** Asks when: the phrase with a date is left out. */
export function askWhen(asker: EnglishAsker): Asked | undefined {
  const { lead, rest } = asker.clause;
  const inLead = lead.some(isDate) && !lead.some(({ tags }) => tags.has('Verb'));
  const phrases = datePhrases(rest);
  if (phrases.length > 1 || (!phrases.length && !inLead)) return undefined;
  const phrase = phrases[0] ?? [];
  const all = [...phrase, ...(phrases.length ? [] : lead)];
  const has = (tag: string): boolean => all.some(({ tags }) => tags.has(tag));
  const words = has('Time')
    ? 'at what time'
    : has('WeekDay') || has('Month')
      ? 'on what date'
      : 'in which year';
  const isCertain =
    !(phrase[0] && isWord(phrase[0], /^from$/)) &&
    (has('Time') ||
      has('WeekDay') ||
      /^\d{4}$/.test(phrase[1]?.text ?? '') ||
      /^\d{1,2}$/.test(phrase[2]?.text ?? ''));
  return {
    rule: 'date',
    forms: [
      asker.invert(phrase[0] && isWord(phrase[0], /^since$/) ? 'since when' : 'when', phrase),
      ...(isCertain ? [asker.invert(words, phrase)] : []),
    ],
  };
}

const isDate = ({ tags, text }: Word): boolean =>
  PART.some((tag) => tags.has(tag)) && !tags.has('Duration') && !/^(?:day|days)$/i.test(text);

function datePhrases(words: readonly Word[]): Word[][] {
  const phrases: Word[][] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const starts =
      (isWord(word, DATE) &&
        next &&
        (isDate(next) ||
          (isWord(next, /^(?:the|early|late|about|around)$/) && words.slice(i + 2, i + 5).some(isDate)))) ||
      (isDate(word) && !/^\d+$/.test(word.text));
    if (!starts) continue;
    let end = i;
    while (words[end + 1] && goesOn(words, end + 1)) end++;
    phrases.push(words.slice(i, end + 1));
    i = end;
  }
  return phrases;
}

const IN_A_DATE = /^(?:the|of|end|early|late|middle|to|and|about|around|on|every|\d{1,4}(?:st|nd|rd|th)?)$/;

function goesOn(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  // January 20, 2025: the year after a day.
  if (/^(?:1\d|20)\d\d$/.test(word.text) && words[i - 1]?.post === ',') return true;
  return (isDate(word) || isWord(word, IN_A_DATE)) && words.slice(i, i + 3).some(isDate);
}

/** Asks how many, how much, how long. */
export function askHowMany(asker: EnglishAsker): Asked | undefined {
  const { subject, rest, verb } = asker.clause;
  const forms: string[] = [];
  const own = countAt(subject, 0);
  if (own && subject.indexOf(own.number[0] as Word) <= 1 && own.nouns.length)
    forms.push(asker.ofSubject(`how many ${textOf(own.nouns)}${tailOf(subject, own)}`));
  const count = countIn(rest);
  if (count) {
    const { approximate, number, nouns } = count;
    const all = [...approximate, ...number, ...nouns];
    const last = rest[rest.indexOf(all.at(-1) as Word) + 1];
    const before = rest[rest.indexOf(all[0] as Word) - 1];
    const adjective = last && isWord(last, MEASURE_ADJECTIVE) ? last : undefined;
    const head = nouns.at(-1);
    // Four lanes, two paths and a track: the figure is one item's.
    const object = objectOf(rest);
    const inList =
      object.includes(all[0] as Word) && object.some((word) => word.post === ',' || isWord(word, /^and$/));
    if (number.some(({ tags }) => tags.has('Money'))) {
      if (isWord(verb, MONEY_VERB) && rest.indexOf(all[0] as Word) === 0)
        forms.push(asker.invert('how much', all));
    } else if (number.some(({ text }) => /%|percent/i.test(text)))
      return forms.length ? { rule: 'amount', forms } : undefined;
    else if (adjective && isWord(verb, /^(?:is|are|was|were|be|been)$/))
      forms.push(asker.invert(`how ${adjective.text}`, [...all, adjective]));
    else if (head && DURATION.test(head.text)) {
      if (before && isWord(before, /^for$/)) forms.push(asker.invert('how long', [before, ...all]));
      else if (isWord(verb, /^(?:take|takes|took|last|lasts|lasted)$/))
        forms.push(asker.invert('how long', all));
    } else if (head?.tags.has('Plural') && (!before || rest.indexOf(all[0] as Word) === 0))
      forms.push(asker.invert(`how many ${textOf(nouns)}`, inList ? object : all));
  }
  return forms.length ? { rule: 'amount', forms } : undefined;
}

interface Count {
  readonly approximate: readonly Word[];
  readonly number: readonly Word[];
  readonly nouns: readonly Word[];
}

function countIn(words: readonly Word[]): Count | undefined {
  for (let i = 0; i < words.length; i++) {
    const found = countAt(words, i);
    if (found) return found;
  }
  return undefined;
}

function countAt(words: readonly Word[], from: number): Count | undefined {
  let i = from;
  const approximate: Word[] = [];
  while (
    words[i] &&
    isWord(
      words[i] as Word,
      /^(?:about|around|some|nearly|almost|over|more|than|at|least|most|up|to|only|roughly|approximately|exactly|just)$/,
    )
  )
    approximate.push(words[i++] as Word);
  const number: Word[] = [];
  while (words[i]?.tags.has('Cardinal') && !words[i]?.tags.has('Date') && !words[i]?.tags.has('Determiner'))
    number.push(words[i++] as Word);
  if (!number.length || number.some(({ tags }) => tags.has('Year'))) return undefined;
  const nouns: Word[] = [];
  while (
    words[i] &&
    !(nouns.at(-1) ?? number.at(-1))?.post &&
    isNominal(words, i) &&
    !isWord(words[i] as Word, MEASURE_ADJECTIVE)
  )
    nouns.push(words[i++] as Word);
  return { approximate, number, nouns };
}

/** Car trips: a plural that looks like a verb, after a noun. */
function isNominal(words: readonly Word[], i: number): boolean {
  const { tags, text } = words[i] as Word;
  const isPlural = tags.has('PresentTense') && /s$/.test(text) && words[i - 1]?.tags.has('Noun') === true;
  return tags.has('Noun') || tags.has('Adjective') || isPlural;
}

function tailOf(subject: readonly Word[], { nouns }: Count): string {
  const after = subject.slice(subject.indexOf(nouns.at(-1) as Word) + 1);
  return after.length ? ` ${textOf(after)}` : '';
}

/** Asks what somebody or something is. */
export function askWhatIs(asker: EnglishAsker): Asked | undefined {
  const { verb, rest, auxiliaries, subject } = asker.clause;
  if (auxiliaries.length || !isWord(verb, /^(?:is|are|was|were)$/)) return undefined;
  const [first] = rest;
  if (!first || !isWord(first, /^(?:a|an|the|one|part)$/)) return undefined;
  const who = isPersonal(subject) ? 'who' : 'what';
  const be = verb.text.toLowerCase();
  const what = textOf(rest);
  const isUnique =
    isWord(first, /^the$/) ||
    /\b(?:first|only|largest|biggest|oldest|longest|highest|best|most|smallest|fastest|second|third)\b/.test(
      what,
    );
  return {
    rule: 'definition',
    forms: [`${who} ${be} ${asker.subject}`, ...(isUnique ? [`${who} ${be} ${what}`] : [])],
  };
}

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
    !isWord(rest[end + 1] as Word, /^(?:in|on|at|for|after|before|since|to|with|from|and)$/)
  )
    end++;
  const agent = rest.slice(by, end + 1);
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
  const done = verbs.every((each) => each !== undefined) ? verbs.join(' and ') : undefined;
  const others = textOf(rest.slice(second ? 2 : 0).filter((word) => !agent.includes(word)));
  return {
    rule: 'role',
    forms: [...(done ? [`who ${done} ${asker.subject} ${others}`] : []), `${asker.invert('by whom', agent)}`],
  };
}

/** Asks why. */
export function askWhy(asker: EnglishAsker): Asked | undefined {
  const { tail, rest } = asker.clause;
  const inTail = tail[0] && isWord(tail[0], /^(?:because|since|as|so)$/) && isWord(tail[0], /^because$/);
  const at = rest.findIndex(
    (word, i) =>
      (isWord(word, /^(?:due|because)$/) &&
        !(isWord(word, /^due$/) && rest[i + 2]?.tags.has('Infinitive'))) ||
      (isWord(word, /^in$/) && rest[i + 1] && isWord(rest[i + 1] as Word, /^order$/)),
  );
  if (!inTail && at < 0) return undefined;
  return { rule: 'cause', forms: [asker.invert('why', at < 0 ? [] : rest.slice(at))] };
}

const TWO_OBJECTS =
  /^(?:call|calls|called|make|makes|made|name|names|named|give|gives|gave|consider|considers|considered|find|finds|found|keep|keeps|kept|let|lets|help|helps|helped|leave|leaves|left)$/;
const PREPOSITION =
  /^(?:in|on|at|for|to|with|from|by|after|before|behind|beside|between|below|above|along|around|across|near|off|over|under|into|onto|through|since|until|without|within|against|during|about|as|than|not|up|down|out|away|back)$/;

/** Asks for the object, or for its parts where it is a list. */
export function askObjectOf(asker: EnglishAsker): Asked | undefined {
  const { verb, rest, auxiliaries } = asker.clause;
  const passive =
    auxiliaries.some((word) => isWord(word, /^(?:is|are|was|were|been|be)$/)) && !verb.tags.has('Gerund');
  if (
    passive ||
    isWord(
      verb,
      /^(?:is|are|was|were|be|become|became|becomes|seem|seems|seemed|remain|remains|remained|go|goes|went|come|comes|came)$/,
    )
  )
    return undefined;
  // Called it a gift, makes it faster: two things follow, of which one question cannot ask for both.
  if (isWord(verb, TWO_OBJECTS)) return undefined;
  const that = rest[0] && isWord(rest[0], /^that$/);
  const object = that ? rest : objectOf(rest);
  if (!object.length) return undefined;
  const isList =
    object.some(({ post }) => post === ',') && object.some((word) => isWord(word, /^(?:and|or)$/));
  if (object.every(({ tags }) => tags.has('Value'))) return undefined;
  const personal = isPersonal(object);
  return { rule: isList ? 'list' : 'object', forms: [asker.invert(personal ? 'whom' : 'what', object)] };
}

function objectOf(rest: readonly Word[]): readonly Word[] {
  const first = rest[0];
  const starts =
    first &&
    (first.tags.has('Noun') ||
      first.tags.has('Determiner') ||
      first.tags.has('Adjective') ||
      first.tags.has('Value') ||
      first.tags.has('Possessive'));
  if (!starts || first.tags.has('Pronoun') || isWord(first, PREPOSITION)) return [];
  let end = 0;
  while (rest[end + 1]) {
    const [word, next] = [rest[end] as Word, rest[end + 1] as Word];
    const isList = word.post === ',' || isWord(next, /^(?:and|or|of)$/);
    if (word.post && word.post !== ',') break;
    if (
      !isList &&
      (isWord(
        next,
        /^(?:in|on|at|for|to|with|from|by|after|before|since|into|as|during|until|over|under|through|between|about|across|within|without|against|because|when|while|per|that|which|who|than|near|each|every|a)$/,
      ) ||
        (isDate(next) && !next.tags.has('Year')) ||
        isSurelyVerb(next))
    ) {
      if (!isWord(next, /^a$/) || !next.tags.has('Determiner') || end === 0) break;
    }
    end++;
  }
  return rest.slice(0, end + 1);
}

/** A verb, and no noun that is written like one: a $4.2 million plan. */
function isSurelyVerb({ tags }: Word): boolean {
  return tags.has('PastTense') || tags.has('Copula') || tags.has('Modal') || tags.has('Gerund');
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
  const collective =
    /\b(?:council|committee|company|government|ministry|police|team|university|school|board|agency|court|union|group|club|association|department)\b/i.test(
      textOf(subject),
    );
  return {
    rule: 'object',
    forms: [asker.ofSubject(!isPassive && (isPersonal(subject) || collective) ? 'who' : 'what')],
  };
}

/** Asks whether it is so. */
export function askWhether(asker: EnglishAsker): Asked {
  return {
    rule: 'polar',
    forms: [asker.invert(''), `is it true that ${asker.ofSubject(asker.subject)}`],
  };
}
