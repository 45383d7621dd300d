import { expect, it } from 'vitest';
import { preferredLocale } from '../../../src/adapters/telegram/locale.js';

it.each([
  ['zh-hant', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-mo', 'zh-Hant'],
  ['yue', 'zh-Hant'],
  ['zh-hant-raw', 'zh-Hant'],
  ['zh-hans', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  ['pt-br', 'en'],
  ['', 'zh-Hant'],
  [undefined, 'zh-Hant'],
  ['!', 'en'],
  ['-', 'en'],
])('a client set to %j is answered in %s where the question does not tell', (code, locale) => {
  expect(preferredLocale(code)).toBe(locale);
});
