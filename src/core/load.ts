import type { Knowledge } from './knowledge.js';
import { KnowledgeError } from './loader/fault.js';
import type { Inspection } from './loader/read.js';

/**
 * Loads a knowledge: one file (.yaml, .yml, .json, .md, .markdown), or a folder of them in the order of their names.
 * Rejects with a `KnowledgeError` that holds every fault of every file; warnings alone do not reject.
 */
export async function loadKnowledge(path: string): Promise<Knowledge> {
  const { knowledge, faults, dropped } = await inspectKnowledge(path);
  if (!knowledge) throw new KnowledgeError(faults, dropped);
  return knowledge;
}

/** Loads a knowledge as `loadKnowledge` does, and tells its faults, warnings included; never rejects. */
export async function inspectKnowledge(path: string): Promise<Inspection> {
  /* Fetched when there is something to read: an engine that opens what was kept does without. */
  const { readKnowledge } = await import('./loader/read.js');
  const { knowledge, faults, dropped } = await readKnowledge(path);
  return { ...(knowledge ? { knowledge } : {}), faults, dropped };
}
