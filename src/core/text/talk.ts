import { clip } from './analysis.js';
import { foldEnglish } from './english.js';
import { withoutFiller } from './filler.js';
import { fold } from './fold.js';

/**
 * What people say and want nothing by: greetings, thanks and what they are for, praise, that it is understood, goodbyes,
 * wishes, and words of one breath. Folded, as all below; what begins like another stands before it.
 */
const CHINESE_REMARKS = [
  '(?:大家|各位|你们?)(?:早安|午安|晚安)|(?:早安|午安|晚安)(?:大家|各位)|抱歉(?:打扰|发错|问错)?了?|打扰(?:你|您|大家|各位)?了|(?:发|贴|走|打)错(?:频道|群|地方|房间)了?|我?是?新(?:来的|人)(?:报到|一枚)?|新手报到',
  '(?:好|真|太|超)?(?:烂|笨|蠢|废|没用)(?:的)?(?:机器人|bot)?(?:喔|哦|啊|了)*|笨蛋|白痴',
  '早[安晨]|午安|晚安|(?:早上|上午|下午|晚上|中午)好|(?:大家|各位)早|早[啊呀]+(?:各位|大家)?|嗨+[啊呀]?(?:大家|各位)?|嘿+|哈[喽啰咯]|安安',
  '(?:再[见会]|拜+|掰掰)[啰喽啦]?|(?:下次|明天|明日|听日|改天|回头)[见聊][啰喽啦]?|(?:那)?(?:就)?先(?:这样|酱)(?:子)?|我?(?:先|要)?(?:走|下线|闪)(?:先|人|了)+|祝(?:你|您|大家).{0,3}(?:美好的一天|愉快|顺利|好运)',
  '(?:不用|免)了|(?:太|非常|十分|真的?|好|很|超)*(?:感谢|多谢|谢谢?|感恩)(?:你|您|大家|各位)?(?:的)?(?:分享|解答|回答|回复|回覆|说明|解释|指教|指点|帮忙|帮助|协助|耐心|资讯|信息)?(?:了|啦|啊|呀|喔|哦)*|唔该晒?(?:你|大家)?|多谢晒?(?:你|您)?[啊呀]?|谢+[啦了]?',
  '(?:你|我)?(?:的)?(?:答|回答|说|讲|解释|介绍)得?(?:太|真|好|很|非常|超)*(?:好|棒|清楚|详细|仔细|到位|不错)了?|(?:你|这个?)?(?:(?:太|真|好|很|超|满|蛮|挺|还)+(?:贴心|方便|清楚|屌|劲|正)|(?:太|真|好|很|超|满|蛮|挺|还)*(?:棒|赞|厉害|牛|强|不错|好用|有用|实用|聪明|可爱|有道理|犀利)+)(?:了|喔|哦|啊|呀|啦|耶|欸)*|[正劲]呀',
  '(?:太|非常|十分|真|很)(?:了|的)?$|(?:兄弟|大大|大神|小帮手)们?|晒?你[啊呀]?|(?:这样)?就?(?:够|可以|解决|搞定|清楚|懂|行)了|帮了?(?:我)?(?:大|很大的?)?忙了?|很?有帮[助到](?:到我)?',
  '(?:好|太)扯了?|(?:我)?(?:终于|大概|都)?(?:懂|明白|知道|了解|清楚|理解|瞭解)[啦了晒]?|(?:知|明|得)(?:晒|啦|道啦)|(?:好|ok|行)(?:的|喔|哦|滴|啦|吧|呀|啊|了)*|(?:嗯|恩)+好?|收到|原来(?:如此|是?这样)(?:啊|喔)?|没(?:问题|事|关系)了?|(?:没有|冇|没)(?:别的|其他|嘢|问题)?了?|辛苦了?',
  '(?:生日|新年|圣诞|中秋|端午|元宵|情人节|周末|节日)快乐|恭喜(?:发财|你|大家)?|(?:你们?|大家)加油|加油[啊喔!！~]|祝?好运',
  '真(?:的)?(?:假|吗|假的|系)[的?？]?|真的|(?:不会|唔系)吧?|傻眼|笑死(?:我了)?|天[啊哪]|哇[塞靠]?|可怜|可惜|无言|无语|测试(?:一下)?|是喔|系咩',
  '是[的啊]?|不是|对[的啊]?|[啊呀哇啦呢哎]+|[哦喔噢欸诶]+|[哈呵嘻嘿]+',
];
/** The end of a text that no question mark ends. */
const END = '(?=[^\\p{L}\\p{N}?？]*$)';
/** What is said of a thing and asks nothing of it; it fills the text, or the rest of it. */
const CHINESE_FEELINGS = [
  `(?:我|我们|大家)?(?:都|也|真的?)*(?:(?:好|超|超级|很|非常)(?:想(?!问|知道|请问|了解|确认)|期待|爱|喜欢|羡慕)|最爱|等不及)[^?？吗呢么什怎哪谁几多可能要]{1,10}${END}`,
  `[^?？吗呢么什怎哪谁几多可能要是不比，,。 ]{1,8}(?:好|真|真的好|太|超|超级)(?:厉害|棒|美|漂亮|帅|可爱|猛|赞|酷|伟大|感人|浪漫|好吃|好看|好玩)(?:了|喔|哦|啊|呀|啦|耶|欸)*${END}`,
  `(?:好的?|ok|收到)[，, ]*我们?(?:已经)?[^?？吗呢么什怎哪谁几多可能要]{1,6}了${END}`,
];
/** The same in English. */
const ENGLISH_FEELINGS = [
  `i (?:really |just |absolutely |do |also )*(?:love|adore|hate|enjoy|miss)(?! to| how| when| if)(?: [a-z'-]+){1,4}${END}`,
  `(?:(?:i|we) )?can ?not wait (?:for|to|until)(?: [a-z'-]+){1,5}${END}`,
  `(?:(?:i am|we are) )?(?:so |really |very )*(?:excited|hyped|pumped|stoked|looking forward) (?:for|about|to)(?: [a-z'-]+){1,5}${END}`,
  `(?:my|our|the) [a-z]+(?: [a-z]+)? says?(?: (?:hi|hello|hey|thanks|thank you))*${END}`,
  /* What is left of thanks that are joined. */
  `and${END}`,
  `see (?:you|ya)(?: all| guys| everyone)? (?:at|in|on|by|around)(?: [a-z'-]+){1,4}${END}`,
];
/** The remarks in English. */
const ENGLISH_REMARKS = [
  '(?:oops |sorry,? |my bad,? )*wrong (?:channel|chat|server|thread|group|room|window)|my (?:bad|mistake)|apologies|sorry(?: (?:about|for) (?:that|this|the spam))?|(?:i am |am )?(?:afk|back)(?: now)?|be right back|cu (?:later|tomorrow)|(?:(?:i am|just) )?(?:new here|a newbie)|just joined|(?:that|this|it)? ?(?:fixed|solved) (?:it|that|my problem)|so much(?= that)',
  '(?:you are (?:all )?(?:a |an |the |so |such a |really )*(?:legend|star|hero|genius|lifesaver|life saver|best|dumb|stupid|useless|rubbish|annoying|idiot)|a legend)|(?:very |really |such a |what a )*(?:cool|nice|great|good|bad|awesome|brilliant|interesting|helpful|stupid|dumb|useless|terrible) (?:bot|article|read|write-?up|piece|post|text)',
  'good ?(?:bye(?: for now)?|night|day(?: to you)?)|bye(?: ?bye)?(?: for now)?|see (?:you|ya)(?: (?:later|soon|tomorrow|around|next time))?|cya|(?:catch (?:you|ya) |talk (?:to you )?)?later|ttyl|brb|gtg|g2g|(?:i )?(?:got|gotta|have to|need to) (?:go|run)|take care|peace(?: out)?|(?:have a|enjoy your) (?:nice|good|great|lovely) (?:one|day|evening|night|weekend|time)|(?:good )?morning(?: all| everyone)?|afternoon|evening|hi(?:ya)?(?: hi)?|hiy?a|heya|howdy|greetings|g.day|gm|gn|yo|sup',
  '(?:very |so )?much obliged|many$|(?:u )?sm$|\\+1|thanks?|(?:no )?thanks? (?:you|u)|(?:thank )?(?:you|u) sm|ty|tysm|thx|a (?:lot|bunch|ton|million)|for (?:all )?(?:the|your|this|that) (?:quick |fast |kind |great |helpful )?(?:info|information|help|time|answers?|reply|replies|response|explanation|clarification|tips?|advice|assistance|support|patience)|for (?:explaining|answering|helping|sharing|clarifying|replying|asking)(?: (?:me|that|this))?(?: out)?|for (?:that|this|everything)|anyway',
  '(?:that|this|it|you) (?:really |just |actually )?(?:helped|worked|works|helps|did it|did the trick|fixed it|solved it|answers? my question|answered my question|clears? (?:it|things|that) up|makes (?:sense|total sense))(?: me)?(?: out)?(?: a (?:lot|bunch|ton))?|makes (?:more |total |perfect )?sense(?: now)?|that(?: was| is|.s) (?:all|it|everything)(?: (?:that )?i (?:need|needed|wanted))?|(?:i (?:have )?)?found it|problem solved|(?:i )?will (?:try(?: (?:that|it))?|do(?: (?:that|it))?)',
  '(?:what a |such a )?(?:nice|cute|lovely|beautiful) [a-z]+(?: [a-z]+)? ?!+|(?:(?:that|this|it|you)(?: is| was| are|.s) )?(?:really |very |so |super |pretty |quite |too |actually |not |the )*(?:cool|nice|great|awesome|perfect|brilliant|amazing|excellent|fantastic|wonderful|impressive|impressed|helpful|useful|lovely|beautiful|cute)(?: (?:luck|answer|job|work|bot|one|explanation|stuff|point|reply))?|(?:(?:(?:that|this|it|you)(?: is| was| are|.s) )(?:really |very |so |super |pretty |quite |too |actually |not |the )*|(?:really |very |so |super |pretty |quite |too |actually |not |the )+)(?:quick|fast|clear|clever|smart|funny|good|bad|interesting|neat|sweet|best|legend|star)(?: (?:luck|answer|job|work|bot|one|explanation|stuff|point|reply))?|(?:clever|smart|good|interesting|quick) (?:luck|answer|job|work|bot|one|explanation|stuff|point|reply)|good to know|you (?:rock|rule)|(?:i )?(?:really )?(?:love|like) (?:it|this|that|you|(?:this|the) (?:bot|answer))|well (?:done|said|played)',
  'noted|understood|roger(?: that)?|copy(?: that)?|got (?:it|you|ya)(?: now)?|gotcha|fair (?:enough|point)|i (?:see|understand|get it)(?: now)?|sounds (?:good|great|fine)|no (?:problem|worries|way|need)|nothing(?: else| more)?|i am (?:good|fine|ok(?:ay)?|done|all set)|all (?:good|set|clear)|right(?: on)?|now|alright|then|ok(?:ay)?|okok|k|yes|yeah|yea|yep|yup|ya|nah|no|nope|sure(?: thing)?|never ?mind|nvm|true|same(?: here)?(?! again)|exactly|indeed|agreed?|will do|you are welcome|welcome back',
  'happy (?:birthday|new year|holidays|easter|christmas|friday|weekend)|merry (?:christmas|xmas)|congrat(?:s|ulations)|cheers|lol|lmao|rofl|omg|wtf|wow|whoa|woah|damn|dang|ugh|oof|yikes|ouch|yay|hooray|meh|bruh|rip|sad|oh(?: (?:no|ok(?:ay)?|well|my(?: god)?))?|really|seriously|(?:for )?fr|f|gg|(?:ha){2,}|test(?:ing)?(?: ?(?:123|test(?:ing)?))?|all|everyone|guys|folks|mates?|man|buddy|bro|friend|pal|bot',
];
/** What they ask the bot about itself or its last words, or for help: a question, which a knowledge may know of. */
const CHINESE_ASKED = [
  '(?:请问)?(?:有人|你)?在(?:吗|不在)|有人吗|你好吗|最近好吗|吃了吗',
  '你[是系](?:谁(?:做|开发|写|创造|设计)(?:的|出来的)|谁|边个|什么(?:模型|机器人|人)?|男[是还]女|(?:咪|不是)?(?:机器人|机械人|真人|人|ai|客服)(?:吗|来的)?)|你是(?:chatgpt|gpt)吗?|你叫(?:什么|咩)(?:名字?)?|你几岁了?|谁(?:做|开发|写|创造|设计|训练)(?:了|出|的)?(?:你|这个?机器人)的?|这(?:个)?是什么机器人|你(?:觉得|认为)(?:呢|怎么样|如何)|你怎么看|你(?:能|会|可以)(?:做|干|回答|帮我?)些?什么|你有什么(?:用|功能)',
  '你怎么用|帮助|求助|说明',
  // What is said of the bot's last words.
  '(?:今天|天气|外面)?(?:好|真|太|超)(?:冷|热|累|困|饿|无聊|烦|难过|开心|期待)(?:喔|哦|啊|呀|啦|耶|了)*|(?:给我)?(?:闭嘴|安静点?)|吵死了?|(?:可以|能)(?:问|请教)(?:个|一个|一下)?(?:问题)?吗|想(?:请)?问一下|(?:有(?:人|谁)|谁)?(?:可以|能|能不能|可不可以)?(?:来)?帮(?:帮|一下|下)?(?:我|忙)(?:一下)?(?:吗|好吗)?|救命|(?:我)?(?:有|想问)(?:个|一个|一些|些)?问题(?:想问|要问)?',
  '(?:我)?(?:不是|没(?:有)?)(?:在)?(?:问|说|讲)(?:这个|那个|这)|(?:我)?不是(?:这|那)个意思|你(?:误会|搞错)了?|(?:以上)?(?:都|全)不[是对]|都唔[系啱]|以上皆非|不是(?:这|那)个|(?:请)?再[说讲](?:一[次遍])|重复一[次遍]|为什么|什么|蛤|吓|听不懂|看不懂|不懂|(?:你)?(?:答|说|讲|搞)?错了|答非所问|(?:还有)?更多|还有(?:呢|吗)|(?:两个)?都要|全部|可以',
];
/** The same in English. */
const ENGLISH_ASKED = [
  'how are you(?: (?:doing|today))?|how(?: is|.s) it going|what(?: is|.s) up|(?:is )?any(?:one|body) (?:here|there)|are you there',
  'who are you|what are you|what(?: is|.s) (?:your name|this bot)|what does this bot do|is this (?:(?:a|an) )?(?:bot|human|ai|real person)|who (?:made|built|created|programmed|wrote|designed|trained|developed) (?:you|this bot)|how old are you|do you sleep|are you (?:(?:a|an) )?(?:real )?(?:bot|robot|human|ai|llm|real|person|machine|chatgpt|gpt)(?: or (?:a |an )?(?:bot|robot|human|ai|person|machine))?|what do you think',
  '(?:please )?(?:shut up|be quiet|stop it|go away)|stfu|(?:(?:can|could|will|would) )?(?:someone|somebody|anyone|anybody|any one|you|u)?(?: can| please)? ?help(?: me)?(?: out)?(?: please)?|(?:i )?(?:really )?need (?:some |a bit of |your )?help(?: please)?|(?:i (?:have|got)|got|have) (?:a|another|one|some) (?:quick |small )?questions?|(?:can|may|could) i ask (?:you )?(?:something|a question)',
  'what (?:can|do) you (?:do|know|answer)|what can i ask(?: you)?|how do you work|help(?: me)?',
  '(?:none|neither|both|all)(?: of (?:these|those|them|the above))?|(?:not|wrong) (?:this|that|these|those|it)(?: one)?|something else|why(?: not)?|what|huh|more|again|repeat(?: that)?|say (?:that|it) again|come again',
  '(?:(?:that|this|it|you) (?:is |are )?)?(?:totally |completely )?(?:wrong|incorrect|not right|no good|useless)(?: answer)?|(?:(?:that|this|it)(?: is|.s) )?not what i (?:asked|meant|wanted|mean|said)(?: for| to ask)?|you (?:mis(?:understood|read)|got) (?:me|it|that)(?: wrong)?|i (?:do not|cannot) (?:understand|get it)',
];
/** A character that says something by itself, and nothing as a part of others. */
const ALONE = /^[早安拜推顶赞痾正劲][\p{P}\p{S}\s]*$/u;

