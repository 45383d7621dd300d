import { BEFORE_ROC } from './dates.js';
import type { CalendarDate, DateParts, Figure, Quantity } from './figure.js';
import { timeOf } from './times.js';

/** What stands between the figures of a span or a list. */
const JOINT = /^[日號号年月]?\s*(?:-|–|—|~|〜|、|,|to|through|until|till|and|or|&|至|到|及|和|與|与|或)\s*$/;
/** What may follow the last of them; before another word it may count that, as well: April 11, 13 people. */
const END = /^\s*(?:(?:and|or|to|at|in|from|through|until)\b|[日號号年月至到及和與与或]|[^\s\p{L}%/:]|$)/u;

/**
 * Reads what figures side by side say once: the number of "2 to 4 p.m." is a time, that of "April 11 to 13" a day;
 * and a date without a month or a year has those of the date before it.
 * @param text what they stand in, in lower case and half width.
 */
export function readSeries(figures: readonly Figure[], text: string): Figure[] {
  if (!figures.some(({ kind }) => kind !== 'quantity')) return [...figures];
  const read = [...figures];
  for (let i = read.length - 2; i >= 0; i -= 1) {
    const [figure, next] = [read[i] as Figure, read[i + 1] as Figure];
    if (isJoined(figure, next, text)) read[i] = alike(figure, next);
  }
  for (let i = 1; i < read.length; i += 1) {
    const [before, figure] = [read[i - 1] as Figure, read[i] as Figure];
    if (figure.kind !== 'quantity' || !isJoined(before, figure, text)) continue;
    const other = alike(figure, before);
    if (END.test(text.slice(endOf(figure)))) read[i] = other;
    else if (other.kind !== 'quantity') read[i] = { ...figure, maybe: other };
  }
  let known: DateParts = {};
  return read.map((figure) => {
    if (figure.kind !== 'date') return figure;
    const implied = { ...known, ...figure.implied };
    const { year, month } = figure;
    known = { ...(year === undefined ? known : { year }), ...(month === undefined ? {} : { month }) };
    return { ...figure, implied };
  });
}

const endOf = ({ index, text }: Figure): number => index + text.length;

function isJoined(before: Figure, after: Figure, text: string): boolean {
  return JOINT.test(text.slice(endOf(before), after.index));
}

/** The figure as what stands beside it makes it. */
function alike(figure: Figure, beside: Figure): Figure {
  if (figure.kind === 'date' && beside.kind === 'date') return { ...figure, implied: partsOf(beside) };
  if (figure.kind !== 'quantity' || !isPlainNumber(figure)) return figure;
  const { value, text, index, firm } = figure;
  const place = { text, index, firm };
  if (beside.kind === 'time') {
    const time = timeOf(value, 0, [String(value)]);
    return time ? { ...place, ...time } : figure;
  }
  const date = beside.kind === 'date' ? datePartOf(value, beside) : undefined;
  return date && beside.kind === 'date'
    ? { ...place, kind: 'date', ...date, implied: partsOf(beside), written: [value] }
    : figure;
}

/** The number as the smallest part that the date beside it has. */
function datePartOf(value: number, { year, month, day, written }: CalendarDate): DateParts | undefined {
  if (day !== undefined) return value >= 1 && value <= 31 ? { day: value } : undefined;
  if (month !== undefined) return value >= 1 && value <= 12 ? { month: value } : undefined;
  if (year === written[0]) return value >= 1000 && value < 10_000 ? { year: value } : undefined;
  return value >= 1 && value < 1000 ? { year: value + BEFORE_ROC } : undefined;
}

function partsOf({ implied, year, month }: CalendarDate): DateParts {
  return {
    ...implied,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
  };
}

function isPlainNumber({ unit, value, from, to }: Quantity): boolean {
  return unit === undefined && from === to && Number.isInteger(value);
}
