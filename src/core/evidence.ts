import type { Catalogue, Item } from './catalogue.js';
import { CONFIDENCE_FEATURES, type Ranked } from './context.js';
import { POS } from './lexicon.js';
import type { Query } from './retrieve.js';
import type { Word } from './words.js';

/** What is measured of each word of a query against the candidate that it is asked of. */
export const ASKED_FEATURES = Object.freeze([
  'weight',
  'background',
  'noun',
  'verb',
  'name',
  'number',
  'grammar',
  'latin',
  'length',
  'nearQuestion',
  'sameQuestion',
  'meantQuestion',
  'nearAsk',
  'sameAsk',
  'meantAsk',
  'nearAll',
  'sameAll',
  'meantAll',
  'known',
  'knownNear',
  'spread',
  'leftNear',
  'leftNoun',
  'rightNear',
  'rightNoun',
  'closest',
  'closestMeaning',
  'closestSense',
  'kindNamed',
  'kindHad',
  'kindMissing',
  'kindClash',
  'nearSecond',
  'sameSecond',
] as const);

/** What is measured of each word of the candidate's best question. */
export const ENTRY_FEATURES = Object.freeze([
  'weight',
  'background',
  'noun',
  'verb',
  'name',
  'number',
  'grammar',
  'latin',
  'length',
  'near',
  'same',
  'meant',
  'share',
  'told',
  'spread',
  'kindNamed',
  'kindHad',
  'kindClash',
] as const);

/** What is measured of the whole that each word is seen in the light of: some of `CONFIDENCE_FEATURES`. */
export const WHOLE_FEATURES = Object.freeze([
  'meaningCover',
  'wordAll',
  'gramCosine',
  'variants',
  'queryWords',
  'meaningQuestion',
  'wordBack',
  'strictAll',
  'margin',
  'share',
] as const);

const WHOLE_AT = WHOLE_FEATURES.map((name) => CONFIDENCE_FEATURES.indexOf(name));

/** Words and what is measured of them, a row of features each. */
export interface WordRows {
  readonly words: readonly string[];
  readonly rows: Float64Array;
}

/** What speaks for and against a candidate, word by word. */
export interface Evidence {
  readonly asked: WordRows;
  readonly entry: WordRows;
  readonly whole: Float64Array;
}

/** Where nothing was found. */
export const NO_EVIDENCE: Evidence = Object.freeze({
  asked: { words: [], rows: new Float64Array(0) },
  entry: { words: [], rows: new Float64Array(0) },
  whole: new Float64Array(0),
});

/** Names longer than this are as telling as this. */
const LONG = 4;
/** A word as good as the same is not "the closest other one". */
const EQUAL = 0.99;
/** The word before the first and behind the last, which there is not, counts as half had. */
const NOBODY = 0.5;

/** How near a word comes to one of several. */
interface Closeness {
  near: number;
  same: number;
  meant: number;
}

function putWord({ background, pos, kind, text }: Word, weight: number, out: Float64Array, at: number): void {
  out[at] = weight;
  out[at + 1] = background;
  out[at + 2] = pos === POS.noun ? 1 : 0;
  out[at + 3] = pos === POS.verb ? 1 : 0;
  out[at + 4] = pos === POS.name ? 1 : 0;
  out[at + 5] = pos === POS.number ? 1 : 0;
  out[at + 6] = pos === POS.function ? 1 : 0;
  out[at + 7] = kind === 'latin' ? 1 : 0;
  out[at + 8] = Math.min(LONG, text.length) / LONG;
}

