import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, KnowledgeError, loadKnowledge, openEngine } from '../../src/core/index.js';
import { useFolder } from '../support/folder.js';

const folder = useFolder();
const path = (): string => join(folder(), 'k.yaml');
const cache = (): string => join(folder(), 'cache');
const kept = (): string[] => readdirSync(cache());
const OPENED = '港口哪一年啟用？';
const QUESTIONS = [OPENED, '起重機有多少座', 'when did the harbor open', '港口啟用幾年了呢', '天氣如何', ''];

let text = '';
beforeEach(() => {
  text = readFileSync(path(), 'utf8');
});

describe('openEngine', () => {
  it('answers as an engine does whose knowledge was read, the first time and the next', async () => {
    const engine = createEngine(await loadKnowledge(path()));
    const first = await openEngine(path(), cache());
    expect(kept()).toHaveLength(1);
    const next = await openEngine(path(), cache());
    const plain = await openEngine(path());
    for (const each of [first, next, plain]) {
      expect(each.knowledge).toEqual(engine.knowledge);
      for (const question of QUESTIONS) {
        expect(each.ask(question)).toEqual(engine.ask(question));
        expect(each.explain(question)).toEqual(engine.explain(question));
      }
      expect(each.suggest('港')).toEqual(engine.suggest('港'));
    }
    expect(kept()).toHaveLength(1);
  });

  it('takes what was kept, and does not read the knowledge again', async () => {
    await openEngine(path(), cache());
    const [first = ''] = kept();
    writeFileSync(path(), text.replaceAll('1887', '1901'));
    await openEngine(path(), cache());
    const other = kept().find((name) => name !== first) ?? '';
    copyFileSync(join(cache(), first), join(cache(), other));
    expect((await openEngine(path(), cache())).ask(OPENED)).toMatchObject({ answer: '港口在 1887 年啟用。' });
  });

  it('reads a knowledge again that was changed', async () => {
    await openEngine(path(), cache());
    writeFileSync(path(), text.replaceAll('1887', '1901'));
    const engine = await openEngine(path(), cache());
    expect(engine.ask(OPENED)).toMatchObject({ answer: '港口在 1901 年啟用。' });
    expect(kept()).toHaveLength(2);
  });

  it('reads it again where what was kept is damaged', async () => {
    await openEngine(path(), cache());
    const [file = ''] = kept();
    writeFileSync(join(cache(), file), 'nothing');
    const engine = await openEngine(path(), cache());
    expect(engine.ask(OPENED).kind).toBe('answer');
    expect(readFileSync(join(cache(), file)).length).toBeGreaterThan(1000);
  });

  it('tells the faults of a knowledge as loading it does, and keeps nothing', async () => {
    const bad = join(folder(), 'bad.yaml');
    await expect(openEngine(bad, cache())).rejects.toThrow(KnowledgeError);
    await expect(openEngine(join(folder(), 'none.yaml'), cache())).rejects.toThrow(KnowledgeError);
    expect(existsSync(cache())).toBe(false);
  });

  it('answers where nothing can be kept', async () => {
    const engine = await openEngine(path(), join(path(), 'cache'));
    expect(engine.ask(OPENED).kind).toBe('answer');
  });

  it('takes options as createEngine does', async () => {
    await expect(openEngine(path(), cache(), { answerAt: 2 })).rejects.toThrow(RangeError);
    const engine = await openEngine(path(), cache(), { answerAt: 1, clarifyAt: 1 });
    expect(engine.ask('起重機呢').kind).not.toBe('answer');
  });
});
