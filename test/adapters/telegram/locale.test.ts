import { expect, it } from 'vitest';
import { localeOf, preferredLocale } from '../../../src/adapters/telegram/locale.js';
import { createStubEngine } from '../../support/engine.js';

const { knowledge } = createStubEngine();
const simplified = { ...knowledge, language: 'zh-Hans' } as const;

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
  expect(preferredLocale(code, knowledge)).toBe(locale);
});

it('a client that does not say what it is set to is answered in the language of the knowledge', () => {
  expect(preferredLocale(undefined, simplified)).toBe('zh-Hans');
  expect(localeOf('42', undefined, simplified)).toBe('zh-Hans');
});

it('Chinese of either script is answered in that of the client, and in that of the knowledge to other clients', () => {
  expect(localeOf('杭州', 'zh-TW', simplified)).toBe('zh-Hant');
  expect(localeOf('杭州', 'en', simplified)).toBe('zh-Hans');
});
