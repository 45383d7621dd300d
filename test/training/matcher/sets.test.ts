import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type LabelledSet, readSets } from '../../../src/training/matcher/sets.js';
import { useFolder } from '../../support/folder.js';

const folder = useFolder();
const sets = (): string => join(folder(), 'sets');
const write = (file: string, lines: readonly object[]): void => {
  mkdirSync(dirname(join(sets(), file)), { recursive: true });
  writeFileSync(join(sets(), file), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
};

/** A knowledge of one entry with so many variants, and a question for it and one that it does not answer. */
function writeSet(name: string, variants: number): void {
  const entry = {
    id: name,
    question: `${name} 在哪裡？`,
    variants: Array.from({ length: variants }, (_, i) => `${name} 的位置 ${i}`),
    answer: '在港口。',
  };
  writeFileSync(join(sets(), `${name}.yaml`), JSON.stringify({ entries: [entry] }));
  write(`${name}.jsonl`, [
    { id: 'a', q: `哪裡有 ${name}`, kind: 'in', expect: [name] },
    { id: 'b', q: `${name} 多重`, kind: 'near' },
  ]);
}

async function setOf(name: string): Promise<LabelledSet> {
  const found = (await readSets(sets())).find((set) => set.name === name);
  if (!found) throw new Error(`expected a set ${name}, found none`);
  return found;
}
const outsideOf = async (name: string): Promise<string[]> => (await setOf(name)).outside.map(({ q }) => q);

beforeEach(() => {
  mkdirSync(sets());
  writeSet('shop', 0);
  writeSet('cafe', 3);
  writeSet('story', 4);
});

describe('readSets', () => {
  it('gives each set its knowledge and its questions, by name', async () => {
    const found = await readSets(sets());
    expect(found.map(({ name, knowledge }) => [name, knowledge.entries.map(({ id }) => id)])).toEqual([
      ['cafe', ['cafe']],
      ['shop', ['shop']],
      ['story', ['story']],
    ]);
    expect(found[1]?.cases.map(({ q, kind, expect: ids }) => [q, kind, ids])).toEqual([
      ['哪裡有 shop', 'in', ['shop']],
      ['shop 多重', 'near', []],
    ]);
  });

  it('asks of a FAQ what is asked of articles, and the other way round', async () => {
    expect(await outsideOf('shop')).toEqual(['哪裡有 story']);
    expect(await outsideOf('cafe')).toEqual(['哪裡有 story']);
    expect(await outsideOf('story')).toEqual(['哪裡有 cafe', '哪裡有 shop']);
  });

  it('labels what is asked from elsewhere as outside, answered by nothing', async () => {
    for (const { kind, expect: ids } of (await setOf('story')).outside) {
      expect(kind).toBe('out');
      expect(ids).toEqual([]);
    }
  });

  it('asks what no knowledge answers of every set', async () => {
    write('outside/questions.jsonl', [{ id: 'x', q: '今天好累', kind: 'out' }]);
    for (const name of ['cafe', 'shop', 'story']) expect(await outsideOf(name)).toContain('今天好累');
    expect((await readSets(sets())).map(({ name }) => name)).not.toContain('outside');
  });

  it('shares what is too much for one set among the sets, so that all of it is asked somewhere', async () => {
    const questions = Array.from({ length: 600 }, (_, i) => ({ id: `x${i}`, q: `閒話 ${i}`, kind: 'out' }));
    write('outside/questions.jsonl', questions);
    const asked = await Promise.all(['cafe', 'shop', 'story'].map(outsideOf));
    const chats = asked.map((list) => list.filter((q) => q.startsWith('閒話')));
    expect(chats.map(({ length }) => length)).toEqual([320, 320, 320]);
    expect(new Set(chats.flat()).size).toBe(600);
  });

  it('rejects a label that names no entry, with its file and line', async () => {
    write('shop.jsonl', [{ id: 'a', q: '哪裡', kind: 'in', expect: ['nowhere'] }]);
    await expect(readSets(sets())).rejects.toThrow(/shop\.jsonl:1: expect: .*"nowhere"/u);
  });
});
