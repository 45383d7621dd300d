/** Politeness and lead-ins: what a question can lose without asking for anything else. Folded text. */
const FILLER =
  /不好意思|歹势|拍谢|打扰一下|打扰了?|请问一下|请问|想请问|想请教|请教一下|请教|(?:我?想)?(?:请问|请教|问|了解|咨询|打听)一?下|我?想问问?|我?想了解一下|我?想知道|问一下|问个问题|你好|您好|哈[啰喽]|大家好|各位[^,，。!！?？\s]{0,4}好|各位(?:前辈|大大|大神|同学|老师)?|大佬们?好?|麻烦(?:你|您|大家)?了?|感谢不尽|(?:先|在此|提前)?(?:谢谢|谢过|感谢)(?:你们?|您|大家|各位|老师)?(?:了|喔|哦|啦|的?帮[忙助]|辛苦了)*|万分感谢|感激不尽|(?<![很许太])多谢|辛苦了?|拜托(?:各位|大家|你们?|您)?了?|帮我查一下|帮我查|帮忙查一下|告诉我|能不能告诉我|可以告诉我|有人知道|有谁知道|有没有人知道|求问|求解|求助|请(?=[说讲告介问])|\b(?:please|pls|plz|thanks?(?: you)?(?: so much| in advance| a lot| very much)?|thx|hi|hello|hey|sorry|excuse me|could you (?:please )?(?:tell me|explain)|can you (?:please )?(?:tell me|explain)|(?:i )?(?:just )?(?:want(?:ed)?|would like|i'd like) to (?:know|ask)|i(?:'m| am) (?:just )?(?:wondering|curious)(?: about)?|do you know|does anyone know|tell me|quick question|btw|by the way|much appreciated|sorry to bother you|hi there|hello there|hey there)\b/gu;

/**
 * Takes politeness away; the text itself where nothing else is in it.
 * @example stripFiller('请问一下退费怎么办 谢谢') // => '退费怎么办'
 */
export function stripFiller(folded: string): string {
  const rest = folded.replace(FILLER, ' ').replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : folded;
}
