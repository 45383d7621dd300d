import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../src/core/knowledge.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';
import { pack, unpack } from '../../../src/core/loader/packed.js';
import { readContents } from '../../../src/core/retrieval/contents.js';
import { createReader } from '../../../src/core/retrieval/reader.js';
import { knowledgeOf } from '../support.js';

const lexicon = loadLexicon();

function prepared(knowledge: Knowledge, withSequences = true) {
  const reader = createReader(knowledge, lexicon);
  return { knowledge, contents: readContents(knowledge, reader, lexicon, withSequences) };
}

/** Its parts that can be compared: functions give what they give. */
function plain({ knowledge, contents }: ReturnType<typeof prepared>) {
  const { tokens, grams, sounds, wordTerms, keys, marks, ...rest } = contents;
  const terms = [grams, sounds, wordTerms, keys].map(({ postings, ...others }) => ({
    ...others,
    ...postings,
    find: Array.from(postings.codes, postings.find),
  }));
  const found = Array.from(marks.codes, marks.find);
  return { knowledge, ...rest, tokens: tokens(), terms, marks: { ...marks, find: found } };
}

const harbour = knowledgeOf([
  { id: 'opened', question: '港口哪一年啟用？', answer: '1887 年，由 A. Smith 建。' },
  { id: 'cranes', question: 'How many cranes are there?', answer: 'Twelve.' },
]);

describe('pack and unpack', () => {
  it.each<[string, Knowledge, boolean]>([
    ['entries', harbour, true],
    ['entries without the order of their words', harbour, false],
    ['unanswered questions alone', { ...knowledgeOf([]), unanswered: ['港口的總經理是誰？'] }, true],
    ['nothing', knowledgeOf([]), true],
  ])('give %s as they were, from wherever the bytes begin', (_, knowledge, withSequences) => {
    const before = prepared(knowledge, withSequences);
    const bytes = pack(before);
    for (const offset of [0, 1, 2, 4]) {
      const moved = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset);
      const after = unpack(moved);
      if (!after) throw new Error(`nothing is read at ${offset}`);
      expect(plain(after)).toEqual(plain(before));
    }
  });

  it('give nothing where the bytes are cut, empty or others', () => {
    const bytes = pack(prepared(harbour));
    for (const length of [0, 3, 4, 100, bytes.length - 200])
      expect(unpack(bytes.subarray(0, length))).toBeUndefined();
    expect(unpack(Buffer.alloc(5000, 7))).toBeUndefined();
    for (const change of [-1e9, -1, 1, 1e6]) {
      const wrong = Buffer.from(bytes);
      wrong.writeInt32LE(bytes.readInt32LE(0) + change, 0);
      expect(unpack(wrong)).toBeUndefined();
    }
  });
});
