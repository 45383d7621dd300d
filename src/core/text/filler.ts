import { hasLetter } from '../tables/character.js';

/** Politeness and chat in Chinese: what a question can lose, wherever it stands, without asking for anything else. Folded. */
const CHINESE = [
  '不好意思|歹势|拍谢|打扰一下|打扰了?',
  // What the asker calls the question, and themselves.
  '(?:我?想)?请教(?![练师授官])(?:一?下|各位|大家|大?[神佬]|前辈)*(?:一?个)?(?:(?:有点|有些|很|比较)?(?:笨|蠢|傻|小|简单|低级|基础)的?)?(?:问题)?',
  '(?:弱弱|小小|冒昧|随便|顺便|好奇)地?问(?:一?下|一?句|问)?',
  // Who sent the asker.
  '(?<!HAN)我(?:的|们)?(?:朋友|同学|同事|室友|妈妈?|爸爸?|爷爷|奶奶|老公|老婆|男友|女友|男朋友|女朋友|老师|老板|家人|儿子|女儿)(?:一直|刚刚?|就)?(?:在|想|要|叫我|让我|托我)?(?:来|去)?(?:问|知道)(?:一?下|问)?',
  '(?:新手|小白|萌新|菜鸟)(?:想|请)?问(?:一?下)?|借问(?:一?下)?',
  '(?:我是)?(?:新手|小白|萌新|菜鸟)(?:一枚|一个|求教|求问|提问|报到)',
  '请问一下|想?请问|(?:我?想)?(?:请问|问|了解|咨询|打听)一?下|(?:我?想)?请?问的是|我?想问问?|我?想了解一下|我?想知道|问一下|问个问题',
  '你好|您好|哈[啰喽]|大家好|各位[^,，。!！?？\\s]{0,4}好|各位(?:前辈|大大|大神|同学|老师)?|大佬们?好?|麻烦(?:你|您|大家)?了?',
  // Who is to answer.
  '(?:不知道?)?(?:有没有|有)?(?:哪位|谁|人|大佬|大神|高手)(?:能|可以|方便|愿意)?(?:帮忙|帮我)?(?:告知|告诉我|解答|指点|解惑|科普)(?:一?下)?',
  '跪?求(?:大神|大佬|高手|各位|大家)?(?:告知|解答|解惑|科普|指点|指教|赐教|问|解|助)',
  '(?:能不能|可以|能|可不可以)?(?:帮我查一?下?|帮忙查一下|告诉我|告知一下)|(?:有人|有谁|有没有人)知道?|请(?=[说讲告介问])',
  // Thanks and haste.
  '感谢不尽|万分感谢|感激不尽|(?<![很许太])多谢(?:分享|解答|回答|回[复覆])?|辛苦了?|拜托(?:各位|大家|你们?|您)?了?|蟹蟹|在线等|挺急的|急急急',
  '(?:根据|按照?|依照?|依据)(?:这篇|该|本)?文章(?:的?(?:说法|内容|描述))?',
  '(?:先|在此|提前)?(?:谢谢|谢过|谢啦|感谢)(?:你们?|您|大家|各位|老师)?(?:了|喔|哦|啦|的?(?:帮[忙助]|(?:分享|解答|回答|回[复覆]|解释|指教|指点|协助)(?![会文信]))|辛苦了)*',
];
/** The same in English. */
const ENGLISH = [
  '(?:hi|hello|hey)(?: there| all| everyone| everybody| folks| guys| team)?|good (?:morning|afternoon|evening)(?: all| everyone)?',
  'please advise|please|pls|plz|excuse me|btw|by the way|quick (?:question|q)|(?:noob|dumb|silly|stupid|basic) question(?: here)?',
  'sorry (?:if|in case) (?:this|it) (?:was|is|has been|is being) (?:already )?asked(?: before| already)?|sorry to bother you|sorry',
  '(?:could|can|would) (?:you|someone|somebody|anyone|anybody) (?:please |kindly )?(?:tell me|explain(?: to me)?|help me (?:understand|find out|with))',
  '(?:i )?(?:just )?(?:want(?:ed)?|would like) to (?:know|ask)|(?:i (?:am|was) )?(?:just )?(?:wondering|curious)(?: about)?',
  'do you know|does any(?:one|body) (?:here )?know|any(?:one|body) (?:here )?know|tell me|appreciate it|much appreciated',
  'lol|lmf?ao|rofl|tbh|ngl|imh?o|fwiw|iirc|afaik|smh|omg|(?:ha){2,}h?|(?:he){2,}|no cap|tho|um+|uh+m?|erm+|hmm*',
  'asking for a friend|(?:i am )?not (?:gonna|going to) lie|(?:not )?to be honest|according to (?:the|this) (?:article|text|piece|post|page)',
  'thank(?:s| you)?(?: you)?(?: so much| in advance| a lot| very much| for (?:your|the|any) help)?|thx|tysm|cheers',
];
/** What leads in to a question in Chinese, and says nothing where it stands first. */
const CHINESE_LEADS = [
  // What is asked for of a topic that is named behind it.
  '(?:请|帮我|能不能|可以)?(?:给我|跟我|和我)?(?:介绍|说明|讲解|说|讲)(?:一?下|[说讲](?!HAN?[明解座义师故]))|(?:跟|给|和)我[说讲](?=HAN{2})|介绍(?!朋友)(?=HAN{2,6}$)|有?关于|有关|我?(?:想|要)(?:了解|问)(?:一?下)?',
  '话说(?:回来)?|(?:老实|坦白|说真|讲真)(?:说|讲|的|话)?|说(?:真的|实话|老实话)|其实(?:我想知(?!道))?|(?:那么?)?问题来了|突然想到|对了END|顺便(?:再)?问(?:一?下)?',
  '[欸诶嗯呃]+|哎[呀哟]?|[喂哦喔噢啊哈额那]END|(?:那个|就是说?|然后)END|笑死(?:我了)?|天[啊哪]|救命啊?END',
  // Who is spoken to.
  '(?:版大|家人们|姐妹们|兄弟们|宝子们|老铁们?|亲们|各位大?[神佬])|(?:楼主|版主|站长|小编|管理员|客服|老板|亲|亲爱的|大家|机器人)END|@[^\\s,，:：!！]+',
  '(?:弱弱|小小)?(?:想|来)?问(?:一?下|问)|我想知(?!道)|我(?:很|有点|就是)?好奇',
  // Why it is asked, and what was done before.
  '(?:官网找不到|我在网[站上]+找不到|看了半天没找到|请回[复覆]|(?:下|最后|再问|再来)一个(?:问题)?|有一?个问题(?:想(?:请教|问))?|我是(?:新手|老客户)了?|帮(?:我)?朋友问(?:一下)?|有?客[人户]问|抱歉|忘记了|同问|一般来说)[,，:：]',
  '(?:我?(?:想|要)?(?:再|跟你|和你)*确认(?:一?[下次])?|我的意思是|基本上|(?:只是|纯)好奇|请确认|我的问题是|请解释(?:一?下)?|回答我|帮帮我|查询(?:一?下)?|搜[寻索](?:一?下)?|我要查|你?们?知不知道|听(?:我?朋友|人家|别人)?说)[:,，]?(?=.*(?:吗|什么|几|多少|哪|谁|怎么|如何|是否|为什么|何时|能不能|可不可以|有没有))',
  // What the article is asked to say, where a question of its own follows.
  '(?:这篇|那篇)?文章(?:里|中|内)?面?(?:有没有|有|是否)(?:说明?|提|写|讲|交代)(?:到|过)?(?![到过什啥哪谁几多的])(?=.*(?:谁|什么|几|多少|哪|怎么|为什么|如何|何时))',
  // Whether it says anything of a topic.
  '(?:(?:这篇|那篇)?文章?(?:里|中|内)?面?|本文)(?:有没有|有|是否)(?:提|写|讲|谈|说)(?:到|过|及|起)?(?=[^谁什几多哪怎为如何一]{2,10}(?:吗|么|没有?)?$)',
];
/** The same in English. */
const ENGLISH_LEADS = [
  "(?:so(?! much| many| far| long)|ok(?:ay)?|anyways?|alright|oh|and|but|also|wait|yo|ay+e?|dude|bro|bruh|fam|guys|folks|y.?all|basically|literally|actually|honestly|seriously|fr|yeah|i mean)(?![a-z\\d'’-])",
  '(?:well|right|man|you know|mate|look|listen|like|now|hold on|help(?: me)?(?: out)?|everyone|all|bot|dear bot|question|just checking|i forg[eo]t)(?= ?[,:!?.…-])',
  // What is asked for of a topic that is named behind it.
  '(?:(?:can|could) you )?(?:(?:give|send) me |(?:do you )?(?:have|got) |is there )?(?:any |some |more )?(?:(?:info|information|details?) on|(?:info|information|details?|anything) (?:about|regarding))',
  "(?:more |something )?about|regarding|concerning|re(?= ?:)|explain(?! to)|question about|what(?: is|'s) (?:the deal|the story|up) with|(?:what|how)(?: is|'s) the(?= .*situation)|(?:what|how) about|(?:i )?(?:need |want )?help with|where (?:do|can) i (?:find|read)(?: out)?(?: more)? about",
  '(?:what )?(?:does|did) (?:(?:the|this) (?:article|text|piece|post|page) (?:write|cover|discuss|talk)|(?:it|(?:the|this) (?:article|text|piece|post|page)) (?:say|mention|tell (?:me|us)))(?: (?:anything|something|much))?(?: (?:about|on|of))?(?! (?:that|WORD|it)(?![a-z]))',
  'what (?:do|can|could) you (?:know|tell me|say) about|(?:i )?(?:want|(?:would )?like|need) to (?:know|learn)(?: more)? about',
  // Why it is asked, and what was done before.
  'my question is|just (?:to )?(?:double[- ]?check|be sure)|(?:just )?out of curiosity|for (?:future reference|the record)|generally speaking|real quick|tl;dr(?= ?[,:])|first time here|long[- ]time customer(?: here)?|same question here|(?:i am )?not sure if this is the right place(?: to ask)?|i know you get asked this a lot(?:,? but)?|(?:can you )?answer this',
  '(?:i|we) (?:was|were) told(?: that)?|i (?:heard|read)(?: that)?(?= (?:i|you|we|there|it|the|they|that)(?![a-z]))|is it true that|my friend (?:said|told me)(?: that)?|(?:please )?confirm (?:whether|if)|no wait|scratch that|sorry,? i mean',
  'real talk|(?:a |one )?(?:serious|honest|genuine|legit|random|fun|real|simple|small|short|another|last|next|more)(?: more)? (?:question|q|thing)(?: here| for you)?',
  'remind me(?: again)?(?= (?:about |of )?WORD)|(?:i )?(?:need|(?:would )?love|have been (?:meaning|wanting)|(?:am )?trying) to (?:know|ask|find out|figure out|understand)|i do not know(?: man| bro| dude|(?=,))|i (?:have|got|have got) (?:a|one) (?:quick |small )?question(?: about)?',
  '(?:my|a) (?:friend|mate|mom|mum|dad|wife|husband|partner|boss|teacher|colleague|kid|son|daughter|brother|sister) (?:(?:just |really )?(?:wants? to know|asks?|asked|(?:is|was|keeps) asking))(?: me)?',
  '(?:do|would) you (?:happen to )?(?:know|remember)|(?:can|could|may|might) i ask(?: you)?(?: something)?(?= ?[,:]| WORD)|let me ask(?: you)?|@[^\\s,，:：!！]+',
  '(?:does|did) (?:it|(?:the|this) (?:article|text|piece|post|page)) (?:say|tell(?: us)?|explain|state)(?= WORD)',
];
/** What trails behind a question in Chinese, and says nothing where it stands last. */
const CHINESE_TRAILS = [
  'START(?:请(?:尽快)?回[复覆]|等你?回[复覆]|我很?急|官网(?:上)?没写|我(?:找不到|看不懂|不太?懂|不太?确定)|大家知道吗)',
  '(?:的|相关的?)(?:问题|事情?|情况|信息|资讯|资料)|相关的?|(?<=HAN{2})是怎么回事|是怎样|(?<=HAN{2})资讯',
  '(?<![定录接用加群连开有过信和跟与及或陆联系改换绑个的a-z] ?)qq+|q_q|xd+|www+|[哈呵嘿嘻]+|orz|3q|感恩|就酱|来[着著]|[齁捏咧]',
  'START(?:急用?|好奇|谢|救命|蹲(?:一?个)?(?:答案|回复)?|求(?:解答?|告知|指教|教))|蹲(?:一?个)?(?:答案|回复)|求(?:解答|告知)|(?:我)?(?:有点|很|超|蛮|好)好奇|我(?:给)?忘(?:记)?了',
];
/** The same in English. */
const ENGLISH_TRAILS = [
  'in (?:general|short|detail|simple terms)|nowadays|these days|at the moment|currently|normally|step by step|(?<=[?.!,] *)(?:yes or no|is (?:that|this|it) (?:still )?(?:true|right|correct|the case))',
  'situation(?: like)?|though|huh|eh|fr|rn|xd|asap|ty|the heck|or (?:nah|what|something|smth)|exactly|i forg[eo]t|kindly',
  '(?<!(?:my|a|an|the|your|his|her|our|with|for|and|or|of|to|old) )(?:bro|bruh|dude|fam|guys|mate)|(?<=[,.!?:;…-] *)(?:help|any(?:one|body| help)|i do not (?:remember|know))|any (?:ideas?|clue|thoughts)|just (?:curious|wondering|asking)|by any chance|if possible',
  'if (?:you|u|any(?:one|body)) (?:knows?|happens? to know)|according to this',
];
const MARKS = '\\s,，.。!！?？:：;~～…、()-';
/** What may stand between one of them and the next. */
const BETWEEN = `[${MARKS}]*`;
/**
 * What stands for what in the patterns above. Plain ranges, not properties of Unicode: V8 takes some milliseconds to
 * compile each of those, and it is done at every start.
 */
