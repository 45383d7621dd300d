import { hasLetter } from '../tables/character.js';

/** Links, tags of HTML, references of chats (<@123>), and what stands for a space in an address. */
const LINKS =
  /(?:https?:\/\/|www\.)[^\s\u3400-\u9fff，。？！]+|<[@#:!&]*[a-z\d_:]*\d{5,}>|<\/?[a-z][^<>]{0,60}>|&(?:nbsp|quot|amp|lt|gt|#\d+);|%20|(?<=[a-z])_(?=[a-z])/gu;
const LINKED = /[<&%_]|https?:|www\./u;

/** What stands before the first word of a question that was forwarded, numbered or put under a heading; and letters' openings. */
const OPENING = new RegExp(
  `^[\\s>*•·#"'“([{【-]*(?:[你您]好[,，! ]*)?(?:${[
    'on [^:]{3,40} wrote: ?>?|-{3,} ?forwarded message ?-{3,}|\\d{1,2}:\\d{2}(?::\\d{2})?\\] ?[a-z\\u3400-\\u9fff ]{1,20}:',
    '(?:q|question|问题?|提问|题)? ?\\(?\\d{1,2}[.)、:](?!\\d) ?(?=[a-z\\u3400-\\u9fff【(“<])|第[1-3一二三] ?[,:、，]|\\+1 ?[,，]',
    '(?:re|fwd?|subject|topic|q|question|主旨|标题|内容|转发|转传|回[复覆]|问题|提问|问|请回答|请益|求助)(?: ?[\\]】]|:)|(?:转传自|forwarded from )[^:]{1,20}:',
    '(?:to whom it may concern|dear (?:sirs?(?: or madam)?|madam|team|all|support(?: team)?|customer (?:service|support))|hello support(?: team)?|敬启者|亲爱的(?:客服|小编|店家|老板|团队)) ?[,!:，]',
    '[\\u3400-\\u9fff]{1,3}(?:先生|小姐|老师|太太|经理|店长)[你您]好[,!，]|(?:my name is|this is) [a-z]{2,15}(?: speaking| here)?[,.]|我(?:叫|姓)[^,，。?的]{1,4}[,，。]|我是[\\u3400-\\u9fff]{1,3}(?:小姐|先生|太太)[,，。]',
    '(?:(?:hey|hi|嘿|嗨|ok(?:ay)?),? ?)?(?:siri|alexa|google|小[爱艾]同学)[, ，]',
  ].join('|')})\\s*`,
  'u',
);
/** What a letter closes with, behind the end of a sentence. */
const CLOSING =
  /(?<=[?!。.？！]) *(?:(?:(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards|sincerely|sent from my)(?![a-z]).{0,60}|从我的.{2,12}传送|祝[^?。]{2,12}|[\u3400-\u9fff]{2,5} ?(?:敬上|谨上|敬启))$/u;
/** Marks that were dictated and written out. */
const DICTATED =
  /(?:问号|句号|惊叹号|感叹号|(?<![a-z])(?:question mark|full stop|exclamation (?:mark|point)))$/u;
/** What either has behind or before it, and not at the end: most texts have none, and need no closer look. */
const MARKED = /[:,，!！。.、?？)\]】>+] *[^ ]|^(?:hey|hi|ok|siri|alexa|google|嘿|嗨|小[爱艾])/u;
/** Openings stand before one another: a name behind a greeting behind a number. */
const MOST_OPENINGS = 3;

/**
 * Takes off folded text what it came in: links, marks of a list, headings, the openings and closings of letters, marks
 * that were dictated; the text itself where nothing else is in it.
 * @example withoutEnvelope('1. 年票多少钱') // => '年票多少钱'
 */
export function withoutEnvelope(folded: string): string {
  let text = LINKED.test(folded) ? folded.replace(LINKS, ' ').replace(/\s+/gu, ' ').trim() : folded;
  if (MARKED.test(text)) {
    for (let opening = 0; opening < MOST_OPENINGS; opening++) text = text.replace(OPENING, '');
    text = text.replace(CLOSING, '');
  }
  text = text.replace(DICTATED, '?');
  return hasLetter(text) ? text : folded;
}