/** Gathers the evidence for `first`, behind which `second` comes, whose confidence features are `features`. */
export function evidenceOf(
  query: Query,
  first: Ranked,
  second: Ranked | undefined,
  features: Float64Array,
  catalogue: Catalogue,
): Evidence {
  const { words, items, lexicon, named } = catalogue;
  const { kindOf, isWeak } = lexicon.kinds;
  const item = items[first.item] as Item;
  const inQuestion = words.ofDocument[first.document] as Int32Array;
  const pairs = named[first.document] as Int32Array;
  const relations = query.words.map(({ word }) => catalogue.related(word));
  const documents = catalogue.itemOf.length;
  const { starts } = words.family.postings;
  const spreadOf = (id: number): number => {
    const term = words.termOf[id] as number;
    if (term < 0) return 0;
    return Math.log1p((starts[term + 1] as number) - (starts[term] as number)) / Math.log1p(documents);
  };

  function closeness(row: number, ids: Int32Array, from: number, to: number): Closeness {
    const best: Closeness = { near: 0, same: 0, meant: 0 };
    const { certainty } = query.words[row] as Query['words'][number];
    for (let i = from; i < to; i++) {
      const relation = relations[row]?.get(ids[i] as number);
      if (!relation) continue;
      best.near = Math.max(best.near, relation.near * certainty);
      best.same = Math.max(best.same, relation.same * certainty);
      best.meant = Math.max(best.meant, Math.max(relation.near, relation.meaning) * certainty);
    }
    return best;
  }

  const columns = ASKED_FEATURES.length;
  const rows = new Float64Array(query.words.length * columns);
  const nearAll = new Float64Array(query.words.length);
  const kindFlags = flagsOfQuery();
  const rowAt = rowsByToken();
  query.words.forEach(({ word, weight }, row) => {
    const at = row * columns;
    putWord(word, weight, rows, at);
    const question = closeness(row, inQuestion, 0, inQuestion.length);
    const ask = closeness(row, item.words, 0, item.askWords);
    const tell = closeness(row, item.words, item.askWords, item.words.length);
    rows.set([question.near, question.same, question.meant, ask.near, ask.same, ask.meant], at + 9);
    nearAll[row] = Math.max(ask.near, tell.near);
    rows[at + 15] = nearAll[row] as number;
    rows[at + 16] = Math.max(ask.same, tell.same);
    rows[at + 17] = Math.max(ask.meant, tell.meant);
    for (const [id, relation] of relations[row] as ReadonlyMap<number, { near: number; same: number }>) {
      rows[at + 18] = Math.max(rows[at + 18] as number, relation.same);
      rows[at + 19] = Math.max(rows[at + 19] as number, relation.near);
      if (relation.same > 0.6) rows[at + 20] = Math.max(rows[at + 20] as number, spreadOf(id));
    }
    let most = 0;
    for (const id of inQuestion) {
      const relation = relations[row]?.get(id);
      if (!relation) continue;
      const value = Math.max(relation.near, relation.meaning);
      if (value <= most || value >= EQUAL) continue;
      most = value;
      const other = words.list[id] as Word;
      rows[at + 25] = relation.near;
      rows[at + 26] = relation.meaning;
      rows[at + 27] = word.id >= 0 && other.id >= 0 ? lexicon.similarity(word.id, other.id) : 0;
    }
    if (second) {
      const { words: others } = items[second.item] as Item;
      const other = closeness(row, others, 0, others.length);
      rows[at + 32] = other.near;
      rows[at + 33] = other.same;
    }
    const flags = kindFlags.get(word.text);
    if (flags) rows.set(flags, at + 28);
  });
  query.words.forEach((_, row) => {
    const [left, right] = neighbours(row);
    const at = row * columns;
    rows[at + 21] = left < 0 ? NOBODY : (nearAll[left] as number);
    rows[at + 22] = query.words[left]?.word.pos === POS.noun ? 1 : 0;
    rows[at + 23] = right < 0 ? NOBODY : (nearAll[right] as number);
    rows[at + 24] = query.words[right]?.word.pos === POS.noun ? 1 : 0;
  });

  /** The rows of the tokens, −1 for those that are no words of their own any more. */
  function rowsByToken(): Int32Array {
    const byText = new Map(query.words.map(({ word }, row) => [word.text, row]));
    return Int32Array.from(query.analysis.tokens, ({ text }) => byText.get(text) ?? -1);
  }

  function neighbours(row: number): [left: number, right: number] {
    const at = rowAt.indexOf(row);
    return at < 0 ? [-1, -1] : [rowAt[at - 1] ?? -1, rowAt[at + 1] ?? -1];
  }

  /** Whether a word names a member of a kind; and one that the item has, or lacks, or has another of in its question. */
  function flagsOfQuery(): Map<string, number[]> {
    const flags = new Map<string, number[]>();
    if (query.analysis.mentions.length === 0) return flags;
    const had = new Set(item.members);
    for (const { member, start, end } of query.analysis.mentions) {
      const kind = kindOf(member);
      const has = had.has(member);
      const other =
        !has &&
        !query.kinds.some((each) => each.kind === kind && each.members.some((m) => had.has(m))) &&
        pairs.some((each, i) => i % 2 === 0 && kindOf(each) === kind);
      for (const token of query.analysis.tokens) {
        if (token.start >= end || token.end <= start) continue;
        const known = flags.get(token.text) ?? [0, 0, 0, 0];
        flags.set(token.text, [
          1,
          Math.max(known[1] as number, has ? 1 : 0),
          Math.max(known[2] as number, has || isWeak(kind) ? 0 : 1),
          Math.max(known[3] as number, other ? 1 : 0),
        ]);
      }
    }
    return flags;
  }

  return {
    asked: { words: query.words.map(({ word }) => word.text), rows },
    entry: entryRows(),
    whole: Float64Array.from(WHOLE_AT, (at) => features[at] as number),
  };

  function entryRows(): WordRows {
    const width = ENTRY_FEATURES.length;
    const out = new Float64Array(inQuestion.length * width);
    inQuestion.forEach((id, row) => {
      const at = row * width;
      putWord(words.list[id] as Word, words.weights[id] as number, out, at);
      query.words.forEach(({ certainty }, asked) => {
        const relation = relations[asked]?.get(id);
        if (!relation) return;
        out[at + 9] = Math.max(out[at + 9] as number, relation.near * certainty);
        out[at + 10] = Math.max(out[at + 10] as number, relation.same * certainty);
        out[at + 11] = Math.max(
          out[at + 11] as number,
          Math.max(relation.near, relation.meaning) * certainty,
        );
      });
      let having = 0;
      for (const document of item.questions) {
        if ((words.ofDocument[document] as Int32Array).includes(id)) having++;
      }
      out[at + 12] = having / item.questions.length;
      out[at + 13] = item.answers.some((each) => (words.ofDocument[each] as Int32Array).includes(id)) ? 1 : 0;
      out[at + 14] = spreadOf(id);
      for (let i = 0; i < pairs.length; i += 2) {
        if (pairs[i + 1] !== id) continue;
        const member = pairs[i] as number;
        const asked = query.kinds.find(({ kind }) => kind === kindOf(member));
        out[at + 15] = 1;
        if (asked?.members.includes(member)) out[at + 16] = 1;
        else if (asked) out[at + 17] = 1;
      }
    });
    return { words: Array.from(inQuestion, (id) => (words.list[id] as Word).text), rows: out };
  }
}
