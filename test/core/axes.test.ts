import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../src/core/axes.js';
import { vectorsOf } from './support.js';

const vectors = vectorsOf({ ferry: [0.6, 0.8], boat: [0, 1] });
const axes = [Float32Array.of(0, 1), Float32Array.of(1, 0), Float32Array.of(0.6, 0.8)];

describe('meaningOf', () => {
  it('tells where a word lies along each', () => {
    const [first, second, third] = meaningOf('ferry', axes, vectors).place;
    expect(first).toBeCloseTo(0.8, 2);
    expect(second).toBeCloseTo(0.6, 2);
    expect(third).toBeCloseTo(1, 2);
  });

  it('is 0 for a word whose meaning is not known, and nothing without axes', () => {
    expect([...meaningOf('zeppelin', axes, vectors).place]).toEqual([0, 0, 0]);
    expect([...meaningOf('ferry', [], vectors).place]).toEqual([]);
  });

  it('gives the same for the same word, and another for other axes', () => {
    expect(meaningOf('boat', axes, vectors)).toEqual(meaningOf('boat', axes, vectors));
    expect(meaningOf('boat', axes.slice(1), vectors).place[0]).toBeCloseTo(0);
  });
});