const TERMS: Readonly<Record<string, string>> = {
  START: `(?<=^|[${MARKS}])`,
  END: `(?=[${MARKS}]|$)`,
  HAN: '[\\u3400-\\u9fff]',
  WORD: '(?:who|whose|what|when|where|why|how|which|whether|if)(?![a-z])',
};
const anyOf = (patterns: readonly string[]): string =>
  `(?:${patterns.join('|').replace(/START|END|HAN|WORD/gu, (term) => TERMS[term] as string)})`;

const FILLER = new RegExp(`${anyOf(CHINESE)}|\\b${anyOf(ENGLISH)}\\b`, 'gu');
const CHINESE_LEAD = new RegExp(`^${BETWEEN}${anyOf(CHINESE_LEADS)}${BETWEEN}`, 'u');
const ENGLISH_LEAD = new RegExp(`^${BETWEEN}${anyOf(ENGLISH_LEADS)}(?![a-z\\d])${BETWEEN}`, 'u');
/** What an English one begins with. */
const LATIN = new RegExp(`^${BETWEEN}[a-z@]`, 'u');
const TRAIL = new RegExp(`(?:${anyOf(CHINESE_TRAILS)}|(?<![a-z\\d'])${anyOf(ENGLISH_TRAILS)})$`, 'u');
/** What trails behind questions alone (what was it called again), each with how these begin. */
const QUESTION_TRAILS: readonly (readonly [trail: RegExp, question: RegExp])[] = [
  [/again$/u, /^[^a-z]*(?:who|what|when|where|which|how) /u],
  [
    /in (?:the|this) (?:article|text|piece|post)$/u,
    /^[^a-z]*(?:who|when|where|why|how|is|are|was|were|do|does|did) /u,
  ],
];
/** No trail is longer. */
const LONGEST = 48;
/** What is said of something rather than asked, behind a word of asking: what the heck is it, who even asked. */
const EMPHASIS =
  /(?<=(?<![a-z])(?:what|who|where|when|why|how|which) )(?:the (?:heck|hell|fuck|f)|tf|even|exactly|actually|on earth|in the world) /gu;

