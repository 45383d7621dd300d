import type { Knowledge, Outcome } from '../../core/index.js';
import { compareText } from '../../core/loader/fault.js';
import type { Reading } from '../../core/loader/read.js';
import { type Coverage, coverageOf } from './coverage.js';
import { checkNames } from './evidence.js';
import { type Finding, findingOf, SEVERITIES, type Severity } from './finding.js';
import { checkShape, lacksEnglish } from './shape.js';
import { findSilenced } from './silenced.js';
import { type Asker, layOut, type Subject } from './subject.js';
import { tryAll } from './trial.js';
import { findTwins } from './twins.js';

/** What `wenda check` found. */
export interface Check {
  /** By file, line and column. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Faults of the load that were counted and not kept. */
  readonly dropped: number;
  /** What the knowledge holds; absent where it has errors. */
  readonly held?: Held;
}

/** What a knowledge holds. */
export interface Held extends Pick<Coverage, 'paragraphs' | 'figures'> {
  readonly title: string;
  readonly entries: number;
  readonly variants: number;
  /** Entries that await a person. */
  readonly drafts: number;
  /** Entries that lost their source. */
  readonly stale: number;
  /** Entries without variants, which are found less surely. */
  readonly withOneWording: number;
  /** Entries in Chinese alone. */
  readonly withoutEnglish: number;
}

/**
 * Checks a knowledge that was read; deterministic. Where it has errors, nothing beyond them is looked for.
 * @param createEngine makes the engine that is asked; without it, no question is asked.
 */
export function checkKnowledge(reading: Reading, createEngine?: (knowledge: Knowledge) => Asker): Check {
  const faults = reading.faults.map(findingOf);
  const subject = layOut(reading);
  if (!subject) return toCheck(faults, reading.dropped);
  const coverage = coverageOf(subject);
  const findings = [
    ...faults,
    ...(createEngine && subject.entries.length ? askAll(subject, createEngine) : []),
    ...checkNames(subject),
    ...coverage.findings,
    ...checkShape(subject),
  ];
  return { ...toCheck(findings, reading.dropped), held: heldBy(subject, coverage) };
}

function askAll(subject: Subject, createEngine: (knowledge: Knowledge) => Asker): readonly Finding[] {
  const engine = remembering(createEngine(subject.knowledge));
  return [
    ...tryAll(subject, engine),
    ...findSilenced(subject, engine, createEngine),
    ...findTwins(subject, engine, createEngine),
  ];
}

/** The checks ask the same questions of the whole knowledge. */
function remembering(engine: Asker): Asker {
  const outcomes = new Map<string, Outcome>();
  return {
    ask(question) {
      const outcome = outcomes.get(question) ?? engine.ask(question);
      outcomes.set(question, outcome);
      return outcome;
    },
  };
}

function toCheck(found: readonly Finding[], dropped: number): Check {
  const findings = [...found].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, findings.filter((each) => each.severity === severity).length]),
  ) as Record<Severity, number>;
  return { findings, counts, dropped };
}

function heldBy({ knowledge, entries }: Subject, { paragraphs, figures }: Coverage): Held {
  const count = (is: (checked: (typeof entries)[number]) => boolean) => entries.filter(is).length;
  return {
    title: knowledge.title,
    entries: entries.length,
    variants: entries.reduce((sum, { entry }) => sum + entry.variants.length, 0),
    paragraphs,
    figures,
    drafts: count(({ entry }) => entry.status === 'draft'),
    stale: count(({ entry }) => entry.status === 'stale'),
    withOneWording: count(({ entry }) => entry.variants.length === 0),
    withoutEnglish: count(lacksEnglish),
  };
}
