import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import { isWord, textOf, type Word } from '../word.js';
import { objectOf } from './object.js';

const MEASURE_ADJECTIVE = /^(?:long|tall|high|wide|deep|old|thick|heavy|large|big|far)$/;
const CHANGE =
  /^(?:rise|rises|rose|risen|grow|grows|grew|grown|fall|falls|fell|fallen|increase|increases|increased|decrease|decreases|decreased|drop|drops|dropped|decline|declined|climb|climbed|shrink|shrank)$/;
/** 2.5 tonnes of vegetables: what is measured stands apart from its unit in a question. */
const OF_STUFF =
  /^(?:tonne|ton|kilo|kilogram|gram|litre|liter|gallon|metre|meter|acre|hectare|pound|cup|bag|box)(?:s|es)?$/i;
const DURATION = /^(?:second|minute|hour|day|night|week|month|year|decade|century)s?$/i;

/** Asks how many, how much, how long. */
export function askHowMany(asker: EnglishAsker): Asked | undefined {
  const { subject, rest, verb } = asker.clause;
  const forms: string[] = [];
  const own = countAt(subject, 0);
  if (own && subject.indexOf(own.number[0] as Word) <= 1 && own.nouns.at(-1)?.tags.has('Plural'))
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
    // Nine minutes at each stop and forty overnight: all of it is the answer.
    const whole = isShared(all, rest) ? rest.slice(rest.indexOf(all[0] as Word)) : all;
    const inList =
      object.includes(all[0] as Word) && object.some((word) => word.post === ',' || isWord(word, /^and$/));
    if (number.some(({ tags }) => tags.has('Money'))) {
      if (rest.indexOf(all[0] as Word) === 0 && !isWord(verb, /^(?:is|are|was|were|be|been)$/))
        // 18 dollars for adults and 9 for children: all of it is the answer.
        forms.push(asker.invert('how much', isOnly(all, rest) ? all : rest));
    } else if ([...number, ...nouns].some(({ text }) => /%|percent/i.test(text))) {
      // Revenue rose by 14 percent.
      const by = before && isWord(before, /^by$/) ? [before] : [];
      const left = [...by, ...all, ...resultIn(rest)];
      if (isWord(verb, CHANGE) && (by.length || rest.indexOf(all[0] as Word) === 0))
        forms.push(asker.invert('how much', left), asker.invert('by how much', left));
      return forms.length ? { rule: 'amount', forms } : undefined;
    } else if (adjective && isWord(verb, /^(?:is|are|was|were|be|been)$/))
      forms.push(asker.invert(`how ${adjective.text}`, [...all, adjective]));
    else if (head && DURATION.test(head.text)) {
      if (before && isWord(before, /^for$/)) forms.push(asker.invert('how long', [before, ...whole]));
      else if (isWord(verb, /^(?:take|takes|took|last|lasts|lasted)$/))
        forms.push(asker.invert('how long', whole));
    } else if (
      head?.tags.has('Plural') &&
      !(OF_STUFF.test(head.text) && last && isWord(last, /^of$/)) &&
      (!before || rest.indexOf(all[0] as Word) === 0)
    )
      forms.push(asker.invert(`how many ${textOf(nouns)}`, inList ? object : all));
  }
  return forms.length ? { rule: 'amount', forms } : undefined;
}

/** Whether a second figure with a unit of its own, joined by "and" or "or", follows a first one with its circumstances. */
function isShared(figure: readonly Word[], rest: readonly Word[]): boolean {
  const after = rest.slice(rest.indexOf(figure.at(-1) as Word) + 1);
  return after.some((word, i) => isWord(word, /^(?:and|or)$/) && after[i + 1]?.tags.has('Value') === true);
}

/** Whether no other figure follows. */
const isOnly = (figure: readonly Word[], rest: readonly Word[]): boolean =>
  !rest.some((word) => word.tags.has('Money') && !figure.includes(word));

/** To 23 million pounds: where a change led. */
function resultIn(rest: readonly Word[]): readonly Word[] {
  const to = rest.findIndex((word, i) => isWord(word, /^to$/) && rest[i + 1]?.tags.has('Value'));
  if (to < 0) return [];
  const end = rest.findIndex(({ tags }, i) => i > to && !tags.has('Value') && !tags.has('Noun'));
  return rest.slice(to, end < 0 ? rest.length : end);
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
    // At 2,140 metres tells where.
    (!isWord(words[i] as Word, /^at$/) ||
      (words[i + 1] && isWord(words[i + 1] as Word, /^(?:least|most)$/))) &&
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
