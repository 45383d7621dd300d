import { Converter } from 'opencc-js/cn2t';
import { fill, type Generated } from './generate.js';
import { POLITE, STRANGE_ASKS } from './intents.js';
import { createRandom, type Random } from './random.js';
import { STRANGE } from './vocabulary.js';

/** A question to ask of generated knowledge. */
export interface Query {
  readonly text: string;
  /** The entry that it was made from; `undefined` where none answers. */
  readonly id: string | undefined;
}

const SEED = 71;
const SHARE_IN = 0.7;
const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Makes what draws questions: each call goes on where the last one ended. */
export function createDraw({ origins }: Generated): (count: number) => Query[] {
  const random = createRandom(SEED);
  const drawOne = (): Query => {
    if (!random.chance(SHARE_IN)) return { text: disturb(strange(random), random), id: undefined };
    const { id, intent, asked, frame } = random.pick(origins);
    // Mostly in other words than the entry's own.
    const other = (asked + random.below(intent.asks.length)) % intent.asks.length;
    return { text: disturb(fill(intent.asks[other] as string, frame), random), id };
  };
  return (count) => Array.from({ length: count }, drawOne);
}

function strange(random: Random): string {
  return fill(random.pick(STRANGE_ASKS), { s: random.pick(STRANGE), z: random.pick(STRANGE) });
}

/** Writes a question as people do: with a slip of the finger, politely, in the other script. */
function disturb(question: string, random: Random): string {
  const characters = [...question];
  const at = random.below(characters.length - 1);
  if (random.chance(0.15)) characters.splice(at, 1);
  else if (random.chance(0.1)) characters.splice(at, 2, ...characters.slice(at, at + 2).reverse());
  let text = characters.join('');
  if (random.chance(0.2)) {
    const [before, after] = random.pick(POLITE);
    text = before + text + after;
  }
  return random.chance(0.2) ? toTraditional(text) : text;
}
