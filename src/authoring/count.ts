/**
 * A number with what it counts.
 * @example count(1, 'entry', 'entries') // => '1 entry'
 */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
