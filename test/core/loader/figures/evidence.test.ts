import { describe, expect, it } from 'vitest';
import { isHeld } from '../../../../src/core/loader/figures/evidence.js';
import { extractFigures } from '../../../../src/core/loader/figures/extract.js';

/** Whether `evidence` holds every figure of `claim`. */
function holds(claim: string, evidence: string): boolean {
  const given = extractFigures(evidence);
  const claims = extractFigures(claim);
  expect(claims).not.toEqual([]);
  return claims.every((figure) => isHeld(figure, given));
}

describe('isHeld', () => {
  it.each([
    ['5.576 million', '557.6 萬美元'],
    ['5,576,000 美元', '557.6万美元'],
    ['二十', '20 座'],
    ['21.1%', '百分之二十一點一'],
    ['21.1', '21.1%'],
    ['301.2 billion yuan', '3012 億元'],
    ['3012 億元', '3012 億港元'],
    ['3012 億港元', '3012 億元'],
    ['January 20, 2025', '2025 年 1 月 20 日'],
    ['2025 年', '2025-01-20'],
    ['1 月 20 日', '2025-01-20'],
    ['in 2025', '2025 年 1 月'],
    ['2015 年', 'founded in 2015'],
    ['第三', 'third among all'],
    ['第一', '居首'],
    ['排名第 3', '3 名'],
    ['五百多萬', '557.6 萬'],
    ['557.6 萬', '五百多萬'],
    ['約 560 萬', '557.6 萬'],
    ['3 家', '三家'],
    ['逾 550 萬', '557.6 萬'],
    ['近 560 萬', '557.6 萬'],
    ['五百多萬', '約 560 萬'],
  ])('finds %s in %s', (claim, evidence) => {
    expect(holds(claim, evidence)).toBe(true);
  });

  it.each([
    ['558 萬', '557.6 萬'],
    ['5.6 million', '557.6 萬'],
    ['557.6 億', '557.6 萬'],
    ['21.1 倍', '21.1%'],
    ['3012 億美元', '3012 億元'],
    ['3012 億元', '3012 億美元'],
    ['2025 年 1 月 20 日', '2025 年 1 月'],
    ['2025 年 1 月 21 日', '2025 年 1 月 20 日'],
    ['2024 年', '2025 年 1 月 20 日'],
    ['2025 年 1 月', 'in 2025'],
    ['2015 年', '2015%'],
    ['20%', '2025 年 1 月 20 日'],
    ['第二', '第三'],
    ['五百多萬', '600 萬'],
    ['五百多萬', '499 萬'],
    ['第一', '沒有數字'],
    ['近 550 萬', '557.6 萬'],
  ])('does not find %s in %s', (claim, evidence) => {
    expect(holds(claim, evidence)).toBe(false);
  });
});
