import type { Proposal } from '../../proposal.js';
import { findAmounts } from '../amounts.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { inLocale } from '../script.js';
import { cutStretches, type Sentence } from '../sentence.js';

/** What is paid, or for what, before the sum: a noun phrase without a verb. */
const NAMES = '票价|门票|费用|收费|入场费|学费|会费|运费|租金|押金';
const PAID = new RegExp(
  `^((?:${NAMES})(?=\\s*[^\\s\\d每]))?\\s*([^,:;\\d\\s](?:[^,:;\\d]{0,14}?[^,:;\\d\\s])?)\\s*(?:每[人次张份天日月年小时辆个]{1,2})?\\s*$`,
  'u',
);
/** What names a price by itself. */
const PRICED = new RegExp(`(?:票|${NAMES})$`, 'u');
/** What no noun phrase of a tariff holds: a verb, a comparison. */
const SAYS = /[是为到至从由减加涨降退罚花省超达募约共须需可应给付缴收卖赚捐借欠补]/u;

/** One price of a list. */
interface Fare {
  /** 票價, where the stretch names it first. */
  readonly name: string;
  /** 全票, 六歲以上的兒童: for what or whom. */
  readonly of: string;
  readonly plainOf: string;
}

/** Asks for the prices that a sentence lists without a verb: 票價全票 150 元，兒童 80 元，幼兒免費. */
export function proposeFares(sentence: Sentence, { locale }: Wording): Proposal[] {
  const fares = cutStretches(sentence.plain).map(({ start, end }) => fareIn(sentence, start, end));
  const [first, ...others] = fares;
  if (!first || !(first.name || PRICED.test(first.plainOf))) return [];
  const w = (words: string): string => inLocale(words, locale);
  const listed = others.flatMap((fare) =>
    fare ? [`${fare.of}${w('的票價是多少')}`, `${fare.of}${w('多少錢')}`] : [],
  );
  const isTicket = /票/u.test(first.name + first.plainOf);
  if (listed.length && !isTicket) return [];
  const own = `${first.of}${w('多少錢')}`;
  const forms = isTicket
    ? [w('票價是多少'), own, w('門票多少錢'), w('票價多少錢'), ...listed]
    : [own, `${first.of}${w('是多少')}`, `${first.of}${w('要多少錢')}`];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  const { text, paragraph } = sentence;
  return question
    ? [
        {
          rule: 'amount',
          question,
          variants,
          answer: `${tidyQuote(text)}。`,
          evidence: [{ paragraph, text }],
        },
      ]
    : [];
}

/** The price that a stretch of a sentence tells and nothing else; `undefined` where there is none. */
function fareIn({ text, plain }: Sentence, start: number, end: number): Fare | undefined {
  const said = plain.slice(start, end);
  const amounts = findAmounts(said);
  const sum = amounts.at(-1);
  if (sum?.kind !== 'money' || sum.end < said.trimEnd().length) return undefined;
  const before = said.slice(0, sum.start);
  const paid = PAID.exec(before);
  const name = paid?.[1] ?? '';
  const plainOf = paid?.[2] ?? '';
  if (!plainOf || SAYS.test(before)) return undefined;
  const from = start + before.indexOf(plainOf, name.length);
  return { name, of: text.slice(from, from + plainOf.length), plainOf };
}
