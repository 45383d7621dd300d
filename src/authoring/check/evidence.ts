import type { Knowledge } from '../../core/index.js';
import { quote } from '../../core/loader/fault.js';
import { fold } from '../../core/text/fold.js';
import type { Finding } from './finding.js';
import { createEvidence, isEnglish, nameGroups, namesOf } from './names.js';
import type { Checked, Placed, Subject } from './subject.js';

/**
 * Names of answers that their cited paragraphs do not hold; figures and years are the loader's. An English answer to
 * a Chinese article is only asked for names that `synonyms` tell in both.
 */
export function checkNames({ entries, knowledge }: Subject): Finding[] {
  const groups = nameGroups(knowledge.synonyms);
  return entries.flatMap((checked) => {
    const paragraphs = citedBy(checked);
    if (!paragraphs.length) return [];
    const texts = [...paragraphs, ...aroundOf(checked, knowledge)];
    const evidence = createEvidence(texts, knowledge.synonyms);
    const inEnglish = isEnglish(paragraphs.join('\n'));
    return checked.answers.flatMap((answer) => {
      const comparable = inEnglish || !isEnglish(answer.text);
      const written = comparable ? namesOf(answer.text).map(({ text }) => text) : [];
      const said = createEvidence([answer.text], []);
      const known = groups.flatMap((group) => group.find((name) => said.holds(name)) ?? []);
      const missing = distinct([...written, ...known].filter((name) => !evidence.holds(name)));
      return missing.map((name) => unheld(checked, answer, name));
    });
  });
}

function citedBy({ entry, article }: Checked): string[] {
  const cited = new Set(entry.paragraphs);
  return (article?.paragraphs ?? []).filter(({ number }) => cited.has(number)).map(({ text }) => text);
}

/** What an answer may name without its paragraphs: what was asked for, and where it all comes from. */
function aroundOf({ entry, article }: Checked, { title, source }: Knowledge): string[] {
  const { question, translations, derived = [] } = entry;
  const english = translations.en?.question ?? '';
  return [
    question,
    english,
    ...derived,
    title,
    source.title ?? '',
    source.publisher ?? '',
    article?.title ?? '',
  ];
}

/** One of each name, and none that is part of another. */
function distinct(names: readonly string[]): string[] {
  const folded = [...new Set(names.map(fold))];
  return folded
    .filter((name) => !folded.some((other) => other !== name && other.includes(name)))
    .map((name) => names.find((written) => fold(written) === name) as string);
}

function unheld({ entry }: Checked, answer: Placed, name: string): Finding {
  const { file, line, column } = answer;
  return {
    file,
    line,
    column,
    severity: 'warning',
    rule: 'name',
    message: `entry ${quote(entry.id)}: ${cited(entry.paragraphs)} not name ${quote(name)}; correct it, cite the paragraph that does, or give its other name under "synonyms"`,
    entry: entry.id,
  };
}

function cited(paragraphs: readonly number[]): string {
  return paragraphs.length === 1
    ? `paragraph ${paragraphs[0]} does`
    : `paragraphs ${paragraphs.join(', ')} do`;
}
