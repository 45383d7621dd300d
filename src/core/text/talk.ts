import { clip } from './analysis.js';
import { foldEnglish } from './english.js';
import { withoutFiller } from './filler.js';
import { fold } from './fold.js';

/** What people say to a bot without asking of the knowledge: who it is, whether it is there, that it did well. Folded. */
const CHINESE = [
  '早安|午安|晚安|早晨|(?:早上|下午|晚上|中午)好|再[见会]|拜拜|掰掰',
  '(?:请问)?(?:有人|你)?在(?:吗|不在)|有人吗|你好吗|最近好吗|吃了吗',
  '你是(?:谁|什么人?|(?:机器人|真人|人|ai|客服)吗?)|你是(?:chatgpt|gpt)吗?|你叫什么(?:名字)?|你(?:觉得|认为)(?:呢|怎么样|如何)|你怎么看|你(?:能|会|可以)(?:做|干|回答|帮我?)些?什么|你有什么(?:用|功能)',
  '你怎么用|帮助|求助|说明|测试(?:一下)?',
  // What is said of the bot's last words.
  '(?:以上)?(?:都|全)不[是对]|都唔[系啱]|以上皆非|不是(?:这|那)个|(?:请)?再[说讲](?:一[次遍])|重复一[次遍]|为什么|什么|蛤|听不懂|看不懂|不懂|(?:你)?(?:答|说|讲|搞)?错了|答非所问|(?:还有)?更多|还有(?:呢|吗)|(?:两个)?都要|全部',
  '好[的吧]?|[啊呀哇啦呢]+|嗯+|[哦喔噢]+|[哈呵嘻]+|是[的啊]?|不是|对[的啊]?|可以|收到|明白了?|知道了|了解了?|原来如此',
  '(?:太|真|好|很)?(?:棒|赞|厉害|牛|强|不错)了?|辛苦了?|唔该晒?|多谢晒?|谢+[啦了]?',
];
/** The same in English. */
const ENGLISH = [
  'good ?bye|bye(?: ?bye)?|see (?:you|ya)(?: (?:later|soon))?|good night|morning|afternoon|evening|yo|sup',
  'how are you(?: (?:doing|today))?|how(?: is|.s) it going|what(?: is|.s) up|(?:is )?any(?:one|body) (?:here|there)|are you there',
  'who are you|what are you|what is your name|are you (?:(?:a|an) )?(?:real )?(?:bot|robot|human|ai|real|person|machine|chatgpt|gpt)|what do you think',
  'what (?:can|do) you (?:do|know|answer)|what can i ask(?: you)?|how do you work|help(?: me)?|test(?:ing)?',
  'all|everyone|guys|folks|mate|bot|then|ok(?:ay)?|k|yes|yeah|yep|no|nope|sure|got it|i see|never ?mind|lol|(?:ha){2,}|wow|ty|thx',
  '(?:none|neither|both|all)(?: of (?:these|those|them|the above))?|(?:not|wrong) (?:this|that|these|those|it)(?: one)?|something else|why(?: not)?|what|huh|more|again|repeat(?: that)?|say (?:that|it) again|come again',
  '(?:(?:that|this|it|you) (?:is |are )?)?(?:totally |completely )?(?:wrong|incorrect|not right|no good|useless)|i (?:do not|cannot) (?:understand|get it)',
  '(?:very |so )?(?:cool|nice|great|awesome|perfect|brilliant|amazing)(?: (?:answer|job|work|bot))?|good (?:bot|job|work|answer)|well done',
];
/** One of them with the marks behind it. It is looked for again and again, each time behind the last: no text takes long. */
const ITEM = new RegExp(`(?:${CHINESE.join('|')}|(?:${ENGLISH.join('|')})(?![a-z]))[^\\p{L}\\p{N}]*`, 'uy');

function isTalk(text: string): boolean {
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.length) if (!ITEM.test(text)) return false;
  return true;
}

/** What is read of a text, in one writing, without its politeness. */
const plain = (text: string): string => withoutFiller(clip(foldEnglish(fold(clip(text)))));

/**
 * Whether a text asks nothing that a knowledge could tell: no words, politeness or small talk alone.
 * @example asksNothing('OK thanks, bye!') // => true
 */
export function asksNothing(text: string): boolean {
  return isTalk(plain(text).replace(/^[^\p{L}\p{N}]+/u, ''));
}

/** A text that is an expression of a template and nothing else: {{7*7}}, ${user.name}, <%= 1 %>, #{name}. */
const EXPRESSION = /^[\s\p{P}]*?(?:\{\{.*\}\}|[$#]\{.*\}|<%.*%>)[\s\p{P}]*$/su;
/** What each of them begins with, in either width: most texts have none, and need no closer look. */
const OPENING = /[{<｛＜]/u;

/** Whether a text is code that is typed to see whether it runs, and asks nothing, whatever words are in it. */
export const isExpression = (text: string): boolean => OPENING.test(text) && EXPRESSION.test(plain(text));
