/** Politeness and lead-ins in Chinese: what a question can lose without asking for anything else. Folded text. */
const CHINESE = [
  '不好意思|歹势|拍谢|打扰一下|打扰了?',
  // What the asker calls the question, and themselves.
  '(?:我?想)?请教(?![练师授官])(?:一?下|各位|大家)*(?:一?个)?(?:(?:有点|有些|很|比较)?(?:笨|蠢|傻|小|简单|低级|基础)的?)?(?:问题)?',
  '(?:弱弱|小小|冒昧|随便|顺便|好奇)地?问(?:一?下|一?句|问)?',
  '(?:我是)?(?:新手|小白|萌新|菜鸟)(?:一枚|一个|求教|求问|提问|报到)',
  '请问一下|想?请问|(?:我?想)?(?:请问|问|了解|咨询|打听)一?下|(?:我?想)?请?问的是|我?想问问?|我?想了解一下|我?想知道|问一下|问个问题',
  '你好|您好|哈[啰喽]|大家好|各位[^,，。!！?？\\s]{0,4}好|各位(?:前辈|大大|大神|同学|老师)?|大佬们?好?|麻烦(?:你|您|大家)?了?',
  // Who is to answer.
  '(?:不知道?)?(?:有没有|有)?(?:哪位|谁|人|大佬|大神|高手)(?:能|可以|方便|愿意)?(?:帮忙|帮我)?(?:告知|告诉我|解答|指点|解惑|科普)(?:一?下)?',
  '跪?求(?:大神|大佬|高手|各位|大家)?(?:告知|解答|解惑|科普|指点|指教|赐教|问|解|助)',
  '(?:能不能|可以|能|可不可以)?(?:帮我查一?下?|帮忙查一下|告诉我|告知一下)|(?:有人|有谁|有没有人)知道|请(?=[说讲告介问])',
  // Thanks and haste.
  '感谢不尽|万分感谢|感激不尽|(?<![很许太])多谢|辛苦了?|拜托(?:各位|大家|你们?|您)?了?|蟹蟹|在线等|挺急的|急急急',
  '(?:先|在此|提前)?(?:谢谢|谢过|谢啦|感谢)(?:你们?|您|大家|各位|老师)?(?:了|喔|哦|啦|的?帮[忙助]|辛苦了)*',
];
/** The same in English. */
const ENGLISH = [
  '(?:hi|hello|hey)(?: there| all| everyone| everybody| folks| guys| team)?|good (?:morning|afternoon|evening)(?: all| everyone)?',
  'please|pls|plz|excuse me|btw|by the way|quick (?:question|q)|(?:noob|dumb|silly|stupid|basic) question(?: here)?',
  'sorry (?:if|in case) (?:this|it) (?:was|is|has been|is being) (?:already )?asked(?: before| already)?|sorry to bother you|sorry',
  '(?:could|can|would) (?:you|someone|somebody|anyone|anybody) (?:please |kindly )?(?:tell me|explain(?: to me)?|help me (?:understand|find out|with))',
  '(?:i )?(?:just )?(?:want(?:ed)?|would like) to (?:know|ask)|(?:i (?:am|was) )?(?:just )?(?:wondering|curious)(?: about)?',
  'do you know|does any(?:one|body) (?:here )?know|any(?:one|body) (?:here )?know|tell me|appreciate it|much appreciated',
  'thank(?:s| you)?(?: you)?(?: so much| in advance| a lot| very much| for (?:your|the|any) help)?|thx|tysm|cheers',
];
/** Characters one of which every lead-in holds: most texts have none, and need no closer look. */
const SIGNS = /[a-z思势拍扰教问新小萌菜你您哈大各麻哪谁人求告知帮忙请谢感多辛拜蟹线急解咨听]/u;
const FILLER = new RegExp(`${CHINESE.join('|')}|\\b(?:${ENGLISH.join('|')})\\b`, 'gu');

const LETTER = /[\p{L}\p{N}]/u;

/** What is left of folded text without its politeness: nothing, or marks, where nothing else is in it. */
export function withoutFiller(folded: string): string {
  /* By a function: V8 then compiles so large a pattern once, and not twice. */
  return folded
    .replace(FILLER, () => ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Takes politeness away; the text itself where nothing else is in it.
 * @example stripFiller('请问一下退费怎么办 谢谢') // => '退费怎么办'
 */
export function stripFiller(folded: string): string {
  if (!SIGNS.test(folded)) return folded;
  const rest = withoutFiller(folded);
  return LETTER.test(rest) ? rest : folded;
}
