/** The inner product of two vectors: the cosine of two texts, as `vectorOf` gives vectors of length 1. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

/**
 * `dot` of `a` with each of four vectors, into `out` from `at`: four sums that do not wait for one another.
 * @param starts where each of the four begins in its array.
 */
export function dotFour(
  a: Float32Array,
  b: Float32Array,
  c: Float32Array,
  d: Float32Array,
  e: Float32Array,
  starts: Uint32Array,
  out: Float64Array,
  at: number,
): void {
  const [bAt, cAt, dAt, eAt] = [starts[0], starts[1], starts[2], starts[3]] as [
    number,
    number,
    number,
    number,
  ];
  let ab = 0;
  let ac = 0;
  let ad = 0;
  let ae = 0;
  for (let k = 0; k < a.length; k++) {
    const x = a[k] as number;
    ab += x * (b[bAt + k] as number);
    ac += x * (c[cAt + k] as number);
    ad += x * (d[dAt + k] as number);
    ae += x * (e[eAt + k] as number);
  }
  out[at] = ab;
  out[at + 1] = ac;
  out[at + 2] = ad;
  out[at + 3] = ae;
}

/** Each of four vectors is all of its array. */
const WHOLE = new Uint32Array(4);

/** `dot` of `a` with each of `others`, in their order. */
export function dots(a: Float32Array, others: readonly Float32Array[]): Float64Array {
  const last = others.length - 1;
  const out = new Float64Array(others.length + 3);
  const of = (i: number): Float32Array => others[Math.min(i, last)] as Float32Array;
  for (let i = 0; i <= last; i += 4) dotFour(a, of(i), of(i + 1), of(i + 2), of(i + 3), WHOLE, out, i);
  return out.subarray(0, others.length);
}

/** Makes a vector one of length 1; one without a length stays, and is told by `false`. */
export function normalise(vector: Float32Array): boolean {
  const length = Math.sqrt(dot(vector, vector));
  if (length === 0) return false;
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) / length;
  return true;
}