/** One of them with the marks behind it. It is looked for again and again, each time behind the last: no text takes long. */
const item = (chinese: readonly string[], english: readonly string[]): RegExp =>
  new RegExp(`(?:${chinese.join('|')}|(?:${english.join('|')})(?![a-z\\d]))[^\\p{L}\\p{N}]*`, 'uy');
const REMARK = item([...CHINESE_FEELINGS, ...CHINESE_REMARKS], [...ENGLISH_FEELINGS, ...ENGLISH_REMARKS]);
const ASKED = item(CHINESE_ASKED, ENGLISH_ASKED);

/** Whether a text is made of such items alone, one behind the other. */
function consistsOf(text: string, items: readonly RegExp[]): boolean {
  let at = 0;
  while (at < text.length) {
    const ends = items.map((item) => {
      item.lastIndex = at;
      return item.test(text) ? item.lastIndex : at;
    });
    const end = Math.max(...ends);
    if (end === at) return false;
    at = end;
  }
  return true;
}

/** What is read of a text, in one writing, without its politeness. */
const plain = (text: string): string => withoutFiller(clip(foldEnglish(fold(clip(text)))));

/** The name of an emoji, as chats write it: :wave:, <:pepe:123456>. */
const EMOJI = /<?a?:(?=[a-z0-9_+-]*[a-z+])[a-z0-9_+-]+:(?:\d+>)?/gu;

