import { expect, it } from 'vitest';
import { append } from '../../../src/core/collections/lists.js';

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
