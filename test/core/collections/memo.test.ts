import { describe, expect, it } from 'vitest';
import { remember } from '../../../src/core/collections/memo.js';

describe('remember', () => {
  const counted = (most: number) => {
    const made: string[] = [];
    const lengthOf = remember(
      most,
      (text: string) => text.toLowerCase(),
      (text) => {
        made.push(text);
        return text.length;
      },
    );
    return { made, lengthOf };
  };

  it('makes what has a key once', () => {
    const { made, lengthOf } = counted(2);
    expect([lengthOf('quay'), lengthOf('QUAY'), lengthOf('pier'), lengthOf('quay')]).toEqual([4, 4, 4, 4]);
    expect(made).toEqual(['quay', 'pier']);
  });

  it('keeps no more than so many, and makes anew what it has forgotten', () => {
    const { made, lengthOf } = counted(2);
    for (const text of ['quay', 'pier', 'dock', 'quay']) lengthOf(text);
    expect(made).toEqual(['quay', 'pier', 'dock', 'quay']);
  });

  it('remembers what is false, too', () => {
    let times = 0;
    const isLong = remember(
      2,
      (text: string) => text,
      () => {
        times++;
        return false;
      },
    );
    isLong('quay');
    isLong('quay');
    expect(times).toBe(1);
  });
});
