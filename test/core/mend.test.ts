import { describe, expect, it } from 'vitest';
import { POS } from '../../src/core/lexicon.js';
import { createMender } from '../../src/core/mend.js';
import { analyse } from '../../src/core/text/analysis.js';
import { createSegmenter } from '../../src/core/text/segment.js';
import { lexiconOf } from './support.js';

const lexicon = lexiconOf({ high: {}, style: {}, control: {}, when: { pos: POS.function }, 渡轮: {} });
const names = new Set(['high flyer', 'style control', '渡轮', 'solo']);
const segment = createSegmenter(lexicon, names);
const mend = createMender(names, segment, lexicon, (word) => word === 'flier');
const mended = (text: string): string => mend(analyse(text, segment, lexicon));

describe('createMender', () => {
  it.each([
    ['swapped letters', 'when was high-fyler founded', 'when was high-flyer founded'],
    ['a letter left out', 'the syle control', 'the style control'],
    ['a letter too many', 'high flyyer', 'high flyer'],
    ['both of two', 'hgih flyer, sytle control', 'high flyer, style control'],
  ])('puts right, in a part of a name of several words, %s', (_, typed, meant) => {
    expect(mended(typed)).toBe(meant);
  });

  it.each([
    ['what is right', 'high flyer and style control'],
    ['a word that the knowledge has', 'high flier'],
    ['a name of one word', 'soloo'],
    ['Chinese', '渡轮轮'],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(mended(text)).toBe(text);
  });
});
