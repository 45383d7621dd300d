import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/data/generate.js';
import { createDraw } from '../../bench/data/queries.js';
import { createRandom, createZipf } from '../../bench/data/random.js';

describe('generate', () => {
  it('gives the same knowledge and the same queries every time', () => {
    const [first, second] = [generate(200), generate(200)];
    expect(second.knowledge).toEqual(first.knowledge);
    expect(createDraw(second)(50)).toEqual(createDraw(first)(50));
  });

  it('gives as many entries as are wanted, no two with the same question, and no slot unfilled', () => {
    const { entries } = generate(3000).knowledge;
    expect(entries).toHaveLength(3000);
    expect(new Set(entries.map(({ question }) => question)).size).toBe(3000);
    expect(entries.filter(({ question, answer }) => /[{}]|undefined/u.test(question + answer))).toEqual([]);
  });

  it('keeps a smaller knowledge as the beginning of a larger one', () => {
    expect(generate(300).knowledge.entries.slice(0, 100)).toEqual(generate(100).knowledge.entries);
  });
});

describe('createDraw', () => {
  it('asks about seven in ten questions that an entry answers', () => {
    const answerable = createDraw(generate(100))(1000).filter(({ id }) => id !== undefined);
    expect(answerable.length).toBeGreaterThan(650);
    expect(answerable.length).toBeLessThan(750);
  });

  it('goes on where it ended', () => {
    const generated = generate(100);
    const draw = createDraw(generated);
    expect([...draw(20), ...draw(20)]).toEqual(createDraw(generated)(40));
  });
});

describe('createZipf', () => {
  it('draws the second about half as often as the first where the exponent is 1', () => {
    const draw = createZipf(['first', 'second', 'third'], 1);
    const random = createRandom(1);
    const drawn = Array.from({ length: 10_000 }, () => draw(random));
    const count = (name: string): number => drawn.filter((each) => each === name).length;
    expect(count('second') / count('first')).toBeCloseTo(1 / 2, 1);
    expect(count('third') / count('first')).toBeCloseTo(1 / 3, 1);
  });
});
