/* The text that others are compared with: where each character stands last, from 1, and where the same stood before. */
let noted = '';
const lastOf = new Int32Array(0x10000);
let before = new Int32Array(512);
/* For each place of it: the length of the run that ends there, and the place in the other text where it was found. */
let runs = new Int32Array(512);
let foundAt = new Int32Array(512);

/** Notes where each character of `text` stands: a question is compared with several texts, one after another. */
function note(text: string): void {
  for (let i = 0; i < noted.length; i++) lastOf[noted.charCodeAt(i)] = 0;
  noted = text;
  if (text.length >= before.length) {
    before = new Int32Array(2 * text.length);
    runs = new Int32Array(2 * text.length);
    foundAt = new Int32Array(2 * text.length);
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    before[i + 1] = lastOf[code] as number;
    lastOf[code] = i + 1;
  }
}

/**
 * Length of the longest run of characters that two texts share, in UTF-16 units; quickest where `text` is that of the
 * call before.
 * @example longestRun('末班船几点', '末班车') // => 2
 */
export function longestRun(text: string, other: string): number {
  if (text !== noted) note(text);
  foundAt.fill(0, 0, text.length + 1);
  let longest = 0;
  for (let i = 0; i < other.length; i++) {
    /* From the last place on, so that what ended one place before with one character before still stands. */
    for (let at = lastOf[other.charCodeAt(i)] as number; at > 0; at = before[at] as number) {
      const run = i > 0 && foundAt[at - 1] === i ? (runs[at - 1] as number) + 1 : 1;
      runs[at] = run;
      foundAt[at] = i + 1;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
