import { deriveId, questionKey } from '../../core/loader/question.js';
import type { Proposal } from './proposal.js';

/** A proposal that is to become an entry: its id is its own, and no other asks what it asks. */
export interface Draft extends Proposal {
  readonly id: string;
}

const LEAST_VARIANTS = 2;
const MOST_VARIANTS = 14;

/**
 * Leaves each question to the first that asks it, joins what has the same answer, and drops what has too few
 * ways left to be asked.
 * @param taken keys of questions that other entries have.
 */
export function settle(proposals: readonly Proposal[], taken: ReadonlySet<string> = new Set()): Draft[] {
  const owners = new Set(taken);
  const byAnswer = new Map<string, Proposal>();
  const settled: Proposal[] = [];
  for (const proposal of proposals) {
    const forms = [proposal.question, ...proposal.variants].filter((form) => {
      const key = questionKey(form);
      if (!key || owners.has(key)) return false;
      owners.add(key);
      return true;
    });
    const twin = byAnswer.get(proposal.answer);
    if (twin) {
      const joined = { ...twin, variants: [...twin.variants, ...forms].slice(0, MOST_VARIANTS) };
      byAnswer.set(proposal.answer, joined);
      settled[settled.indexOf(twin)] = joined;
      continue;
    }
    const [question, ...variants] = forms;
    if (!question || variants.length < LEAST_VARIANTS) continue;
    const own = { ...proposal, question, variants: variants.slice(0, MOST_VARIANTS) };
    byAnswer.set(proposal.answer, own);
    settled.push(own);
  }
  const ids = new Set<string>();
  return settled.flatMap((proposal) => {
    const id = deriveId(proposal.question);
    if (ids.has(id)) return [];
    ids.add(id);
    return [{ ...proposal, id }];
  });
}

/** Keys of all questions that drafts ask. */
export function keysOf(drafts: readonly Draft[]): string[] {
  return drafts.flatMap(({ question, variants }) => [question, ...variants].map(questionKey));
}
