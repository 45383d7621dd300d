import type { CalendarDate, Figure, Quantity } from './figure.js';

/** 元 is what the dollars of Hong Kong and Taiwan are called, too. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  yuan: ['hkd', 'twd'],
  dollar: ['hkd', 'twd'],
  hkd: ['yuan', 'dollar'],
  twd: ['yuan', 'dollar'],
};

/**
 * Whether a text whose figures are `evidence` holds the figure `claim`: the same value, however it is
 * written, and no other unit; a date of at least the parts that the claim has.
 * @example isHeld(claim('5.576 million'), extractFigures('557.6 萬美元')) // => true
 */
export function isHeld(claim: Figure, evidence: readonly Figure[]): boolean {
  return evidence.some((given) =>
    claim.kind === 'date' ? holdsDate(given, claim) : holdsQuantity(given, claim),
  );
}

function holdsDate(given: Figure, { year, month, day }: CalendarDate): boolean {
  if (given.kind === 'quantity')
    return month === undefined && given.unit === undefined && given.value === year;
  return (
    (year === undefined || year === given.year) &&
    (month === undefined || month === given.month) &&
    (day === undefined || day === given.day)
  );
}

function holdsQuantity(given: Figure, claim: Quantity): boolean {
  if (given.kind === 'date') {
    return claim.unit === undefined && [given.year, given.month, given.day].includes(claim.value);
  }
  const slack = 1e-9 * Math.abs(claim.value);
  const isSame = claim.from <= given.to + slack && given.from <= claim.to + slack;
  return isSame && isSameUnit(claim.unit, given.unit);
}

/** A figure without a unit may mean any: paragraphs name it once for several figures. */
function isSameUnit(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || Boolean(ALSO_CALLED[a]?.includes(b));
}
