import type { Proposal } from '../../proposal.js';
import { finish, tidyQuote, type Wording } from '../ask.js';
import { inLocale } from '../script.js';
import type { Statement } from '../statement.js';
import { OPENINGS } from '../words.js';
import { isStrong } from './quality.js';

/** Asks how two differ, where a sentence sets one against the other: 杭州…，深圳则…. */
export function proposeContrast(statements: readonly Statement[], { locale, join }: Wording): Proposal[] {
  const [one, other] = statements;
  const [first, second] = [one?.facts[0], other?.facts[0]];
  if (!one || !other || !first || !second || statements.length > 2) return [];
  const { sentence } = other;
  const said = sentence.plain.slice(other.clauses[0]?.predicate?.start, other.clauses[0]?.end);
  const names = [one.root, other.root];
  const isNamed = [first, second].every(({ tokens, subjectEnd }) =>
    tokens.some(({ kind, end }) => kind === 'name' && end <= subjectEnd),
  );
  if (!/^则/u.test(said) || !isNamed || one.filled || other.filled || names[0] === names[1]) return [];
  const w = (words: string): string => inLocale(words, locale);
  const both = join(join(one.root, '和'), other.root);
  const isPraise = [first, second].every(({ plain }) => isStrong(plain));
  const forms = [
    ...(isPraise ? [join(both, w('各有什麼優勢')), join(both, w('各自的長處是什麼'))] : []),
    join(both, w('有什麼不同')),
    join(both, w('有什麼區別')),
    join(both, w('各有什麼特點')),
  ];
  const [question, ...variants] = forms.flatMap((form) => finish(form) ?? []);
  if (!question) return [];
  const opening = OPENINGS.exec(sentence.plain)?.[0].length ?? 0;
  const answer = `${tidyQuote(sentence.text.slice(opening))}${sentence.ending || '。'}`;
  const evidence = [{ paragraph: sentence.paragraph, text: sentence.text }];
  return [{ rule: 'comparison', question, variants, answer, evidence }];
}
