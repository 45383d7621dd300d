import { hasLetter } from '../tables/character.js';
import { type Lexicon, POS } from '../tables/lexicon.js';
import type { Analysis } from './analysis.js';
import { asks } from './focus.js';
import type { Token } from './segment.js';

const HAN = '[\\u3400-\\u9fff]';
/** What may stand between one question and the next. */
const JOINT = new RegExp(
  `(${[
    `(?:[?？;；。！!,，、\\s]+|(?<=${HAN}))(?:and|also|plus|另外|还有|以及|而且|并且|然后|再来|顺便)(?![a-z])`,
    '[?？;；\\n。！!,，]+',
    /* What is asked further of the same thing (几点开、多少钱) an entry often tells at once. */
    '、(?![多什怎几何哪谁有要会能可是花在])',
    /* Nothing, where one in Chinese ends by its wording (可以卖船吗几点开) and does not go on (几点开到几点). */
    `(?<=${HAN}{2}(?:吗|多少钱|多久|几点|什么时候|哪里))(?!.{0,2}[到至])(?= ?[\\da-z\\u3400-\\u9fff]{3})`,
  ].join('|')})`,
  'u',
);
const QUESTION = /[?？]/u;
/** What asks how many where it is a question of its own; beside one it may tell of the asker: 我有几个朋友. */
const COUNT = /(?<![我们])有几.{1,4}$/u;
/** A joint that ends a sentence: only behind one does a question mark make a question of words that ask nothing. */
const END = /[?？;；。！!\n]/u;
/** What leaves a choice to the question before it. */
const OR = /^(?:还是|或|or )/u;
/** More are a list, or somebody's whole story. */
const MOST = 4;

/**
 * The questions that are asked in one folded text, in the order they stand: what asks nothing goes with the question
 * behind it, or else with the one before. Empty where fewer than two are asked, or more than anybody asks in earnest.
 * @example questionsIn('r1何时发布, 花了多少钱?') // => ['r1何时发布', '花了多少钱']
 */
export function questionsIn(folded: string): readonly string[] {
  const asked: string[] = [];
  let before = '';
  /* Each piece, and behind it the joint that ends it. */
  const pieces = folded.split(JOINT);
  for (let i = 0; i < pieces.length; i += 2) {
    const piece = pieces[i] as string;
    if (!hasLetter(piece)) continue;
    const last = asked.length - 1;
    const joint = pieces[i - 1] ?? '';
    const isMarked = (i === 0 || END.test(joint)) && QUESTION.test(pieces[i + 1] ?? '');
    if (!OR.test(piece.trim()) && (asks(piece.trim()) || COUNT.test(piece.trim()) || isMarked)) {
      asked.push(before + piece.trim());
      before = '';
    } else if (last < 0) before += `${piece.trim()}, `;
    else asked[last] += joint.replace(QUESTION, ',') + piece;
  }
  return asked.length < 2 || asked.length > MOST ? [] : asked;
}

/** What joins two things of which the same is asked. */
const AND = new Set(['and', '和', '及', '以及', '还有']);
/** What may stand between it and the second thing; who else stands there does something of their own. */
const DETERMINERS = new Set('a an the any some my our your his her their'.split(' '));
/** What asks of two things together. */
const TOGETHER =
  /区别|不同|差|一样|比|关系|之间|哪|谁|更|各|分[开别]|合|一起|同时|共|(?<![a-z])(?:between|differen|compar|better|more|than|same|together|combin|versus|vs|or|both|two|which|relat|add)/u;

/**
 * The question of each of two things that are asked about at once; empty where it asks of none or more than two, or of both
 * together.
 * @example eachOf(analyse('are dogs and boats allowed', …), lexicon) // => ['are dogs  allowed', 'are  boats allowed']
 */
export function eachOf({ folded, tokens }: Pick<Analysis, 'folded' | 'tokens'>, lexicon: Lexicon): string[] {
  const at = tokens.findIndex(({ raw }) => AND.has(raw));
  if (at < 1 || TOGETHER.test(folded) || tokens.slice(at + 1).some(({ raw }) => AND.has(raw))) return [];
  const posOf = ({ id }: Token): number => (id < 0 ? POS.noun : lexicon.pos(id));
  const isThing = (token: Token): boolean => {
    const pos = posOf(token);
    return pos !== POS.function && pos !== POS.verb && pos !== POS.number;
  };
  const [first, and] = [tokens[at - 1], tokens[at]] as [Token, Token];
  const second = tokens.slice(at + 1).find(({ raw }) => !DETERMINERS.has(raw));
  if (!second || !isThing(first) || !isThing(second)) return [];
  return [
    folded.slice(0, and.start) + folded.slice(second.end),
    folded.slice(0, first.start) + folded.slice(and.end),
  ];
}