/** What was said and taken back, with what takes it back: who founded OpenAI, I mean DeepSeek; 我不是问票价，我问船期. */
const TAKEN_BACK = new RegExp(
  [
    "(?<=[a-z] )(?:the )?[a-z\\d'-]+,? (?:(?:oh|oops|sorry|no|wait|no wait),? )*(?:no wait|(?:or )?i mean(?:t)?(?: to say)?|or rather|make that),? (?=[a-z\\d])",
    'i (?:am|was) not asking (?:about|for) [^,.;]{1,40}[,.;] ?(?:but )?(?:i (?:am|was) asking (?:about|for)? ?)?',
    '我?不是(?:在|要|想)?[问说][^,，。;；]{1,20}[,，。;；] ?(?:我|而)?是?(?:在|要|想)?[问说](?:的是)?',
    '(?<=^|的)[^,，。的]{1,8}[,，]? ?(?:[喔哦啊呃]+)?(?:(?<!是)不是|不对|说错了?|打错了?)[,，] ?(?:我?(?:是说|是指|要说的是|应该是)?[,，]? ?)?(?=[^吗么]{2,12}$)',
  ].join('|'),
  'gu',
);

/** Where the last letter or digit before `end` ends. */
function lastLetter(text: string, end: number): number {
  while (end > 0 && !hasLetter(text.charAt(end - 1))) end--;
  return end;
}

