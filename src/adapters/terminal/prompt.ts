import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { readKeys, type TerminalInput } from './keys.js';
import type { Session } from './session.js';

/** Where a person types. */
export interface Prompt {
  /** Resolves once the person has left, or `close` was called, and the last line is answered. */
  readonly closed: Promise<void>;
  close(): void;
}

/** Holds `session` at a terminal: line editing, history and completion by node:readline. */
export function openPrompt(session: Session, input: TerminalInput, output: Writable, prompt: string): Prompt {
  const keys = readKeys(input);
  const lines = createInterface({
    input: keys,
    output,
    terminal: true,
    prompt,
    removeHistoryDuplicates: true,
    completer: (line: string) => [[...session.complete(line)], line],
  });
  const waiting: string[] = [];
  let running: Promise<void> | undefined;
  let ended = false;

  function show(text: string): void {
    if (text !== '') output.write(`${text}\n\n`);
    if (session.over) lines.close();
    else if (!ended && waiting.length === 0) lines.prompt();
  }

  // An answer that is there at once is printed at once, before the next line of a paste is echoed.
  function take(line: string): void {
    if (running) {
      waiting.push(line);
      return;
    }
    const text = session.respond(line);
    if (typeof text === 'string') show(text);
    else running = text.then(show).finally(resume);
  }

  function resume(): void {
    running = undefined;
    while (!running && !session.over) {
      const line = waiting.shift();
      if (line === undefined) return;
      take(line);
    }
  }

  // Ctrl-C clears what is typed, and leaves where nothing is.
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else {
      lines.write(null, { ctrl: true, name: 'e' });
      lines.write(null, { ctrl: true, name: 'u' });
    }
  });
  lines.on('line', take);

  const closed = new Promise<void>((resolve) => {
    lines.on('close', () => {
      ended = true;
      // This pauses the input as well, which would keep the process alive.
      input.unpipe(keys);
      if (!session.over) output.write('\n');
      resolve(
        (async () => {
          while (running) await running;
        })(),
      );
    });
  });
  lines.prompt();
  return { closed, close: () => lines.close() };
}
