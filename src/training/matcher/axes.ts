import { AXES, type Axes } from '../../core/ranking/axes.js';
import type { Vectors } from '../../core/tables/vectors.js';
import { createRandom } from '../vectors/random.js';

/** The commonest words are what the axes are of. */
const WORDS = 12_000;
const STEPS = 200;

/** Makes the rows orthogonal and of length 1 (Gram and Schmidt). */
function orthonormalise(rows: readonly Float64Array[]): void {
  for (const [i, row] of rows.entries()) {
    for (const other of rows.slice(0, i)) {
      const share = row.reduce((sum, x, k) => sum + x * (other[k] as number), 0);
      for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) - share * (other[k] as number);
    }
    const length = Math.hypot(...row) || 1;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] as number) / length;
  }
}

/** The axes of a table of vectors, by orthogonal iteration; none without a table. */
export function axesOf(vectors: Vectors | undefined): Axes {
  if (!vectors) return [];
  const { dims } = vectors;
  const moments = Array.from({ length: dims }, () => new Float64Array(dims));
  for (let row = 0; row < Math.min(WORDS, vectors.size); row++) {
    const place = vectors.placeOf(row);
    for (const [i, moment] of moments.entries())
      for (let k = 0; k < dims; k++)
        moment[k] = (moment[k] as number) + (place[i] as number) * (place[k] as number);
  }
  const random = createRandom(1);
  let axes = Array.from({ length: Math.min(AXES, dims) }, () =>
    Float64Array.from({ length: dims }, () => random.share() - 0.5),
  );
  orthonormalise(axes);
  for (let step = 0; step < STEPS; step++) {
    axes = axes.map((axis) =>
      Float64Array.from(moments, (moment) => moment.reduce((sum, x, k) => sum + x * (axis[k] as number), 0)),
    );
    orthonormalise(axes);
  }
  return axes.map((axis) => Float32Array.from(axis, (x) => Number(x.toPrecision(6))));
}
