/** A number that a text gives. */
export interface Quantity extends Place {
  readonly kind: 'quantity';
  /** Magnitudes multiplied in; a percentage is its number, 三分之一 is 33.3 percent. */
  readonly value: number;
  /** The least and the most that may be meant: 五百多萬 is 5,000,000 to 5,999,999; mostly both are `value`. */
  readonly from: number;
  readonly to: number;
  /** `percent`, `times`, a currency; absent where the text gives none, or only a measure word (家, 件). */
  readonly unit?: string;
  /** Whether it is a rank: 第三, "third place", "No. 3". */
  readonly ordinal: boolean;
  /** What it is instead, if it goes on with what stands before it: the day of "April 11–13 was", not 13 of something. */
  readonly maybe?: CalendarDate | ClockTime;
}

/** A day, month or year that a text gives. */
export interface CalendarDate extends Place, DateParts {
  readonly kind: 'date';
  /** What the dates beside it say and it leaves out: the month of "13 日" in "4 月 11 日至 13 日". */
  readonly implied?: DateParts;
  /** Its numbers, as they are or might be written: 115 and 2026 of 民國 115 年. */
  readonly written: readonly number[];
}

export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A time of the day that a text gives. */
export interface ClockTime extends Place {
  readonly kind: 'time';
  /** The minutes since midnight that may be meant: 2:30 is 150 or 870, 14:30 and 下午兩點半 are 870 alone. */
  readonly minutes: readonly number[];
  /** Its numbers, as they are written. */
  readonly written: readonly number[];
}

interface Place {
  /** As it is written. */
  readonly text: string;
  /** Where it begins in the text. */
  readonly index: number;
  /** Whether it is surely a figure; 一 and "one" may be part of a word or of a phrase. */
  readonly firm: boolean;
}

/** A figure of a text, in Chinese or in English. */
export type Figure = Quantity | CalendarDate | ClockTime;

/** A figure without its place; of a quantity, only what is not the usual. */
export type Found =
  | ({ readonly kind: 'quantity'; readonly value: number } & Partial<Quantity>)
  | (Pick<CalendarDate, 'kind' | 'written'> & Partial<CalendarDate>)
  | (Pick<ClockTime, 'kind' | 'minutes' | 'written'> & Partial<ClockTime>);

/** How one kind of figure is written. Patterns read text in lower case and are global. */
export interface Rule {
  /** What a text has at least; most texts fail it, and so spare the pattern. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** The figure, or `undefined` where the match is none after all. */
  read(match: RegExpExecArray, text: string): Found | undefined;
}
