import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  clean,
  escapeHtml,
  MESSAGE_LIMIT,
  setBlocks,
} from '../../../src/adapters/telegram/markup.js';
import { readText } from '../../support/telegram/form.js';

/** Texts that are apt to break markup, surrogate pairs or a limit. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '<b>',
        '&amp;',
        '</i>',
        '問題。',
        'word ',
        '\n\n',
        '👩‍👩‍👧',
        'e\u0301',
        '\ud800',
        '\u0000',
        '5.576 ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join('').replace(/[\u200b\u2060]/gu, ''));
const blocks = fc.array(
  fc.record<Block>({ text, tag: fc.constantFrom('b', 'i', 'blockquote') }, { requiredKeys: ['text'] }),
  { maxLength: 4 },
);
const dense = (value: string) => value.replace(/\s+/gu, '');

describe('messages set from blocks', () => {
  it('are accepted by Telegram one by one, and lose and add nothing', () => {
    fc.assert(
      fc.property(blocks, fc.integer({ min: 60, max: 400 }), (given, limit) => {
        const read = setBlocks(given, limit).map((message) => readText(message, 'HTML').text);
        for (const message of read) expect([...message].length).toBeLessThanOrEqual(limit);
        expect(dense(read.join(''))).toBe(dense(given.map((block) => clean(block.text)).join('')));
      }),
      { numRuns: 300 },
    );
  });

  it('divide behind a sentence where there is one', () => {
    const sentences = '杭州在浙江。'.repeat(20);
    const [first, second] = setBlocks([{ text: sentences }], 100);
    expect(first).toMatch(/。$/u);
    expect(second).toMatch(/^杭/u);
  });

  it('divide no decimal number and no English word', () => {
    const [first] = setBlocks([{ text: 'It cost 5.576 million dollars '.repeat(10) }], 70);
    expect(first).toBe('It cost 5.576 million dollars It cost 5.576 million dollars It cost');
  });

  it('divide no emoji and no accented letter', () => {
    const family = '👩‍👩‍👧‍👦';
    const [first] = setBlocks([{ text: family.repeat(40) }], 100);
    expect([...(first ?? '')].length).toBe(98);
    expect(first).toBe(family.repeat(14));
  });

  it.each([
    ['flag', '🇹🇼'],
    ["flag of a land's part", '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['number in a box', '1️⃣'],
    ['syllable', 'क्षि'],
  ])('divide no %s', (_name, character) => {
    const pages = setBlocks([{ text: character.repeat(70) }], 99);
    expect(pages.join('')).toBe(character.repeat(70));
    for (const page of pages) expect(page.replaceAll(character, '')).toBe('');
  });

  it('keep a tag open over no border', () => {
    const [first, second] = setBlocks([{ text: '<'.repeat(150), tag: 'i' }], 100);
    expect(first).toBe(`<i>${'&lt;'.repeat(100)}</i>`);
    expect(second).toBe(`<i>${'&lt;'.repeat(50)}</i>`);
  });

  it('count what Telegram counts: characters after parsing, not code units and not entities', () => {
    expect(setBlocks([{ text: '𠮷'.repeat(MESSAGE_LIMIT) }])).toHaveLength(1);
    expect(setBlocks([{ text: '&'.repeat(MESSAGE_LIMIT) }])).toHaveLength(1);
    expect(setBlocks([{ text: '&'.repeat(MESSAGE_LIMIT + 1) }])).toHaveLength(2);
  });

  it('keep a short ending together', () => {
    const messages = setBlocks([{ text: 'a'.repeat(95) }, { text: 'Source: the article' }], 100);
    expect(messages).toEqual(['a'.repeat(95), 'Source: the article']);
  });

  it('are none where there is nothing to say', () => {
    expect(setBlocks([{ text: ' \u0000\n' }, { text: '' }])).toEqual([]);
  });
});

it('escapes what HTML reads as markup', () => {
  expect(escapeHtml('R1 < V3 & "浙大" > &lt;')).toBe('R1 &lt; V3 &amp; "浙大" &gt; &amp;lt;');
});
