import { ATLAS, CITIES } from './atlas.js';
import { looksLikePerson } from './names.js';

/** Kinds of names, by what a question puts in their place; the most telling suffix first. */
const ASKING: readonly (readonly [suffix: RegExp, words: string])[] = [
  [/(?:公司|集团|企业|科技|资本|基金)$/, '哪家公司'],
  [/银行$/, '哪家銀行'],
  [/医院$/, '哪家醫院'],
  [/(?:大学|学院|中学|小学|学校)$/, '哪所學校'],
  [
    /(?:协会|委员会|研究院|研究所|研究中心|实验室|联合会|基金会|学会|部|局|署|厅|处|社|机构|组织|团队|队)$/,
    '哪個機構',
  ],
  [/.市$/, '哪座城市'],
  [/(?:.[省县区州国镇乡村]|.[山河江湖岛港湾路街])$/, '哪個地方'],
];

/** Whether plain text names a place. */
export function isPlace(plainText: string): boolean {
  return (
    ATLAS.has(plainText) ||
    /^\p{Script=Han}{2,6}(?:[省市县镇乡村州岛]|自治区|[^地社校园景片]区)$/u.test(plainText)
  );
}

/**
 * What a question says instead of a name, in Traditional characters; `undefined` where the name does not tell.
 * @param isName whether the text is known to be a name: only the surest suffixes tell of other nouns.
 */
export function askingFor(plainText: string, isName = true): string | undefined {
  if (!isName && !/(?:公司|集团|企业|银行|医院|大学|学院|协会|委员会|研究院|研究所)$/.test(plainText))
    return undefined;
  if (CITIES.has(plainText)) return '哪座城市';
  if (ATLAS.has(plainText)) return '哪個地方';
  const found = ASKING.find(([suffix]) => suffix.test(plainText))?.[1];
  return found ?? (looksLikePerson(plainText) ? '誰' : undefined);
}
