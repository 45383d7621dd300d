import { describe, expect, it } from 'vitest';
import { createMask } from '../../src/cli/secrets.js';

describe('createMask', () => {
  it.each([
    ['as it is', 'refused: 12:se.cret!', 'refused: [token]'],
    ['twice', '12:se.cret! 12:se.cret!', '[token] [token]'],
    ['within an address', 'https://x/bot12%3Ase.cret!/getMe', 'https://x/bot[token]/getMe'],
  ])('strikes out a known secret that stands %s', (_name, text, struck) => {
    expect(createMask(['12:se.cret!', undefined])(text)).toBe(struck);
  });

  it.each([
    ["a Telegram bot's token", `bot123456789:${'A'.repeat(35)}/getMe`, 'bot[token]/getMe'],
    ["a Discord bot's token", `Bot ${'M'.repeat(24)}.Gx_y-z.${'q'.repeat(38)}`, 'Bot [token]'],
    [
      "an interaction's token",
      '/interactions/12/aW50ZXJhY3Rpb24/callback',
      '/interactions/12/[token]/callback',
    ],
    ["a webhook's token", '/webhooks/12/aW50ZXJhY3Rpb24/messages', '/webhooks/12/[token]/messages'],
  ])('strikes out %s by its shape', (_name, text, struck) => {
    expect(createMask([])(text)).toBe(struck);
  });

  it.each([
    ['letters', 'a'],
    ['digits', '1'],
    ['marks', '-'],
  ])('reads a megabyte of %s once', (_name, character) => {
    const text = character.repeat(1_000_000);
    expect(createMask([])(text)).toBe(text);
  });

  it.each([
    ['letters', `bot${'x'.repeat(40)}`],
    ['digits', '99'],
    ['a word with marks', 'a-b_'],
  ])('strikes out all of a token that stands behind %s', (_name, before) => {
    const telegram = `123456789:${'A'.repeat(35)}`;
    const discord = `${'M'.repeat(24)}.Gx_y-z.${'q'.repeat(38)}`;
    expect(createMask([])(`${before}${telegram}.`)).not.toContain('AAA');
    expect(createMask([])(`${before}${discord}.`)).toBe('[token].');
  });

  it('strikes out a secret of six characters and none of five, which may be a word', () => {
    expect(createMask(['abcdef', 'words'])('abcdef words')).toBe('[token] words');
  });

  it('leaves a text without secrets as it is', () => {
    const text = 'k.yaml:12:3: error at 2024-05-06T07:08:09.123Z in dist/core/engine.js:10:12';
    expect(createMask(['', 'in'])(text)).toBe(text);
  });
});
