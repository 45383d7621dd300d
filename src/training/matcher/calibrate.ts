/** A score, whether it was right (1 or 0), and how much the example counts. */
export interface Scored {
  readonly score: number;
  readonly right: number;
  readonly weight: number;
}

/** What turns a score into the log-odds of being right. */
export interface Calibration {
  readonly slope: number;
  readonly bias: number;
}

/** Newton's steps double the digits that are right; from anywhere near, these are plenty. */
const STEPS = 30;
/** Keeps the step finite where all scores are alike. */
const RIDGE = 1e-9;

/**
 * Fits `1 / (1 + exp(-(slope * score + bias)))` to what was right, by maximum likelihood (Platt 1999, by Newton's
 * method as of Lin, Lin and Weng 2007).
 */
export function calibrate(scores: readonly Scored[]): Calibration {
  let slope = 0;
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    let bySlope = 0;
    let byBias = 0;
    let slopeSlope = RIDGE;
    let slopeBias = 0;
    let biasBias = RIDGE;
    for (const { score, right, weight } of scores) {
      const share = 1 / (1 + Math.exp(-slope * score - bias));
      const error = weight * (right - share);
      const curve = weight * share * (1 - share);
      bySlope += error * score;
      byBias += error;
      slopeSlope += curve * score * score;
      slopeBias += curve * score;
      biasBias += curve;
    }
    const determinant = slopeSlope * biasBias - slopeBias * slopeBias;
    slope += (biasBias * bySlope - slopeBias * byBias) / determinant;
    bias += (slopeSlope * byBias - slopeBias * bySlope) / determinant;
  }
  return { slope, bias };
}
