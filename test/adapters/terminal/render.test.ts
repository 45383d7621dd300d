import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/adapters/reply.js';
import { createColours } from '../../../src/adapters/terminal/colours.js';
import { renderReply } from '../../../src/adapters/terminal/render.js';

const ANSWER: Reply = {
  kind: 'answer',
  locale: 'en',
  title: 'How tall is it?',
  body: 'Forty-two metres.',
  quote: false,
  footer: 'Source: The Lighthouse, paragraph 2',
  lead: 'Related questions',
  choices: [
    { id: 'a', question: 'Who keeps it?', answer: 'Oro.' },
    { id: 'b', question: 'What does it burn?', answer: 'Oil.' },
  ],
};

describe('renderReply', () => {
  it('prints question, answer, source and numbered choices', () => {
    expect(renderReply(ANSWER).split('\n')).toEqual([
      'How tall is it?',
      'Forty-two metres.',
      'Source: The Lighthouse, paragraph 2',
      '',
      'Related questions',
      '  1. Who keeps it?',
      '  2. What does it burn?',
    ]);
  });

  it('marks every line of an excerpt as a quotation', () => {
    const { title: _title, ...untitled } = ANSWER;
    const shown = renderReply({ ...untitled, quote: true, body: 'One.\nTwo.', choices: [] });
    expect(shown.split('\n')).toEqual([
      'Excerpt from the text:',
      '│ One.',
      '│ Two.',
      'Source: The Lighthouse, paragraph 2',
    ]);
  });

  it('colours what stands out and leaves the text the same', () => {
    const coloured = renderReply(ANSWER, createColours());
    expect(coloured).toContain('\u001b[1mHow tall is it?\u001b[22m');
    expect(stripVTControlCharacters(coloured)).toBe(renderReply(ANSWER));
  });

  it('prints an escape sequence in any part as text', () => {
    const evil = 'x\u001b]0;y\u0007';
    const shown = renderReply({
      ...ANSWER,
      title: evil,
      body: evil,
      footer: evil,
      choices: [{ id: 'a', question: evil, answer: '' }],
    });
    expect(shown).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(shown.match(/x␛\]0;y␇/gu)).toHaveLength(4);
  });
});
