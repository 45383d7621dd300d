/** Cantonese and Taiwanese wording with the standard one; written before characters are folded, since 係 is not 系. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/點解|点解/gu, '为什么'],
  [/幾時|几时/gu, '什么时候'],
  [/邊個|边个/gu, '哪个'],
  [/邊位|边位/gu, '哪位'],
  [/邊間|边间/gu, '哪家'],
  [/邊[度處]|边[度处]/gu, '哪里'],
  [/邊年|边年/gu, '哪年'],
  [/邊日|边日/gu, '哪天'],
  [/邊(?=[座隻款種類])|边(?=[座只款种类])/gu, '哪'],
  [/幾錢|几钱/gu, '多少钱'],
  [/幾多|几多/gu, '多少'],
  [/係咪|系咪/gu, '是不是'],
  [/有冇/gu, '有没有'],
  [/冇/gu, '没有'],
  [/(?<![關關体體聯])係/gu, '是'],
  [/唔該|唔该/gu, ' '],
  [/唔/gu, '不'],
  [/嘅/gu, '的'],
  [/喺/gu, '在'],
  [/做乜|為乜/gu, '为什么'],
  [/乜嘢|乜野|咩嘢|咩野|咩|乜/gu, '什么'],
  [/嗰|𠮶/gu, '那'],
  [/呢[個隻間份部次]/gu, '这个'],
  [/啲/gu, '些'],
  [/佢哋/gu, '他们'],
  [/佢/gu, '他'],
  [/哋/gu, '们'],
  [/咗/gu, '了'],
  [/嚟/gu, '来'],
  [/而家|依家/gu, '现在'],
  [/聽日/gu, '明天'],
  [/點樣|点样/gu, '怎么样'],
  [/[㗎喎嘞囉啩嚿]/gu, ''],
  [/(?<![房伯昆])仲(?![介裁夏])/gu, '还'],
  [/揾|搵/gu, '找'],
  [/睇/gu, '看'],
  [/畀|俾/gu, '给'],
  [/攞/gu, '拿'],
  [/叻/gu, '厉害'],
  [/揀/gu, '选'],
  [/啥时候|啥時候/gu, '什么时候'],
  [/幹嘛|干嘛|干啥|幹啥/gu, '做什么'],
  [/為啥|为啥|為毛|为毛/gu, '为什么'],
  [/啥/gu, '什么'],
  [/咋/gu, '怎么'],
];

/** Politeness and lead-ins: what a question can lose without asking for anything else. Folded text. */
const FILLER =
  /不好意思|打扰一下|打扰了?|请问一下|请问|想请问|想请教|请教一下|请教|(?:我?想)?(?:请问|请教|问|了解|咨询|打听)一?下|我?想问问?|我?想了解一下|我?想知道|问一下|问个问题|你好|您好|哈[啰喽]|大家好|各位[^,，。!！?？\s]{0,4}好|各位(?:前辈|大大|大神|同学|老师)?|大佬们?好?|麻烦(?:你|您|大家)?了?|感谢不尽|(?:先|在此|提前)?(?:谢谢|谢过|感谢)(?:你们?|您|大家|各位|老师)?(?:了|喔|哦|啦|的?帮[忙助]|辛苦了)*|万分感谢|感激不尽|(?<![很许太])多谢|辛苦了?|拜托(?:各位|大家|你们?|您)?了?|帮我查一下|帮我查|帮忙查一下|告诉我|能不能告诉我|可以告诉我|有人知道|有谁知道|有没有人知道|求问|求解|求助|请(?=[说讲告介问])|\b(?:please|pls|plz|thanks?(?: you)?(?: so much| in advance| a lot| very much)?|thx|hi|hello|hey|sorry|excuse me|could you (?:please )?(?:tell me|explain)|can you (?:please )?(?:tell me|explain)|(?:i )?(?:just )?(?:want(?:ed)?|would like|i'd like) to (?:know|ask)|i(?:'m| am) (?:just )?(?:wondering|curious)(?: about)?|do you know|does anyone know|tell me|quick question|btw|by the way|much appreciated|sorry to bother you|hi there|hello there|hey there)\b/gu;

/** Characters one of which every dialect wording holds: most texts have none, and need no look at each wording. */
const SIGNS =
  /[點点幾几邊边係系咪冇唔該嘅喺乜咩嗰𠮶呢啲佢哋咗嚟家聽樣㗎喎嘞囉啩嚿仲揾搵睇畀俾攞叻揀啥嘛毛咋]/u;

/** Puts dialect wording into the standard one. The text need not be folded yet. */
export function foldDialect(text: string): string {
  if (!SIGNS.test(text)) return text;
  let standard = text;
  for (const [pattern, replacement] of DIALECT) standard = standard.replace(pattern, replacement);
  return standard;
}

/**
 * Takes politeness away; the text itself where nothing else is in it.
 * @example stripFiller('请问一下退费怎么办 谢谢') // => '退费怎么办'
 */
export function stripFiller(folded: string): string {
  const rest = folded.replace(FILLER, ' ').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : folded;
}
