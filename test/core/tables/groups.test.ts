import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCount, groupVectors, SPILL } from '../../../src/core/tables/groups.js';

/** `count` directions, evenly round the circle. */
const circle = (count: number): Float32Array =>
  Float32Array.from({ length: 2 * count }, (_, i) => {
    const angle = (2 * Math.PI * Math.floor(i / 2)) / count;
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });

describe('groupVectors', () => {
  const { middles, members } = groupVectors(circle(640), 2);
  const nearest = (i: number): number => members[i * SPILL] as number;

  it('makes a group of some 64 vectors, 256 at most', () => {
    expect([0, 1, 127, 128, 640, 65_000].map(groupCount)).toEqual([1, 1, 1, 2, 10, 256]);
    expect(middles).toHaveLength(10 * 2);
    expect(new Set(Array.from({ length: 640 }, (_, i) => nearest(i)))).toHaveLength(10);
  });

  it('puts together what lies together: no group reaches round a third of the circle', () => {
    for (let i = 0; i < 640; i++) {
      const apart = Array.from({ length: 640 }, (_, k) => k).filter((k) => {
        const steps = Math.abs(i - k);
        return Math.min(steps, 640 - steps) > 213;
      });
      expect(apart.some((k) => nearest(k) === nearest(i))).toBe(false);
    }
  });

  it('puts each vector into its two nearest groups', () => {
    for (let i = 0; i < 640; i++) {
      const [x = 0, y = 0] = circle(640).subarray(2 * i, 2 * i + 2);
      const order = Array.from({ length: 10 }, (_, group) => {
        const [a = 0, b = 0] = middles.subarray(2 * group, 2 * group + 2);
        return { group, cosine: (x * a + y * b) / Math.hypot(a, b) };
      }).sort((a, b) => b.cosine - a.cosine);
      const [first, second] = members.subarray(i * SPILL, (i + 1) * SPILL);
      expect(order.find(({ group }) => group === first)?.cosine).toBeCloseTo(order[0]?.cosine ?? 0, 1);
      expect(order.find(({ group }) => group === second)?.cosine).toBeCloseTo(order[1]?.cosine ?? 0, 1);
    }
  });

  it('gives the same groups to the same vectors, whatever their lengths, and leaves them as they are', () => {
    const vectors = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 600, maxLength: 600 });
    fc.assert(
      fc.property(vectors, (numbers) => {
        const once = Float32Array.from(numbers);
        expect(groupVectors(once, 3)).toEqual(
          groupVectors(
            once.map((x) => 2 * x),
            3,
          ),
        );
        expect(once).toEqual(Float32Array.from(numbers));
      }),
      { numRuns: 20 },
    );
  });

  it('finds the clumps that there are, wherever it begins', () => {
    const angles = Array.from({ length: 128 }, (_, i) => (i < 100 ? i / 250 - 0.2 : Math.PI / 2));
    const clumps = groupVectors(Float32Array.from(angles.flatMap((x) => [Math.cos(x), Math.sin(x)])), 2);
    const groups = angles.map((_, i) => clumps.members[i * SPILL]);
    expect(new Set(groups.slice(0, 100))).toHaveLength(1);
    expect(new Set(groups.slice(100))).toHaveLength(1);
    expect(new Set(groups)).toHaveLength(2);
  });

  it('takes vectors that have no direction', () => {
    const { members: ofNone } = groupVectors(new Float32Array(400), 2);
    expect(new Set(ofNone)).toEqual(new Set([0, 1]));
  });
});
