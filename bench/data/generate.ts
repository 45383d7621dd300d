import type { Entry, Knowledge } from 'wenda';
import { entryOf, knowledgeOf } from './entry.js';
import { INTENTS, type Intent } from './intents.js';
import { createRandom, createZipf, type Random } from './random.js';
import { ACTIONS, PLACES, SYLLABLES, THINGS, TRADES } from './vocabulary.js';

/** Knowledge that was made up, with what each entry was made from. */
export interface Generated {
  readonly knowledge: Knowledge;
  readonly origins: readonly Origin[];
}

/** What an entry was made from. */
export interface Origin {
  readonly id: string;
  readonly intent: Intent;
  /** Which of the intent's wordings its question has. */
  readonly asked: number;
  readonly frame: Frame;
}

/** What stands in the slots of a wording. */
export type Frame = Readonly<Record<string, string>>;

const SEED = 20_250_301;

const drawPlace = createZipf(PLACES, 0.8);
const drawThing = createZipf(THINGS, 0.9);
const drawAction = createZipf(ACTIONS, 0.9);
const drawTrade = createZipf(TRADES, 0.7);
const drawSyllable = createZipf(SYLLABLES, 0.4);
const drawIntent = createZipf(INTENTS, 0.5);

/** `size` entries, their questions about 13 characters and all different, their answers about 35. */
export function generate(size: number): Generated {
  const random = createRandom(SEED);
  const entries: Entry[] = [];
  const origins: Origin[] = [];
  const seen = new Set<string>();
  while (entries.length < size) {
    const intent = drawIntent(random);
    const frame = drawFrame(random);
    const asked = random.below(intent.asks.length);
    const question = fill(intent.asks[asked] as string, frame);
    if (seen.has(question)) continue;
    seen.add(question);
    const id = `e${entries.length}`;
    entries.push(entryOf(id, question, fill(random.pick(intent.answers), frame)));
    origins.push({ id, intent, asked, frame });
  }
  return { knowledge: knowledgeOf(entries), origins };
}

function drawFrame(random: Random): Frame {
  return {
    p: drawPlace(random),
    q: drawPlace(random),
    t: drawThing(random),
    u: drawThing(random),
    a: drawAction(random),
    b: drawSyllable(random) + drawSyllable(random) + drawTrade(random),
    d: String(1 + random.below(30)),
    m: String(10 * (1 + random.below(90))),
    h: String(7 + random.below(6)),
    n: String(2 + random.below(18)),
  };
}

/** A wording with its slots filled. */
export function fill(wording: string, frame: Frame): string {
  return wording.replace(/\{(\w)\}/gu, (_, slot: string) => frame[slot] ?? '');
}
