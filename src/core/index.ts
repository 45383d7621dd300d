/** The library, and the one door of the adapters to the core. */
export { type AskOptions, createEngine, type Engine, type ListOptions } from './engine.js';
export type { Contribution, Explanation } from './explanation.js';
export type {
  Article,
  Entry,
  Knowledge,
  Locale,
  Origin,
  Paragraph,
  Source,
  Translation,
} from './knowledge.js';
export { LOCALES } from './knowledge.js';
export { detectLocale, homeLocale, inScript } from './language.js';
export { inspectKnowledge, loadKnowledge } from './load.js';
export { type Fault, formatFault, KnowledgeError } from './loader/fault.js';
export type { Inspection } from './loader/read.js';
export { openEngine } from './open.js';
export { DEFAULTS, type Options } from './options.js';
export type { Abstain, Answer, Candidate, Choice, Clarify, Outcome } from './outcome.js';
export { borderBefore } from './text/border.js';
export { cut } from './text/cut.js';
export { inkOf } from './text/ink.js';
export { onOneLine } from './text/line.js';
