import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/loader/nearest.js';

describe('nearest', () => {
  it.each([
    ['anwser', ['answer', 'id'], 'answer'],
    ['notFor', ['not-for', 'related'], 'not-for'],
    ['not_for', ['related', 'not-for'], 'not-for'],
    ['ansewr', ['answer'], 'answer'],
    ['varients', ['variants'], 'variants'],
    ['fonder', ['founder', 'fonder2'], 'founder'],
    ['di', ['id'], 'id'],
    ['q', ['question'], undefined],
    ['zzz', ['id', 'answer'], undefined],
    ['', ['x'], 'x'],
    ['ab', ['cd'], undefined],
  ])('of %s among %j is %s', (name, candidates, meant) => {
    expect(nearest(name, candidates)).toBe(meant);
  });

  it('is not sought among thousands', () => {
    expect(
      nearest(
        'x1',
        Array.from({ length: 2_001 }, (_, i) => `x${i}`),
      ),
    ).toBeUndefined();
  });
});
