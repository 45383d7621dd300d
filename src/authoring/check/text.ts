import { count } from '../count.js';
import type { Check, Held } from './check.js';
import type { Covered } from './coverage.js';
import type { Finding } from './finding.js';

/** The findings one a line, as compilers print theirs, and what the knowledge holds. */
export function toText({ findings, counts, dropped, held }: Check): string {
  const errors = counts.error ? count(counts.error, 'error') : 'no errors';
  const tally = `${errors}, ${count(counts.warning, 'warning')}, ${count(counts.info, 'info')}`;
  const lines = [
    ...findings.map(toLine),
    ...(dropped ? [`… and ${dropped} more`] : []),
    ...(held ? [`${held.title.replace(/\s+/gu, ' ')}: ${contents(held)}; ${tally}`, ...figures(held)] : []),
  ];
  return lines.join('\n');
}

function toLine({ file, line, column, severity, message, rule }: Finding): string {
  return `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`;
}

function contents({ entries, variants, paragraphs }: Held): string {
  return [
    count(entries, 'entry', 'entries'),
    count(variants, 'variant'),
    count(paragraphs.of, 'paragraph'),
  ].join(', ');
}

function figures({ entries, drafts, stale, withOneWording, withoutEnglish, ...covered }: Held): string[] {
  const states = [
    count(drafts, 'draft'),
    `${stale} stale`,
    `${withOneWording} with one wording`,
    `${withoutEnglish} without English`,
  ];
  return entries
    ? [
        ...(covered.paragraphs.of
          ? [
              `covered: ${share(covered.paragraphs)} paragraphs, ${share(covered.figures)} figures of the article`,
            ]
          : []),
        `entries: ${states.join(', ')}`,
      ]
    : [];
}

function share({ covered, of }: Covered): string {
  return of ? `${covered} of ${of} (${percent({ covered, of })} %)` : '0 of 0';
}

/** In percent, to a tenth, and 100 only where all are covered. */
export function percent({ covered, of }: Covered): number {
  return of ? Math.floor((1000 * covered) / of) / 10 : 100;
}
