import type { Proposal } from '../proposal.js';
import { sayingIn } from './saying.js';
import { plain } from './script.js';
import { curled } from './sentence.js';

const LEAST_VARIANTS = 2;

/** What points back at the beginning. */
const POINTS_BACK =
  /^(?:其(?![中他余实])|它|他|她|此|该|这(?![篇份])|那|上述|第[一二三四五六](?=[家个种位名座]))/u;
const POINTS_BACK_LATER = /^(?:[^,]{0,16}年[^,]{0,8},)?[^,]{0,20}[将把](?:其|它|他|她|此)/u;
/** A day or year that the sentence before tells: 次年, 同一天, 三年后; but not 当日票, 同年级, 同日本. */
const THEN =
  /^(?:但|而|也|不过)?(?:[同次隔翌]|当(?![今前下地季]))(?:一)?(?:年|月|天|日|晚|时|季)(?![度代间节尚期级龄票本])|^[\d一二两三四五六七八九十几数半]+(?:年|个月|个星期|周|天|小时)(?:之|以)?后/u;
/** Where the speaker is: 这里. */
const HERE = /[这那](?:里|儿)(?!面)/u;
/** 我 and 我们, but not 我国 and 忘我. */
const SPEAKER = /(?<![自忘无])我(?![国省市县校方军])|咱/u;

const QUOTED = /“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》/gu;
const MARK = /[“”「」『』]/u;

/** Plain text without what is quoted whole. */
const unquoted = (text: string): string => curled(plain(text)).replace(QUOTED, '');

/** Whether somebody who is not named speaks in a text. */
export const speaksOfSelf = (text: string): boolean => SPEAKER.test(unquoted(text));

/**
 * A proposal as far as it can be understood without the sentences around it: without questions that hold half a
 * quotation, or 我 for who knows whom; `undefined` where its answer cannot.
 */
export function standing(proposal: Proposal): Proposal | undefined {
  if (!isWhole(proposal.answer)) return undefined;
  const [question, ...variants] = [proposal.question, ...proposal.variants].filter(
    (form) => !MARK.test(unquoted(form)) && !speaksOfSelf(form) && !THEN.test(plain(form)),
  );
  return question && variants.length >= LEAST_VARIANTS ? { ...proposal, question, variants } : undefined;
}

function isWhole(answer: string): boolean {
  const text = plain(answer);
  const own = unquoted(answer);
  return (
    !POINTS_BACK.test(text) &&
    !POINTS_BACK_LATER.test(text) &&
    !THEN.test(text) &&
    !MARK.test(own) &&
    !HERE.test(own) &&
    (!SPEAKER.test(own) || isSaid(answer))
  );
}

/** 林会长说，我们…: whose 我们 it is, the answer tells. */
const isSaid = (answer: string): boolean =>
  sayingIn({ text: answer, plain: plain(answer), paragraph: 0, ending: '', isStep: false }) !== undefined;
