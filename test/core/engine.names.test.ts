import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine.js';
import { knowledgeOf } from './support.js';

const ABOUT: readonly (readonly [id: string, name: string])[] = [
  ['c', 'C'],
  ['cpp', 'C++'],
  ['csharp', 'C#'],
  ['node', 'Node.js'],
  ['net', '.NET'],
  ['research', 'R&D'],
];

const engine = createEngine(
  knowledgeOf(
    ABOUT.map(([id, name], i) => ({
      id,
      question: `${name} 的課什麼時候開？`,
      answer: `${name} 的課 ${i + 3} 月開。`,
    })),
    {
      synonyms: [
        ['Node.js', '諾德'],
        ['.NET', '點網'],
        ['C#', '西夏普'],
        ['R&D', '研發'],
        ['C', '西語言'],
      ],
    },
  ),
);

describe('a name with a mark', () => {
  it.each([
    ['c', 'c 的課什麼時候開'],
    ['cpp', 'c++的课什么时候开？'],
    ['cpp', 'Ｃ＋＋的課何時開'],
    ['csharp', 'c# 的課什麼時候開'],
    ['node', 'node js 的課什麼時候開'],
    ['net', '.net的課什麼時候開'],
    ['research', 'r & d 的課什麼時候開'],
  ])('of %s is asked for as it is written: %s', (id, question) => {
    expect(engine.ask(question)).toMatchObject({ kind: 'answer', entry: { id } });
  });

  it.each([
    ['csharp', '西夏普的課什麼時候開'],
    ['node', '諾德的課什麼時候開'],
    ['net', '點網的課什麼時候開'],
    ['research', '研發的課什麼時候開'],
  ])('of %s has synonyms: %s', (id, question) => {
    expect(engine.ask(question)).toMatchObject({ kind: 'answer', entry: { id } });
  });

  it('that the knowledge does not know is not answered', () => {
    expect(engine.ask('f# 的課什麼時候開').kind).not.toBe('answer');
  });
});
