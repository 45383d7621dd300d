import { looksLikePerson } from './names.js';
import { cutStretches, type Sentence, type Stretch } from './sentence.js';
import { RELATIONS } from './words.js';

/** That somebody says, thinks or guesses something, so that it is told as theirs. Places count in the sentence. */
export interface Saying {
  readonly speaker: Stretch;
  readonly verb: Stretch;
  /** Where what is said begins. */
  readonly content: number;
}

const VERB =
  '(?<![小传据听学演解所])说(?![明法服话起到])|指出|认为|强调|表示|提醒|建议|估计|回忆|回应|抱怨|担心|补充|透露|解释|坦言|直言|相信|预测|预估|主张|呼吁|警告|声称|宣称|感叹|觉得|以为|猜测|推测|怀疑|质疑|承认|否认';
const SAYING = new RegExp(`^(.{1,24}?)(${VERB})(?!的|书|票)(?:了|道|过)?`, 'u');
/** Every verb of saying, for what must not take one for the end of a name: 陈秀兰|认为. */
export const VERBS_OF_SAYING = new RegExp(VERB, 'gu');
/** What stands between a speaker and the verb. */
const BETWEEN =
  /(?:也|则|却|还|又|曾|都|均|再次|同时|随后|事后|进一步|在[^,的在]{1,10}[中上里时]|(?:调查|研究|试验|查看|检查)?之?后|(?:19|20)\d\d年(?:就|曾|便)?)$/u;
const LEADING = /^(?:不过|但是|但|而|然而|另外|此外|后来|当时|最后)/u;
/** What makes the words before the verb something else than a subject. */
const NO_SPEAKER =
  /^(?:对|对于|针对|因|由于|据|根据|虽|如果|若|当|为|将|把|被|让|就)|(?:的|是|有|被|这项|此项|该项|上述|这个)$/u;
const TITLED = new RegExp(`(?:${RELATIONS}|指挥|[人者员长师家生事任授士手理民])(\\p{Script=Han}{2,3})$`, 'u');
/** Of people, and of bodies that speak; whose figures a study or report gives is another question. */
const SPEAKERS =
  /(?:先生|女士|小姐|太太|老师|教授|博士|人士|人|者|员|长|师|家|手|商|农|民|客|学生|老板|局|部|处|署|厅|院|委员会|协会|公会|学会|基金会|理事会|干事会|社团|单位|团队|公司|政府|[警校院馆店园厂官军]方)$/u;

/** Who says what in a sentence, where it tells of one who does; the first of several. */
export function sayingIn({ plain: text }: Sentence): Saying | undefined {
  for (const { start, end } of cutStretches(text)) {
    const lead = LEADING.exec(text.slice(start, end))?.[0].length ?? 0;
    const from = start + lead;
    const match = SAYING.exec(text.slice(from, end));
    const [whole, before = '', verb = ''] = match ?? [];
    if (!match || whole === undefined) continue;
    let who = before.trimEnd();
    while (BETWEEN.test(who)) who = who.replace(BETWEEN, '').trimEnd();
    if (!isSpeaker(who)) continue;
    const rest = text.slice(from + whole.length);
    const content = from + whole.length + (/^[,:，：\s]*/u.exec(rest)?.[0].length ?? 0);
    if (text.length - content < 4) continue;
    return {
      speaker: { start: from, end: from + who.length },
      verb: { start: from + before.length, end: from + before.length + verb.length },
      content,
    };
  }
  return undefined;
}

/** Whether plain text names one who can speak: 她, 陈秀兰, 镇长陈秀兰, 消防局. */
function isSpeaker(text: string): boolean {
  if (/^[他她]$/u.test(text)) return true;
  if (text.length < 2 || NO_SPEAKER.test(text)) return false;
  const name = TITLED.exec(text)?.[1];
  return SPEAKERS.test(text) || looksLikePerson(text) || (name !== undefined && looksLikePerson(name));
}
