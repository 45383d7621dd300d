import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import { knowledgeSchema } from '../../../src/core/loader/fields.js';
import { inspect } from './workspace.js';

const schema = knowledgeSchema();

/** Every property of every object in the schema, by its path. */
function* propertiesOf(
  part: unknown,
  path = '',
): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof part !== 'object' || part === null) return;
  for (const [keyword, value] of Object.entries(part)) {
    if (keyword === 'properties') {
      for (const [name, property] of Object.entries(value as Record<string, Record<string, unknown>>)) {
        yield [`${path}${name}`, property];
        yield* propertiesOf(property, `${path}${name}.`);
      }
    } else yield* propertiesOf(value, path);
  }
}

describe('the JSON schema for editors', () => {
  it('is the one that the loader knows; `vitest run -u` writes it anew', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      '../../../schema/knowledge.schema.json',
    );
  });

  it('explains every field in a sentence', () => {
    const fields = [...propertiesOf(schema)];
    expect(fields.length).toBeGreaterThan(25);
    for (const [path, { description }] of fields) expect(description, path).toMatch(/^\S.{10,}\.$/);
  });

  const entry = { question: '甲？', answer: '乙' };
  it.each([
    ['a bare list', [entry]],
    ['a map', { title: 'a', entries: [entry] }],
    [
      'every field',
      {
        title: 'a',
        source: { title: 'a', publisher: 'b', url: 'c', notice: 'd' },
        language: 'en',
        synonyms: [['a', 'b']],
        unanswered: ['x'],
        entries: [
          {
            ...entry,
            id: 'a',
            variants: ['b'],
            translations: { en: { ...entry, question: 'c', variants: [] } },
            paragraphs: [1],
            related: [],
            keywords: ['d'],
            'not-for': ['e'],
            derived: ['1'],
            status: 'stale',
          },
        ],
      },
    ],
    ['an unknown key', { entries: [{ ...entry, anwser: 'x' }] }],
    ['an unknown key at the top', { entries: [entry], x: 1 }],
    ['a missing answer', [{ question: 'a' }]],
    ['a blank question', [{ ...entry, question: ' ' }]],
    ['a number for text', [{ ...entry, answer: 1 }]],
    ['a text for a list', [{ ...entry, variants: 'a' }]],
    ['a fraction for a paragraph', [{ ...entry, paragraphs: [1.5] }]],
    ['paragraph zero', [{ ...entry, paragraphs: [0] }]],
    ['a synonym alone', { synonyms: [['a']], entries: [entry] }],
    ['an unknown status', [{ ...entry, status: 'done' }]],
    ['an id that is too long', [{ ...entry, id: 'a'.repeat(101) }]],
    ['another language', [{ ...entry, translations: { fr: entry } }]],
    ['half a translation', [{ ...entry, translations: { en: { question: 'a' } } }]],
  ])('agrees with the loader on %s', async (_, content) => {
    const { knowledge } = await inspect({ 'k.json': JSON.stringify(content) });
    const allowed = fromJSONSchema(schema as Parameters<typeof fromJSONSchema>[0]).safeParse(content).success;
    expect(allowed).toBe(knowledge !== undefined);
  });
});
