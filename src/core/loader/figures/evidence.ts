import type { CalendarDate, ClockTime, Figure, Quantity } from './figure.js';

/** 元 is what the dollars of Hong Kong and Taiwan are called, too. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  yuan: ['hkd', 'twd'],
  dollar: ['hkd', 'twd'],
  hkd: ['yuan', 'dollar'],
  twd: ['yuan', 'dollar'],
};

/**
 * Whether a text whose figures are `evidence` holds the figure `claim`: the same value, however it is
 * written, and no other unit; a date of at least the parts that the claim has; a time that may be the same.
 * @example isHeld(claim('5.576 million'), extractFigures('557.6 萬美元')) // => true
 */
export function isHeld(claim: Figure, evidence: readonly Figure[]): boolean {
  return (
    evidence.some((given) => holds(given, claim)) || (claim.kind !== 'quantity' && isSpelt(claim, evidence))
  );
}

function holds(given: Figure, claim: Figure): boolean {
  if (claim.kind !== 'quantity' && given.kind === 'quantity')
    return given.maybe !== undefined && holds(given.maybe, claim);
  if (claim.kind === 'quantity') {
    return given.kind === 'quantity'
      ? holdsQuantity(given, claim)
      : claim.unit === undefined && given.written.includes(claim.value);
  }
  if (claim.kind === 'date') return given.kind === 'date' && holdsDate(given, claim);
  return given.kind === 'time' && claim.minutes.some((minute) => given.minutes.includes(minute));
}

function holdsDate(given: CalendarDate, { year, month, day }: CalendarDate): boolean {
  return (
    (year === undefined || year === (given.year ?? given.implied?.year)) &&
    (month === undefined || month === (given.month ?? given.implied?.month)) &&
    (day === undefined || day === given.day)
  );
}

function holdsQuantity(given: Quantity, claim: Quantity): boolean {
  const slack = 1e-9 * Math.abs(claim.value);
  const isSame = claim.from <= given.to + slack && given.from <= claim.to + slack;
  return isSame && isSameUnit(claim.unit, given.unit);
}

/** A year, month, day or hour alone may be a plain number there, and a time be a score: 21:15, 21 比 15. */
function isSpelt(claim: CalendarDate | ClockTime, evidence: readonly Figure[]): boolean {
  const isThere = (number: number) =>
    evidence.some((given) => given.kind === 'quantity' && !given.unit && given.value === number);
  if (claim.kind === 'time') return claim.written.length > 0 && claim.written.every(isThere);
  const parts = [claim.year, claim.month, claim.day].filter((part) => part !== undefined);
  return parts.length === 1 && claim.written.some(isThere);
}

/** A figure without a unit may mean any: paragraphs name it once for several figures. */
function isSameUnit(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || Boolean(ALSO_CALLED[a]?.includes(b));
}
