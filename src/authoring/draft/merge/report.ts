import type { Plan } from './plan.js';

/** Lines of one kind that are printed; of more, their number. */
const MOST_LINES = 40;

/** What merging did, one line for each entry that it touched. */
export function reportPlan(file: string, plan: Plan): string[] {
  const { added, updated, stale, moved, revived, deleted, covered } = plan;
  const counts = [
    `${added.length} added`,
    ...(updated.length ? [`${updated.length} updated`] : []),
    ...(stale.length ? [`${stale.length} marked stale`] : []),
    ...(moved.length ? [`${moved.length} moved to other paragraphs`] : []),
    ...(deleted ? [`${deleted} left out that you deleted`] : []),
    ...(covered ? [`${covered} left out that other entries answer`] : []),
  ];
  return [
    `${file}: ${counts.join(', ')}; all else is as it was`,
    ...lines(
      'added',
      added.map(({ draft }) => [draft.id, draft.question]),
    ),
    ...lines(
      'updated',
      updated.map(({ by }) => [by.draft.id, by.draft.question]),
    ),
    ...lines(
      'stale',
      stale.map(({ entry, now }) => [
        entry.id,
        `${entry.question}${now ? ` (the article says now: ${now})` : ''}`,
      ]),
    ),
    ...lines(
      'moved',
      moved.map(({ entry, paragraphs }) => [
        entry.id,
        `${entry.question} (${paragraphs ? `now [${paragraphs.join(', ')}]` : 'the paragraphs are yours: check them'})`,
      ]),
    ),
    ...lines(
      'back',
      revived.map((entry) => [
        entry.id,
        `${entry.question} (its sentence is there again: set its status yourself)`,
      ]),
    ),
  ];
}

function lines(what: string, entries: readonly (readonly [id: string, question: string])[]): string[] {
  const shown = entries
    .slice(0, MOST_LINES)
    .map(([id, text]) => `  ${what.padEnd(8)}${oneLine(id)}  ${oneLine(text)}`);
  const more = entries.length - shown.length;
  return more > 0 ? [...shown, `  ${what.padEnd(8)}… and ${more} more`] : shown;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');
