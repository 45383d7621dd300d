import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { looksLikePerson } from '../names.js';
import { askingFor, isPlace } from '../places.js';
import { predicateOf } from '../predicate.js';
import { plain } from '../script.js';
import { RELATIONS } from '../words.js';
import { measureForms } from './measure.js';

const IS =
  /^(?:是指|指的就是|指的是|意为|名为|是|为|即|即是|就是|又称为?|又叫|称为|被称为|俗称|简称|全称是?|意为|意思是)(?!否|不是)\s*(一[家个種种位名座所款项部本条类艘台支首幅场次]|一)?\s*/u;
const ONE_OF = /(?:的)?之一$/u;
const UNIQUE = /最|唯一|首[个家座位款部次届]|第一\p{Script=Han}|之一/u;

const OFFICE = new RegExp(`(?:${RELATIONS})$`, 'u');
const OF_PERSON = new RegExp(`(?:${RELATIONS}|护理师|学者|农民|司机|技师)\\p{Script=Han}{2,3}$`, 'u');
const PEOPLE =
  /(?:人|(?<!国)家|员|长|者|师|手|生|校友|教授|博士|总统|主席|皇帝|国王|王后|诗人|教练|队长|之子|之女|儿子|女儿|弟弟|哥哥|妻子|丈夫)$/u;

/** 首次参加: what is done, and how often, is no thing. */
const OCCASION = /^(?:首次|初次|再次|又一次|第[\d一二三四五六七八九十百]+次(?=.))/u;
/** 第十二届: the place in a row, and what is counted. */
const ORDINAL = /^第\s*[\d一二三四五六七八九十百]+\s*([届次回期集代])$/u;

/** Asks what something is. */
export function askDefinition(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const rest = fact.plain.slice(fact.subjectEnd);
  const trimmed = rest.trimStart();
  const start = fact.subjectEnd + rest.length - trimmed.length;
  const is = IS.exec(trimmed);
  const what = trimmed.slice(is?.[0].length ?? 0);
  const isThing = /[\p{Script=Han}A-Za-z》”」]$/u.test(what) && what.length >= 2;
  if (is?.[0].startsWith('为') && predicateOf(fact)) return undefined;
  if (!is || !isThing || /^(?:因|由|在|从|为了|如何|什么|指|通过|以|[^,]{0,4}的$)/.test(what))
    return asAlumnus(asker);
  // 第一期工程为…: a figure is asked for as one.
  if (/^[\d约近逾超]/.test(what) && !/之一$/.test(what)) return undefined;
  const subject = fact.text.slice(0, fact.subjectEnd).trim();
  if (OCCASION.test(what)) return undefined;
  const counted = ORDINAL.exec(what)?.[1];
  if (counted)
    return { rule: 'definition', forms: [asker.about(subject, `是第幾${fact.text.trim().at(-1)}`)] };
  // 八十年代是最风光的时候: when that was, not what the years are.
  if (/(?:年代?|世纪|时期)$/u.test(plain(subject))) {
    const named = fact.text.slice(start + is[0].length);
    return {
      rule: 'date',
      forms: [
        asker.bare(named, '是什麼時候'),
        asker.bare('', `什麼時候是${named}`),
        asker.bare(named, '是在哪個時期'),
      ],
    };
  }
  // 现任会长是周立群: an office.
  // 石景组冠军是新竹的护理师蔡佩珊: somebody by name, with what they are.
  const isOffice = OFFICE.test(plain(subject)) && (looksLikePerson(what) || OF_PERSON.test(what));
  const person = isOffice || (looksLikePerson(plain(subject)) && PEOPLE.test(what));
  const object = fact.text.slice(start + (is[0].length - (is[1]?.length ?? 0))).trim();
  const verb = fact.text.slice(start, start + is[0].trimEnd().length - (is[1]?.length ?? 0));
  // What a well-known place is, nobody asks: which place it is that the sentence tells of.
  const known = isPlace(plain(subject));
  const plainly = person ? '是誰' : /倍$|分之/u.test(what) ? '是多少' : '是什麼';
  // 体力是最大的考验: what the greatest is, not what strength is.
  const isPlainWord =
    /最/u.test(what) &&
    subject.length <= 4 &&
    !fact.tokens.some(({ kind, end }) => kind === 'name' && end <= fact.subjectEnd);
  const forms = known || isPlainWord ? [] : [asker.about(subject, plainly)];
  if (plainly === '是多少') forms.push(...measureForms(asker, subject, undefined));
  if (/称|叫/.test(is[0])) forms.unshift(asker.about(subject, `${verb}什麼`));
  if (!person && !isPlainWord) forms.push(...whatKind(asker, subject, what, object));
  const asking = askingFor(plain(subject));
  if (isOffice) forms.push(asker.about('', `誰是${subject}`), asker.about(object, '是誰'));
  if (plainly !== '是多少' && (UNIQUE.test(what) || (asking && what.length >= 6)))
    forms.push(asker.about('', `${asking ?? '什麼'}${verb}${object}`));
  if (ONE_OF.test(what)) forms.push(asker.about(subject, `是${object}嗎`));
  else if (UNIQUE.test(what)) forms.push(asker.about(object, person ? '是誰' : '是什麼'));
  return forms.length ? { rule: 'definition', forms } : undefined;
}

/** 是一家…的对冲基金: what kind of fund. */
function whatKind(asker: Asker, subject: string, what: string, object: string): string[] {
  const head = /的([\p{Script=Han}]{2,6})$/u.exec(what)?.[1];
  if (!head || /倍$|分之/u.test(head) || /之一$/u.test(head)) return [];
  const own = object.slice(object.length - head.length);
  const does = /(?:公司|企业|机构|集团|基金|银行|组织|团队|协会)$/.test(head)
    ? [asker.about(subject, '是做什麼的')]
    : [];
  return [asker.about(subject, `是什麼樣的${own}`), ...does];
}

const AS = /^作为\s*([^,，]{2,20})$/u;

/** 梁文锋作为浙江大学校友: what he is is said in passing. */
function asAlumnus(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const what = AS.exec(fact.plain.slice(fact.subjectEnd).trim())?.[1];
  if (!what || /[被由将把]/u.test(what)) return undefined;
  const own = fact.text.slice(fact.text.length - what.length);
  const person = looksLikePerson(plain(fact.subject));
  const forms = [
    asker.about(fact.subject, `是什麼${person ? '身分' : ''}`),
    asker.about(fact.subject, `是${own}嗎`),
  ];
  const school = /^(.*(?:大学|学院|中学))(校友|毕业生|学生|教授|教师)$/u.exec(what);
  if (school && /校友|毕业生/.test(school[2] as string))
    forms.push(asker.about(fact.subject, '是哪所大學畢業的'), asker.about(fact.subject, '畢業於哪裡'));
  if (school)
    forms.unshift(asker.about(fact.subject, `是哪所學校的${own.slice(-(school[2] as string).length)}`));
  return { rule: 'definition', forms };
}
