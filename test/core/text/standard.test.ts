import { describe, expect, it } from 'vitest';
import { standardise } from '../../../src/core/text/standard.js';

describe('standardise', () => {
  it.each([
    ['I can’t pay £35', 'i can not pay 35 pounds'],
    ['門票ＮＴ$300', '门票300元'],
    ['一萬五千人', '15000人'],
  ])('writes %j as it is compared', (text, standard) => {
    expect(standardise(text)).toBe(standard);
  });
});
