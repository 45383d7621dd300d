import { splitLines } from './cells.js';

/** The id that an entry gets for the number that QnA Maker gave it. */
export function qnaEntryId(qnaId: string): string {
  return `qna-${qnaId}`;
}

/**
 * The values of metadata, which become keywords: `[{"name":"topic","value":"fees"}]`, `{"topic":"fees"}` or
 * `topic:fees|level:basic`.
 * @example metadataValues('topic:fees|level:basic') // => ['fees', 'basic']
 */
export function metadataValues(metadata: unknown): string[] {
  const parsed = typeof metadata === 'string' ? parseJson(metadata) : metadata;
  if (Array.isArray(parsed)) return distinct(parsed.map((pair) => textOf(pair, 'value')));
  if (parsed !== null && typeof parsed === 'object') return distinct(Object.values(parsed).map(String));
  if (typeof metadata !== 'string') return [];
  return distinct(splitLines(metadata, /\|/u).map((pair) => pair.slice(pair.indexOf(':') + 1)));
}

/** The numbers of the answers that follow-up prompts lead to, in the order that they are shown. */
export function promptedIds(prompts: unknown): string[] {
  const parsed = typeof prompts === 'string' ? parseJson(prompts) : prompts;
  if (!Array.isArray(parsed)) return [];
  const ordered = [...parsed].sort(
    (a, b) => Number(textOf(a, 'displayOrder')) - Number(textOf(b, 'displayOrder')),
  );
  return distinct(ordered.map((prompt) => textOf(prompt, 'qnaId')));
}

/** QnA Maker writes line ends in a cell as `\n`. */
export function unescapeLines(cell: string): string {
  return cell.replace(/(?:\\r)?\\n/gu, '\n');
}

function textOf(value: unknown, key: string): string {
  if (value === null || typeof value !== 'object') return '';
  const found = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
