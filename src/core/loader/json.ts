import { LIMITS, quote } from './fault.js';

/** The first thing that keeps a text from being JSON; in the words of a complaint. */
export interface JsonFault {
  /** Offset, in UTF-16 units: of what is to be changed, or where something is to be added. */
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** Finds the first mistake in a text that should be JSON, as Node's own messages do not tell its place. */
export async function findJsonFault(text: string): Promise<JsonFault | undefined> {
  const { printParseErrorCode, visit } = await import('jsonc-parser');
  /** What closes the lists and maps that are open, the outermost first. */
  const open: string[] = [];
  let fault: JsonFault | undefined;

  /** The library goes on after a mistake, a million times in a file of noise: only an exception ends it. */
  function stop(found: JsonFault): never {
    fault = found;
    throw new Error(found.expected);
  }
  const begin = (closer: string) => (at: number) => {
    if (open.push(closer) > LIMITS.nesting) stop({ at, ...TOO_DEEP });
  };
  // At the end of the file it says of all that is open that it ends, with a length of 0.
  const end = (_at: number, length: number) => {
    if (length > 0) open.pop();
  };
  try {
    visit(
      text,
      {
        onObjectBegin: begin('}'),
        onArrayBegin: begin(']'),
        onObjectEnd: end,
        onArrayEnd: end,
        onError: (code, at, length) => {
          const error = printParseErrorCode(code);
          stop(inText(error, text.slice(at, at + length), at) ?? misplaced(error, text, at, open));
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!fault) throw error;
  }
  return fault;
}

const TOO_DEEP = Object.freeze({
  expected: `at most ${LIMITS.nesting} lists and maps inside each other`,
  found: 'more',
  remedy: 'take the value out of its brackets',
});

/** What a text may not hold, by the library's name for it. */
const IN_TEXT: Readonly<Record<string, Omit<JsonFault, 'at' | 'found'>>> = {
  InvalidCharacter: {
    expected: 'JSON: text without control characters',
    remedy: 'write \\t for a tab, and delete others',
  },
  InvalidEscapeCharacter: {
    expected: 'JSON: \\", \\\\, \\n or another escape that it has',
    remedy: 'write \\\\ for a backslash',
  },
  InvalidUnicode: {
    expected: 'JSON: four digits or letters from A to F after \\u',
    remedy: 'write \\\\ for a backslash',
  },
  UnexpectedEndOfString: {
    expected: 'JSON: text that ends on its line',
    remedy: 'add ", and write \\n for a line break in a text',
  },
};

/** An escape; in the group, what is none, or a control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text may not hold them
const SPECIAL = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|([\\\u0000-\u001f])/g;

/** A fault within a text, of which the library tells the text's place alone, and the last one where it has several. */
function inText(error: string, token: string, at: number): JsonFault | undefined {
  const said = IN_TEXT[error];
  if (!said) return undefined;
  const place = token.matchAll(SPECIAL).find(([, wrong]) => wrong)?.index;
}
