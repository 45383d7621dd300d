import type { Check } from './check.js';
import type { Covered } from './coverage.js';
import { percent } from './text.js';

/** What `wenda check --json` prints: the same as the text, for programs. */
export function toRecord({ findings, counts, dropped, held }: Check, path: string): object {
  const { paragraphs, figures, ...rest } = held ?? {};
  return {
    path,
    errors: counts.error + dropped,
    warnings: counts.warning,
    infos: counts.info,
    ...rest,
    ...(paragraphs && figures ? { coverage: { paragraphs: pct(paragraphs), figures: pct(figures) } } : {}),
    findings,
  };
}

function pct(covered: Covered): object {
  return { ...covered, pct: covered.of ? percent(covered) : null };
}
