import { expect, it } from 'vitest';
import { append, evenly } from '../../../src/core/collections/lists.js';

it('appends to the list of a key, in order, and begins those that there are not', () => {
  const lists = new Map([['quay', [1]]]);
  append(lists, 'quay', 2);
  append(lists, 'pier', 3);
  append(lists, 'pier', 1);
  expect([...lists]).toEqual([
    ['quay', [1, 2]],
    ['pier', [3, 1]],
  ]);
});

it('takes some of a list at even distances, or all where there are no more', () => {
  expect(evenly([1, 2, 3, 4, 5], 2)).toEqual([1, 3]);
  expect(evenly([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(evenly([], 5)).toEqual([]);
});
