import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../../src/core/ranking/axes.js';
import { vectorsOf } from '../support.js';

const vectors = vectorsOf({ ferry: [0.6, 0.8], boat: [0, 1] });
const axes = [Float32Array.of(0, 1), Float32Array.of(1, 0), Float32Array.of(0.6, 0.8)];

describe('meaningsOf', () => {
  it('tells where a word lies along each', () => {
    const [first, second, third] = meaningsOf(['ferry'], axes, vectors)[0]?.place ?? [];
    expect(first).toBeCloseTo(0.8, 2);
    expect(second).toBeCloseTo(0.6, 2);
    expect(third).toBeCloseTo(1, 2);
  });

  it('is 0 for a word whose meaning is not known, and nothing without axes', () => {
    expect([...(meaningsOf(['zeppelin'], axes, vectors)[0]?.place ?? [])]).toEqual([0, 0, 0]);
    expect([...(meaningsOf(['ferry'], [], vectors)[0]?.place ?? ['none'])]).toEqual([]);
  });

  it('gives the same for the same word, and another for other axes', () => {
    expect(meaningsOf(['boat', 'boat'], axes, vectors)[0]).toBe(meaningsOf(['boat'], axes, vectors)[0]);
    expect(meaningsOf(['boat'], axes.slice(1), vectors)[0]?.place[0]).toBeCloseTo(0);
  });
});
