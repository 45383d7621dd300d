/** Where numbers are sorted: thousands of texts are read one after another. */
let scratch = new Float64Array(1024);

/**
 * The numbers, each once, ascending.
 * @example distinct([3, 1, 3]) // => Float64Array [1, 3]
 */
export function distinct(numbers: ArrayLike<number>): Float64Array {
  if (numbers.length > scratch.length) scratch = new Float64Array(2 * numbers.length);
  const sorted = scratch.subarray(0, numbers.length);
  sorted.set(numbers);
  sorted.sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] as number;
  }
  return sorted.slice(0, count);
}
