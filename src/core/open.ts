import { buildEngine, type Engine } from './engine.js';
import { loadKnowledge } from './load.js';
import { createCache } from './loader/cache.js';
import { createKeys } from './loader/key.js';
import { loadLexicon } from './loader/lexicon.js';
import { type Prepared, pack, unpack } from './loader/packed.js';
import type { Options } from './options.js';
import { readContents } from './retrieval/contents.js';
import { createReader } from './retrieval/reader.js';

async function prepare(path: string): Promise<Prepared> {
  const knowledge = await loadKnowledge(path);
  const lexicon = loadLexicon();
  return { knowledge, contents: readContents(knowledge, createReader(knowledge, lexicon), lexicon, true) };
}

/** What `folder` keeps of the knowledge, or else what is read of it and is kept there from now on. */
async function recall(path: string, folder: string): Promise<Prepared> {
  const keys = createKeys();
  const key = keys.keyOf(path);
  if (key === undefined) return prepare(path);
  const cache = createCache(folder);
  const kept = cache.read(key);
  const known = kept && unpack(kept);
  if (known) return known;
  const prepared = await prepare(path);
  /* A file that was changed while it was read is read again the next time. */
  if (keys.stands() && key === keys.keyOf(path)) cache.write(key, () => pack(prepared));
  return prepared;
}

/**
 * Loads a knowledge, as `loadKnowledge` does, and builds the engine over it, as `createEngine` does.
 * @param folder where what is read of the texts is kept, so that the next process starts in a third of the time; by default
 * nowhere. Where it cannot be used, all is read.
 * @throws KnowledgeError, and RangeError for an option out of its range.
 */
export async function openEngine(path: string, folder?: string, options?: Partial<Options>): Promise<Engine> {
  if (folder === undefined) return buildEngine(await loadKnowledge(path), options);
  const { knowledge, contents } = await recall(path, folder);
  return buildEngine(knowledge, options, contents);
}
