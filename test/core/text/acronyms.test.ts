import { describe, expect, it } from 'vitest';
import { acronymsIn } from '../../../src/core/text/acronyms.js';

describe('acronymsIn', () => {
  it.each([
    ['in English', 'Is there LTE on the HSR?', ['lte', 'hsr']],
    ['in Chinese', '有LTE嗎', ['lte']],
    ['in full width', 'ＬＴＥ有冇', ['lte']],
    ['of two and of five letters', 'the IT and the NVIDA', ['it', 'nvida']],
    ['none of one letter or of six', 'I like CAMERA', []],
    ['none of which a part is small', 'OpenAI and McD', []],
    ['none with a figure', 'the GPT4 of V3', []],
    ['none where all is in capitals', 'IS THERE LTE', []],
  ])('finds those %s', (_, text, found) => {
    expect([...acronymsIn(text)]).toEqual(found);
  });

  it('reads no more of a long text than is read of it', () => {
    expect([...acronymsIn(`${'a '.repeat(500)} LTE ${'b '.repeat(500)}`)]).toEqual([]);
  });
});
