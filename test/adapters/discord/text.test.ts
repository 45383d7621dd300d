import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarkdown, escapeMarkdown, isBlank, label, tidy } from '../../../src/adapters/discord/text.js';

const shown = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

describe('escapeMarkdown', () => {
  it.each([
    ['emphasis', 'a *b* _c_ __d__ ~~e~~', 'a \\*b\\* \\_c\\_ \\_\\_d\\_\\_ \\~\\~e\\~\\~'],
    ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
    ['a spoiler', '||a||', '\\|\\|a\\|\\|'],
    ['a masked link', '[a](b)', '\\[a\\](b)'],
    ['a mention', '<@1> <@&2> <#3> @everyone', '\\<\\@1> \\<\\@&2> \\<#3> \\@everyone'],
    ['a timestamp', '<t:0:R>', '\\<t:0:R>'],
    ['the name of an emoji', 'at 10:30 :smile:', 'at 10:30 \\:smile:'],
    ['a heading', '# a\n## b', '\\# a\n\\## b'],
    ['a quotation', '> a\n>>> b', '\\> a\n\\>>> b'],
    ['small print', '-# a', '\\-# a'],
    ['a list', '- a\n  + b\n1. c\n2) d', '\\- a\n  \\+ b\n1\\. c\n2\\) d'],
    ['an escape', '\\*a\\*', '\\\\\\*a\\\\\\*'],
  ])('takes the effect from %s', (_name, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('leaves a link as it is, so that it can be followed', () => {
    expect(escapeMarkdown('見 https://example.com/a_b_c?d=*e* 與 *f*')).toBe(
      '見 https://example.com/a_b_c?d=*e* 與 \\*f\\*',
    );
  });

  it.each([
    ['blank lines', '\n'],
    ['one long word after a colon', 'a'],
    ['openings that nothing closes', '<:'],
  ])('takes %s by the hundred thousand', (_name, part) => {
    expect(shown(escapeMarkdown(`:${part.repeat(300_000)}`))).toBe(`:${part.repeat(300_000)}`);
  });

  it('is shown as the text it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 \n\\*_~`|[]()<>@#:-+.)！問') }), (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });
});

describe('cutMarkdown', () => {
  it('cuts by characters, not inside one', () => {
    expect(cutMarkdown('🏮🏮🏮🏮', 3)).toBe('🏮🏮…');
  });

  it.each([
    ['a\\_b', 3, 'a…'],
    ['a\\\\b', 4, 'a\\\\b'],
    ['a\\\\bc', 4, 'a\\\\…'],
    ['a\\\\\\_b', 5, 'a\\\\…'],
  ])('leaves no half escape of %s before the ellipsis', (markdown, limit, expected) => {
    expect(cutMarkdown(markdown, limit)).toBe(expected);
  });

  it('never exceeds the limit and never escapes the ellipsis', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const cut = cutMarkdown(escapeMarkdown(text), limit);
        expect([...cut].length).toBeLessThanOrEqual(limit);
        if (cut !== escapeMarkdown(text)) expect(shown(cut).endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('tidy', () => {
  it.each([
    ['control characters', 'a\u0000\u001b[2Jb', 'a[2Jb'],
    ['marks that turn the direction', 'a\u202eb\u2066c\u200f', 'abc'],
    ['other line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ])('drops %s', (_name, text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it('replaces halves of a character, which Discord refuses', () => {
    expect(tidy('a\ud800b')).toBe('a\ufffdb');
  });

  it('keeps what joins an emoji together', () => {
    expect(tidy('👩‍🔬')).toBe('👩‍🔬');
  });
});

describe('label', () => {
  it('makes one line of at most the limit', () => {
    expect(label(' 為什麼\n\t是  杭州？', 6)).toBe('為什麼 是…');
  });
});

describe('isBlank', () => {
  it.each(['', ' \n\u3000', '\u200b\u2060\ufeff', '\u2800', '\u3164', '\ufe0f', '\ud800'])(
    'is true of %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );
  it.each(['?', '。', '🏮', '問', ' a '])('is false of %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
