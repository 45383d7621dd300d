/** Steps of Denman and Beavers' iteration: it doubles its digits with each, after a dozen. */
const STEPS = 40;

/** Vectors of words, a row each. */
export interface Space {
  readonly dims: number;
  readonly words: readonly string[];
  readonly vectors: Float32Array;
}

type Row = Float64Array<ArrayBuffer>;
type Matrix = Row[];

const matrixOf = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Float64Array(columns));

/** The inverse of a square matrix, by Gauss and Jordan's elimination with the largest of each column as its pivot. */
function inverseOf(matrix: Matrix): Matrix {
  const size = matrix.length;
  const rows = matrix.map((row, i) => {
    const wide = new Float64Array(2 * size);
    wide.set(row);
    wide[size + i] = 1;
    return wide;
  });
  for (let p = 0; p < size; p++) {
    let best = p;
    for (let r = p + 1; r < size; r++)
      if (Math.abs(rows[r]?.[p] as number) > Math.abs(rows[best]?.[p] as number)) best = r;
    [rows[p], rows[best]] = [rows[best] as Row, rows[p] as Row];
    const pivot = rows[p] as Row;
    const scale = pivot[p] as number;
    for (let c = p; c < 2 * size; c++) pivot[c] = (pivot[c] as number) / scale;
    for (const [r, row] of rows.entries()) {
      const factor = row[p] as number;
      if (r === p || factor === 0) continue;
      for (let c = p; c < 2 * size; c++) row[c] = (row[c] as number) - factor * (pivot[c] as number);
    }
  }
  return rows.map((row) => row.slice(size));
}

/**
 * What a symmetric positive matrix must be multiplied by twice to become one, but for a factor (Denman and Beavers
 * 1976).
 */
function inverseRootOf(matrix: Matrix): Matrix {
  const size = matrix.length;
  const mean = matrix.reduce((sum, row, i) => sum + (row[i] as number), 0) / size;
  let root = matrix.map((row) => row.map((x) => x / mean));
  let inverse = matrixOf(size, size);
  for (const [i, row] of inverse.entries()) row[i] = 1;
  const meanOf = (a: Matrix, b: Matrix): Matrix =>
    a.map((row, i) => row.map((x, k) => (x + (b[i]?.[k] as number)) / 2));
  for (let step = 0; step < STEPS; step++) {
    const next = meanOf(root, inverseOf(inverse));
    inverse = meanOf(inverse, inverseOf(root));
    root = next;
  }
  return inverse;
}

/** `vector` as one of length 1. */
function unit(vector: Row): Row {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

/**
 * The turn of one space of words into another that brings the words that both have nearest together, by the
 * directions of their vectors: the orthogonal Procrustes problem (Schönemann 1966; for word vectors Xing and others
 * 2015). The mean of the words that both have is left out; where the other space has fewer dimensions, those go that
 * tell the least of it. So words that are near in the one are near in the other, as a map that also stretches would
 * not leave them.
 * @param weights what each word of `to` counts.
 * @returns where a word of `from` lies in `to`: a vector of length 1; `undefined` for a word that it lacks.
 * @throws RangeError where the two have too few words in common, or `from` too few dimensions, to tell all of `to`.
 */
export function alignSpaces(
  from: Space,
  to: Space,
  weights: Float64Array,
): (word: string) => Float64Array | undefined {
  const rows = new Map(from.words.map((word, row) => [word, row]));
  const shared = [...to.words.keys()].filter((row) => rows.has(to.words[row] as string));
  if (from.dims < to.dims || shared.length <= to.dims)
    throw new RangeError(
      `${from.dims} dimensions and ${shared.length} words in common tell too little of ${to.dims} dimensions: take no more of these, and more text.`,
    );
  const plain = (row: number): Row =>
    Float64Array.from(from.vectors.subarray(row * from.dims, (row + 1) * from.dims));
  /* Of all words the mean is no meaning. */
  const mean = new Float64Array(from.dims);
  for (const row of shared)
    for (const [k, x] of plain(rows.get(to.words[row] as string) as number).entries())
      mean[k] = (mean[k] as number) + x / shared.length;
  const given = (row: number): Row => unit(plain(row).map((x, k) => x - (mean[k] as number)));

  const products = matrixOf(from.dims, to.dims);
  for (const row of shared) {
    const x = given(rows.get(to.words[row] as string) as number);
    const y = unit(Float64Array.from(to.vectors.subarray(row * to.dims, (row + 1) * to.dims)));
    for (const [a, product] of products.entries()) {
      const scaled = (weights[row] as number) * (x[a] as number);
      for (let k = 0; k < to.dims; k++) product[k] = (product[k] as number) + scaled * (y[k] as number);
    }
  }
  const squares = matrixOf(to.dims, to.dims);
  for (const product of products)
    for (const [a, square] of squares.entries())
      for (let b = 0; b < to.dims; b++)
        square[b] = (square[b] as number) + (product[a] as number) * (product[b] as number);
  const root = inverseRootOf(squares);
  const turn = products.map((product) => {
    const line = new Float64Array(to.dims);
    for (const [a, row] of root.entries())
      for (let k = 0; k < to.dims; k++)
        line[k] = (line[k] as number) + (product[a] as number) * (row[k] as number);
    return line;
  });
  return (word) => {
    const row = rows.get(word);
    if (row === undefined) return undefined;
    const x = given(row);
    const place = new Float64Array(to.dims);
    for (const [a, line] of turn.entries())
      for (let k = 0; k < to.dims; k++)
        place[k] = (place[k] as number) + (x[a] as number) * (line[k] as number);
    return unit(place);
  };
}
