import { plain } from './script.js';
import type { Token, Tokenizer } from './token.js';
import { ATTRIBUTES, CLOSERS, RELATIONS } from './words.js';

const RELATION = new RegExp(`^(?:.*的|.*?)(?:${RELATIONS})(.{2,})$`, 'su');

const OFFICE = new RegExp(`^(?:${RELATIONS})$`, 'u');

/**
 * The name that a subject belongs to, so that what follows can be said of it: the one who stands in a relation
 * (DeepSeek 的母公司幻方量化: 幻方量化), or the owner of an attribute (深圳的产值: 深圳).
 */
export function rootOf(subject: string, tokenize: Tokenizer): string {
  const text = plain(subject);
  const named = RELATION.exec(text)?.[1];
  if (named && isName(named, tokenize)) return subject.slice(subject.length - named.length).trim();
  if (!ATTRIBUTES.test(text)) return subject;
  const tokens = tokenize(text);
  const of = tokens.findIndex(({ text: word }) => word === '的');
  if (of > 0) return subject.slice(0, (tokens[of - 1] as Token).end);
  const owner = tokens.at(-2);
  // 会长任期两年: an office's, whoever holds it.
  const isOffice = tokens.length === 2 && owner && OFFICE.test(owner.text);
  return owner && (tokens[0]?.kind === 'name' || isOffice) ? subject.slice(0, owner.end) : subject;
}

/** Whether a subject is a noun phrase and nothing more, so that what follows it is said of it. */
export function isSoundSubject(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (
    !first ||
    !last ||
    !/^(?:noun|name|verb|number)$/.test(last.kind) ||
    /^(?:的|于|等|之|上|中)$/.test(first.text) ||
    // 要有证明才能申请: nobody is named who must.
    /^(?:要有?|应|应该|须|必须|需)$/.test(first.text) ||
    // 受疫情影响停办: what befell something that is not named.
    (/^[受遭]$/.test(first.text) && !tokens.some(({ text }) => text === '的'))
  )
    return false;
  if (/^(?:preposition|aspect|mark|adverb|function)$/.test(first.kind) || CLOSERS.has(last.text))
    return false;
  if (!tokens.some(({ kind }) => kind === 'noun' || kind === 'name'))
    return tokens.length > 1 && last.kind !== 'number';
  return tokens.every(({ kind, text }, i) => {
    if (kind !== 'adverb' && kind !== 'aspect' && kind !== 'function' && kind !== 'preposition') return true;
    // 已有的基础, 为学生提供服务的单位, 在某领域申请量: inside what a 的 or 领域 closes.
    if (kind === 'function' && CLOSERS.has(text) && i < tokens.length - 1) return true;
    const closes = (token: Token): boolean =>
      token.text === '的' || (kind === 'preposition' && CLOSERS.has(token.text));
    return /^[与和跟同(]/.test(text) || tokens.slice(i + 1, -1).some(closes);
  });
}

function isName(text: string, tokenize: Tokenizer): boolean {
  const tokens = tokenize(text.trim());
  return (
    tokens.length > 0 &&
    tokens.length <= 4 &&
    tokens.every(({ kind }) => kind === 'name' || kind === 'noun' || kind === 'verb') &&
    tokens.some(({ kind, text: word }) => kind === 'name' || word.length === 1)
  );
}