const body = (text: string): string =>
  plain(text)
    .replace(EMOJI, '')
    .replace(/^[^\p{L}\p{N}+]+/u, '');

/**
 * Whether a text asks nothing that a knowledge could tell: no words, politeness or small talk alone.
 * @example asksNothing('OK thanks, bye!') // => true
 */
export function asksNothing(text: string): boolean {
  const said = body(text);
  return ALONE.test(said) || consistsOf(said, [REMARK, ASKED]);
}

/**
 * Whether a text is a remark, which nobody asks a knowledge: praise, an acknowledgement, a goodbye. Politeness alone is
 * none, as it also names what one may ask for: 客服.
 * @example isRemark('收到') // => true
 */
export function isRemark(text: string): boolean {
  const said = body(text);
  return said !== '' && (ALONE.test(said) || consistsOf(said, [REMARK]));
}

/** A text that is an expression of a template and nothing else: {{7*7}}, ${user.name}, <%= 1 %>, #{name}. */
const EXPRESSION = /^[\s\p{P}]*?(?:\{\{.*\}\}|[$#]\{.*\}|<%.*%>)[\s\p{P}]*$/su;
/** What each of them begins with, in either width: most texts have none, and need no closer look. */
const OPENING = /[{<｛＜]/u;

/** Whether a text is code that is typed to see whether it runs, and asks nothing, whatever words are in it. */
export const isExpression = (text: string): boolean => OPENING.test(text) && EXPRESSION.test(plain(text));
