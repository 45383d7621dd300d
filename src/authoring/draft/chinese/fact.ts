import type { Clause } from './clause.js';
import { MUST } from './reference.js';
import { plain } from './script.js';
import type { Sentence, Stretch } from './sentence.js';
import { type Fact, type Join, predicateText, type Statement } from './statement.js';
import type { Token, Tokenizer } from './token.js';
import { TIES } from './words.js';

/** When and where a clause holds, and which place 在此 is. */
interface Frames {
  readonly time: string | undefined;
  readonly scope: string | undefined;
  readonly here?: string | undefined;
}

/** Whether a clause says where by pointing back: 在此集聚. */
export const pointsHere = (clause: Clause, sentence: Sentence): boolean =>
  HERE.test(predicateText(clause, sentence)) ||
  clause.frames.some(({ start, end }) => HERE.test(sentence.plain.slice(start, end)));

const HERE = /^(?:在|于)(?:此|这里|当地)/u;

/** Makes facts out of clauses. */
export interface FactMaker {
  /** What a clause says of `subject`. */
  make(sentence: Sentence, clause: Clause, subject: string, frame: Frames): Fact;
  /** Whom or what a clause without a subject goes on about. */
  goOn(statement: Statement, clause: Clause, sentence: Sentence): string;
}

/** Makes the maker for an article. */
export function createFactMaker(tokenize: Tokenizer, join: Join): FactMaker {
  function make(sentence: Sentence, clause: Clause, subject: string, { time, scope, here }: Frames): Fact {
    const predicate = clause.predicate as Stretch;
    const own = clause.subject ? undefined : clause.frames.find(({ kind }) => kind === 'scope');
    const from = afterTies(clause.tokens, predicate.start);
    const where = own ? sentence.text.slice(own.start, own.end) : '';
    const said = join(where, sentence.text.slice(from, predicate.end).trim().replace(TAIL, ''));
    const placed = here
      ? said.replace(/^(在|於|于)(?:此|這裡|这里|當地|当地)/u, (_, at: string) => join(at, here))
      : said;
    const rest = subject === MUST ? said.replace(/^(?:請|请|務必|务必|須|须|應|应|需|要)+/u, '') : placed;
    const text = join(subject, rest);
    const plainText = plain(text);
    return {
      subject,
      ...(time ? { time } : {}),
      ...(scope && !rest.includes(scope) ? { scope } : {}),
      text,
      plain: plainText,
      subjectEnd: text.length - rest.length,
      tokens: tokenize(plainText),
    };
  }

  function goOn(statement: Statement, clause: Clause, sentence: Sentence): string {
    const first = statement.facts[0] as Fact;
    const rest = predicateText(clause, sentence).replace(/^(?:[也还更却则又甚至]+)/u, '');
    // 会员总数…,共有…名: a total has nothing.
    if (/^(?:目前|现)?共?有/u.test(rest) && /数$/u.test(plain(statement.root))) return '';
    if (!OF_QUANTITY.test(rest)) return statement.root;
    // 以…的费用，低于…: what is compared is the cost.
    const previous = statement.clauses.at(-1);
    const cost =
      previous && /^(?:却|则)?以.*的(\p{Script=Han}{2,6})$/u.exec(predicateText(previous, sentence));
    if (cost?.[1] && previous) {
      const noun = sentence.text.slice(previous.end - cost[1].length, previous.end);
      return join(join(statement.root, '的'), noun);
    }
    // 深圳在…领域发明专利申请量达…: the quantity's name stands before the verb, beyond the grammatical subject.
    const predicate = first.plain.slice(first.subjectEnd);
    const verb = MEASURES.exec(predicate);
    const end = first.subjectEnd + (verb?.index ?? 0);
    const between = first.tokens.filter((token) => token.start >= first.subjectEnd && token.end <= end);
    const isName = between.every(({ kind }) => kind !== 'aspect' && kind !== 'adverb' && kind !== 'mark');
    return verb && isName && between.length <= 8 ? first.text.slice(0, end).trim() : first.subject;
  }

  return { make, goOn };
}

/** 也就不足为奇了: the author's shrug. */
const TAIL = /也?就?(?:不足為奇|不足为奇|不奇怪|理所當然|理所当然)了?$/u;
/** Predicates about a quantity keep the whole subject: 产值…，同比增长…; others are about its owner. */
const OF_QUANTITY =
  /^(?:同比|环比|较|比)?(?:[^,]{0,8})?(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|下跌|位居|位列|排名|排在|名列|居|超越|超过|仅次于|高达|达到|达|占|低于|高于|突破|增至|降至|约为?\s*\d|为\s*\d|是\s*\d)/u;
const MEASURES = /(?:高达|是(?=\s*\d)|达到|达|为|有|约|超过|突破|增至|位居|位列|排名)/u;

/** Where a predicate begins without the adverbs that tie it to the clause before. */
function afterTies(tokens: readonly Token[], from: number): number {
  let at = from;
  for (const token of tokens) {
    if (token.start < at) continue;
    const next = tokens.find(({ start }) => start >= token.end);
    // 更大, 还好: before an adjective they are no ties.
    const isDegree = /^[更还又]$/u.test(token.text) && next?.kind === 'adjective';
    // 分组之后事故少了: what happened after it, and no tie.
    const isAfter = /^(?:之后|后)$/u.test(token.text) && tokens.some(({ end }) => end === token.start);
    if (!TIES.has(token.text) || !next || isDegree || isAfter) break;
    at = token.end;
  }
  return at;
}
