import type { Readable, Writable } from 'node:stream';
import { ReadStream, WriteStream } from 'node:tty';
import type { Locale } from '../../core/index.js';
import type { Adapter } from '../adapter.js';
import type { LiveEngine } from '../live.js';
import { createColours } from './colours.js';
import { readLines } from './lines.js';
import { write } from './output.js';
import { PLAIN } from './paint.js';
import { openPrompt } from './prompt.js';
import { createSession } from './session.js';

/** What the terminal chat is made of. */
export interface TerminalOptions {
  readonly live: LiveEngine;
  /** Where questions come from; line editing where this and `output` are a terminal. */
  readonly input: Readable;
  readonly output: Writable;
  /** Whether what is printed may be coloured. */
  readonly colours: boolean;
  /** Answers in this language; by default in the question's. */
  readonly locale?: Locale;
  /** The person's language, where a question does not tell; by default the knowledge's. */
  readonly language?: Locale;
}

/** The terminal chat. */
export interface TerminalAdapter extends Adapter {
  /** Once started: resolves when the conversation is over, rejects where a stream broke. */
  readonly closed: Promise<void>;
}

/** Makes the chat of one person at a terminal, or of lines through a pipe. */
export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const { live, input, output, locale, language } = options;
  const paint = options.colours ? createColours() : PLAIN;
  const session = createSession({
    live,
    paint,
    ...(locale ? { locale } : {}),
    ...(language ? { language } : {}),
  });
  let close = (): void => {};
  let closed = Promise.resolve();

  async function read(): Promise<void> {
    let stopped = false;
    close = () => {
      stopped = true;
      input.destroy();
    };
    try {
      for await (const line of readLines(input)) {
        const text = await session.respond(line);
        if (text !== '') await write(output, `${text}\n\n`);
        if (session.over || stopped) break;
      }
    } catch (error) {
      // Destroying the input ends the loop with an error of its own.
      if (!stopped) throw error;
    }
  }

  return {
    async start() {
      await write(output, `${session.greeting()}\n\n`);
      if (input instanceof ReadStream && output instanceof WriteStream) {
        ({ close, closed } = openPrompt(session, input, output, paint.accent('> ')));
      } else {
        closed = read();
      }
    },
    async stop() {
      close();
      // What broke is told by `closed`, once.
      await closed.catch(() => {});
    },
    get closed() {
      return closed;
    },
  };
}
