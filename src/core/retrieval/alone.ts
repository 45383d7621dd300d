import { distinct } from '../collections/distinct.js';
import { itself, remember } from '../collections/memo.js';
import { THINGS } from '../text/asked.js';
import { type Contents, type Item, NO_FIGURES, subjectsOf } from './contents.js';

/** So many are kept; the one that was made first goes first. */
const KEPT = 1024;

/**
 * Makes what reads a question of an entry as if it stood by itself, as what is known not to be answered does: without
 * the entry's other wordings, without an answer. Only so are the two on an equal footing. (The entry's keywords still
 * help to find its first question.)
 */
export function createAlone({
  ofDocument,
  named,
  asked,
  words,
  figuresOf,
}: Contents): (document: number) => Item {
  return remember(KEPT, itself<number>, (document) => {
    const ids = ofDocument[document] as Int32Array;
    const members = Int32Array.from(distinct((named[document] as Int32Array).filter((_, i) => i % 2 === 0)));
    const figures = figuresOf.get(document);
    return {
      questions: [document],
      answers: [],
      words: ids,
      askWords: ids.length,
      members,
      askMembers: members.length,
      subjects: Int32Array.from(subjectsOf([Array.from(ids)], words)),
      figures: figures ? new Set(figures) : NO_FIGURES,
      asked: asked[document] as number,
      told: THINGS,
    };
  });
}
