import type { Asked } from '../../proposal.js';
import type { EnglishAsker } from '../question.js';
import { isPersonal } from '../reference.js';
import { isWord, type Word } from '../word.js';
import { isDate } from './when.js';

const TWO_OBJECTS =
  /^(?:call|calls|called|make|makes|made|name|names|named|give|gives|gave|consider|considers|considered|find|finds|found|keep|keeps|kept|let|lets|help|helps|helped|leave|leaves|left|ask|asks|asked|tell|tells|told|urge|urges|urged|order|orders|ordered|allow|allows|allowed|force|forces|forced)$/;
/** Verbs that a clause without "that" may follow, whose subject is no object: thinks machines would freeze. */
const CLAUSAL =
  /^(?:think|thinks|thought|believe|believes|believed|fear|fears|feared|hope|hopes|hoped|say|says|said|know|knows|knew|doubt|doubts|doubted|expect|expects|expected|estimate|estimates|estimated|guess|guesses|guessed|suspect|suspects|suspected|claim|claims|claimed)$/;
/** What is counted or weighed is asked for as how much. */
const UNIT =
  /^(?:dollars?|euros?|pounds?|cents?|percent|%|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|met(?:re|er)s?|kilomet(?:re|er)s?|miles?|feet|degrees?|hectares?|acres?|tonnes?|tons?|kilos?|kilograms?|lit(?:re|er)s?|third|quarter|half)$/i;

/** 12 minutes, 120,000 dollars, less than a third: a figure and its unit. */
function isAmount(object: readonly Word[], rest: readonly Word[]): boolean {
  const head = object.at(-1);
  const next = rest[object.length];
  if (next && isWord(next, /^than$/)) return true;
  const hasFigure = object.some(({ tags }) => tags.has('Value') || tags.has('Money') || tags.has('Fraction'));
  return hasFigure && head !== undefined && UNIT.test(head.text);
}

const PREPOSITION =
  /^(?:in|on|at|for|to|with|from|by|after|before|behind|beside|between|below|above|along|around|across|near|off|over|under|into|onto|through|since|until|without|within|against|during|about|as|than|not|up|down|out|away|back|there|here|home|free|late|early|again)$/;

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
  // Followed a campaign in which many signed: what is said of the object would hang in the air.
  if (rest.slice(object.length, object.length + 2).some((word) => isWord(word, /^(?:which|whom|whose)$/)))
    return undefined;
  const isList =
    object.some(({ post }) => post === ',') && object.some((word) => isWord(word, /^(?:and|or)$/));
  if (object.every(({ tags }) => tags.has('Value'))) return undefined;
  // Will retire next spring, work part time: when and how, not what.
  if (isAdverbial(object)) return undefined;
  // Takes place, take part: one verb of two words.
  if (isWord(verb, /^(?:takes?|took|taken|taking)$/) && object[0] && isWord(object[0], /^(?:place|part)$/))
    return undefined;
  // Has 1,400 members: how many, not what.
  const isCounted =
    object[0]?.tags.has('Value') === true && isWord(verb, /^(?:has|have|had|employs?|employed)$/);
  if (
    isCounted ||
    (!that &&
      (CLAUSAL.test(verb.text.toLowerCase()) || (!isWord(verb, /^costs?$/) && isAmount(object, rest))))
  )
    return undefined;
  const personal = isPersonal(object);
  return { rule: isList ? 'list' : 'object', forms: [asker.invert(personal ? 'whom' : 'what', object)] };
}

const isAdverbial = (object: readonly Word[]): boolean =>
  object.length > 1 &&
  ((isWord(object[0] as Word, /^(?:next|last|this|that|every|each|all|the)$/) &&
    (!isWord(object[0] as Word, /^the$/) ||
      isWord(object[1] as Word, /^(?:following|next|previous|same)$/)) &&
    isWord(object.at(-1) as Word, SPAN_OF_TIME)) ||
    (isWord(object[0] as Word, /^(?:part|full|half|over)$/) && isWord(object.at(-1) as Word, /^time$/)));
const SPAN_OF_TIME =
  /^(?:spring|summer|autumn|fall|winter|mornings?|afternoons?|evenings?|nights?|days?|weeks?|weekends?|months?|quarters?|years?|seasons?|decades?)$/;

/** What a verb acts on, at the beginning of what follows it. */
export function objectOf(rest: readonly Word[]): readonly Word[] {
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
    if (word.post && word.post !== ',' && !word.isTight) break;
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
  const object = rest.slice(0, end + 1);
  const isThing = object.some(({ tags }) =>
    ['Noun', 'ProperNoun', 'Value', 'Gerund'].some((tag) => tags.has(tag)),
  );
  return isThing ? object : [];
}

/** A verb, and no noun that is written like one: a $4.2 million plan. */
function isSurelyVerb({ tags }: Word): boolean {
  return tags.has('PastTense') || tags.has('Copula') || tags.has('Modal') || tags.has('Gerund');
}
