import { hasLetter } from './character.js';
import { asks } from './focus.js';

/** What may stand between one question and the next. */
const JOINT =
  /((?:[?？;；。！!,，、\s]+|(?<=[\u3400-\u9fff]))(?:and|also|plus|另外|还有|以及|而且|并且|然后|再来|顺便)(?![a-z])|[?？;；\n。！!,，]+)/u;
const QUESTION = /[?？]/u;
/** A joint that is more than a word. */
const MARK = /[?？;；。！!,，、]/u;
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
    if (asks(piece.trim()) || ((i === 0 || MARK.test(joint)) && QUESTION.test(pieces[i + 1] ?? ''))) {
      asked.push(before + piece.trim());
      before = '';
    } else if (last < 0) before += `${piece.trim()}, `;
    else asked[last] += joint.replace(QUESTION, ',') + piece;
  }
  return asked.length < 2 || asked.length > MOST ? [] : asked;
}
