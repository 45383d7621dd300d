import type { Asked } from '../../proposal.js';
import type { Target } from '../amounts.js';
import type { Asker } from '../ask.js';
import { predicateOf } from '../predicate.js';
import { plain } from '../script.js';

const SEVERAL = /[^,、]{1,30}、/u;
/** 分为正式会员和临时会员两类: how many of which kind. */
const DIVIDED =
  /(?:分为|分成|分)\s*([^,、]{2,12}[和与及][^,、]{2,12}?)([两二三四五六七八九十]|\d+)([大]?[类种个级组部层档])(\p{Script=Han}{0,2})$/u;
/** 等各个层面, 等领域: the word for what the items are. */
const KIND =
  /等(?:各个?|诸多|众多|多个|多种|多项|几个|几种|若干|[一二两三四五六七八九十\d]+[个种项类家座大])?(\p{Script=Han}{2,4})?/u;

/** Asks for the members of a list. */
export function askList(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const { plain: text, subjectEnd } = fact;
  const divided = DIVIDED.exec(text);
  if (divided?.[1] && divided[3]) {
    const start = divided.index + divided[0].indexOf(divided[1]);
    const target = { start, end: start + divided[1].length };
    const counted = { start, end: text.length };
    const kind = divided[3] + (divided[4] ?? '');
    return {
      rule: 'list',
      forms: [
        asker.replace(target, '哪'),
        asker.replace(counted, `哪幾${kind}`),
        asker.replace(counted, `幾${kind}`),
      ],
    };
  }
  if (!SEVERAL.test(text.slice(subjectEnd))) return undefined;
  const inRespect =
    /[在于]([^,，在于]{1,30}、[^,，]{1,30}?(?:等(?:多个|各个|诸多)?)?(领域|方面|行业|环节|地区|城市|国家|地方|场合|学科|专业))/u.exec(
      text.slice(subjectEnd),
    );
  if (inRespect?.[1] && inRespect[2]) {
    const start = subjectEnd + inRespect.index + 1;
    const end = start + inRespect[1].length;
    const kind = asker.slice(end - inRespect[2].length, end);
    return {
      rule: 'list',
      forms: [asker.replace({ start, end }, `哪些${kind}`), asker.replace({ start, end }, `什麼${kind}`)],
    };
  }
  const found = predicateOf(fact);
  if (!found?.object || !found.isSure || !text.slice(found.object.start).includes('、')) return undefined;
  if (/^[是为]$/u.test(found.verb.text)) return undefined;
  const target = found.object;
  const kind = kindIn(text, target);
  if (kind) {
    const own = asker.slice(kind.start, kind.end);
    return {
      rule: 'list',
      forms: [
        asker.replace({ start: target.start, end: kind.end }, `哪些${own}`),
        asker.replace({ start: target.start, end: kind.end }, '什麼'),
        ...troubles(asker, own),
      ],
    };
  }
  const tail = text.slice(target.start).search(/等\s*$/u);
  const end = tail >= 0 ? target.start + tail + 1 : target.end;
  return {
    rule: 'list',
    forms: [
      asker.replace({ start: target.start, end }, INTRODUCES.test(found.verb.text) ? '哪些' : '什麼'),
      asker.replace({ start: target.start, end }, INTRODUCES.test(found.verb.text) ? '什麼' : '哪些東西'),
    ],
  };
}

/** 涉及…等诸多难题: which troubles it has. */
function troubles({ fact, bare, slice }: Asker, kind: string): string[] {
  const subject = slice(0, fact.subjectEnd).trim();
  return /^(?:难题|问题|困难|挑战|风险|麻烦|障碍)$/u.test(plain(kind))
    ? [bare(subject, `有哪些${kind}`), bare(subject, '會遇到什麼困難'), bare(subject, '難在哪裡')]
    : [];
}

const INTRODUCES = /^(?:包括|包含|涵盖|分为|有)$/;

/** Where the word stands that says what the items are, at the end of the object. */
function kindIn(whole: string, { start, end }: Target): Target | undefined {
  const text = whole.slice(start, end);
  const match = KIND.exec(text);
  const noun = match?.[1];
  if (!match || !noun || match.index + match[0].length < text.trimEnd().length) return undefined;
  const stop = start + match.index + match[0].length;
  return { start: stop - noun.length, end: stop };
}