/** The text without what leads in to it. */
function withoutLeads(text: string): string {
  let rest = text;
  for (;;) {
    const lead = (LATIN.test(rest) ? ENGLISH_LEAD : CHINESE_LEAD).exec(rest);
    if (!lead) return rest;
    rest = rest.slice(lead[0].length);
  }
}

/** What trails behind a text, at its end. */
function trailOf(text: string): string | undefined {
  const trail = TRAIL.exec(text.slice(-LONGEST));
  if (trail) return trail[0];
  for (const [end, question] of QUESTION_TRAILS) {
    const found = end.exec(text);
    if (found && question.test(text.slice(0, found.index))) return found[0];
  }
  return undefined;
}

/** The text without what trails behind it; the marks at its end stay. Piece by piece: no text takes long. */
function withoutTrails(text: string): string {
  const marks = lastLetter(text, text.length);
  let end = marks;
  for (;;) {
    const trail = trailOf(text.slice(0, end));
    if (trail === undefined) break;
    end = lastLetter(text, end - trail.length);
  }
  return end === marks ? text : `${text.slice(0, end)} ${text.slice(marks)}`;
}

/** What is left of folded text without its politeness: nothing, or marks, where nothing else is in it. */
export function withoutFiller(folded: string): string {
  /* By a function: V8 then compiles so large a pattern once, and not twice. */
  const rest = folded
    .replace(TAKEN_BACK, () => '')
    .replace(EMPHASIS, () => '')
    .replace(FILLER, () => ' ');
  return withoutTrails(withoutLeads(rest)).replace(/\s+/gu, ' ').trim();
}

/**
 * Takes politeness away; the text itself where nothing else is in it.
 * @example stripFiller('请问一下退费怎么办 谢谢') // => '退费怎么办'
 */
export function stripFiller(folded: string): string {
  const rest = withoutFiller(folded);
  return hasLetter(rest) ? rest : folded;
}
