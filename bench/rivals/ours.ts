import { createEngine } from 'wenda';
import type { Rival } from './rival.js';

/** The product with its shipped configuration, through the door that a library's user has. */
export const ours: Rival = {
  prepare: (question) => question,
  build(knowledge) {
    const engine = createEngine(knowledge);
    return (question) =>
      engine.ask(question).candidates.map(({ id, confidence }) => ({ id, score: confidence }));
  },
};
