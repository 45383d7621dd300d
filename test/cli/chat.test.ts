import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { languageOf, mayColour } from '../../src/cli/chat.js';

describe('mayColour', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true });

  it.each([
    ['colours on a terminal', terminal, {}, true],
    ['colours on a terminal where NO_COLOR is empty', terminal, { NO_COLOR: '' }, true],
    ['does not with NO_COLOR', terminal, { NO_COLOR: '1' }, false],
    ['does not on a terminal that knows no colours', terminal, { TERM: 'dumb' }, false],
    ['does not into a pipe', new PassThrough(), {}, false],
  ])('%s', (_name, output, env, may) => {
    expect(mayColour(output, env)).toBe(may);
  });
});

describe('languageOf', () => {
  it.each([
    [{ LANG: 'zh_TW.UTF-8' }, 'zh-Hant'],
    [{ LANG: 'zh_HK' }, 'zh-Hant'],
    [{ LANG: 'zh' }, 'zh-Hant'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-Hans'],
    [{ LANG: 'zh_SG@pinyin' }, 'zh-Hans'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'de_DE' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_TW' }, 'zh-Hant'],
    [{ LC_MESSAGES: 'zh_TW', LC_ALL: 'zh_CN' }, 'zh-Hans'],
    [{ LANG: 'zh_CN', LC_ALL: '' }, 'zh-Hans'],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{ LANG: 'POSIX' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});
