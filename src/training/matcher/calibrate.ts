/** What an example is judged by, whether it was right (1 or 0), and how much it counts. */
export interface Scored {
  readonly covariates: readonly number[];
  readonly right: number;
  readonly weight: number;
}

/** What turns covariates into the log-odds of being right. */
export interface Calibration {
  /** One a covariate. */
  readonly slopes: readonly number[];
  readonly bias: number;
}

/** Newton's steps double the digits that are right; from anywhere near, these are plenty. */
const STEPS = 30;
/** Keeps the step finite where all examples are alike. */
const RIDGE = 1e-9;

/** Solves a symmetric system of a few equations, whose right sides stand behind the rows, by elimination. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[];
    for (const row of rows) {
      if (row === pivot) continue;
      const times = (row[i] as number) / (pivot[i] as number);
      for (let k = i; k <= size; k++) row[k] = (row[k] as number) - times * (pivot[k] as number);
    }
  }
  return rows.map((row, i) => (row[size] as number) / (row[i] as number));
}

/**
 * Fits the log-odds of being right as a sum of the covariates times slopes, and a bias, by maximum likelihood (Platt
 * 1999, by Newton's method as of Lin, Lin and Weng 2007).
 * @param examples all with as many covariates; at least one.
 */
export function calibrate(examples: readonly Scored[]): Calibration {
  const size = (examples[0] as Scored).covariates.length + 1;
  const at = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const rows = Array.from(at, (_, i) =>
      Array.from({ length: size + 1 }, (_, k): number => (k === i ? RIDGE : 0)),
    );
    for (const { covariates, right, weight } of examples) {
      const x = [...covariates, 1];
      const share = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (at[i] as number), 0)));
      const curve = weight * share * (1 - share);
      for (const [i, row] of rows.entries()) {
        const value = x[i] as number;
        for (const [k, other] of x.entries()) row[k] = (row[k] as number) + curve * value * other;
        row[size] = (row[size] as number) + weight * (right - share) * value;
      }
    }
    for (const [i, change] of solve(rows).entries()) at[i] = (at[i] as number) + change;
  }
  return { slopes: Array.from(at.slice(0, -1)), bias: at[size - 1] as number };
}
