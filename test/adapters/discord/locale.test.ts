import { expect, it } from 'vitest';
import { preferredLocale } from '../../../src/adapters/discord/locale.js';

it.each([
  ['zh-TW', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
])('a Discord set to %s is answered in %s', (tag, locale) => {
  expect(preferredLocale(tag)).toBe(locale);
});
