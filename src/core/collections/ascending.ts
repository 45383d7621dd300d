/** The place of `value` in an ascending list, or in what of it stands from `start` to before `end`; −1 for none. */
export function placeIn(
  list: Int32Array | Uint16Array | Uint32Array,
  value: number,
  start = 0,
  end = list.length,
): number {
  let low = start;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = list[middle] as number;
    if (here === value) return middle;
    if (here < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
