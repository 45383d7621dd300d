import type { Asked } from '../../proposal.js';
import type { Target } from '../amounts.js';
import type { Asker } from '../ask.js';
import { predicateOf } from '../predicate.js';

const SEVERAL = /[^,、]{1,30}、/u;
/** 等各个层面, 等领域: the word for what the items are. */
const KIND =
  /等(?:各个?|诸多|众多|多个|多种|多项|几个|几种|若干|[一二两三四五六七八九十\d]+[个种项类家座大])?(\p{Script=Han}{2,4})?/u;

/** Asks for the members of a list. */
export function askList(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const { plain, subjectEnd } = fact;
  if (!SEVERAL.test(plain.slice(subjectEnd))) return undefined;
  const inRespect =
    /[在于]([^,，在于]{1,30}、[^,，]{1,30}?(?:等(?:多个|各个|诸多)?)?(领域|方面|行业|环节|地区|城市|国家|地方|场合|学科|专业))/u.exec(
      plain.slice(subjectEnd),
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
  if (!found?.object || !found.isSure || !plain.slice(found.object.start).includes('、')) return undefined;
  if (/^[是为]$/u.test(found.verb.text)) return undefined;
  const target = found.object;
  const kind = kindIn(plain, target);
  if (kind) {
    const own = asker.slice(kind.start, kind.end);
    return {
      rule: 'list',
      forms: [
        asker.replace({ start: target.start, end: kind.end }, `哪些${own}`),
        asker.replace({ start: target.start, end: kind.end }, '什麼'),
      ],
    };
  }
  const tail = plain.slice(target.start).search(/等\s*$/u);
  const end = tail >= 0 ? target.start + tail + 1 : target.end;
  return {
    rule: 'list',
    forms: [
      asker.replace({ start: target.start, end }, INTRODUCES.test(found.verb.text) ? '哪些' : '什麼'),
      asker.replace({ start: target.start, end }, INTRODUCES.test(found.verb.text) ? '什麼' : '哪些東西'),
    ],
  };
}

const INTRODUCES = /^(?:包括|包含|涵盖|分为|有)$/;

/** Where the word stands that says what the items are, at the end of the object. */
function kindIn(plain: string, { start, end }: Target): Target | undefined {
  const text = plain.slice(start, end);
  const match = KIND.exec(text);
  const noun = match?.[1];
  if (!match || !noun || match.index + match[0].length < text.trimEnd().length) return undefined;
  const stop = start + match.index + match[0].length;
  return { start: stop - noun.length, end: stop };
}
