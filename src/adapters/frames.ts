/** Where `error` was thrown, innermost first. Its message may hold a person's text, in lines such as these too, and is left out. */
export function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim());
}
