import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../src/adapters/live.js';
import { createTerminalAdapter, type TerminalOptions } from '../../../src/adapters/terminal/index.js';
import { wordsFor } from '../../../src/adapters/terminal/words.js';
import type { Engine, Locale } from '../../../src/core/index.js';
import { createStubEngine, QUESTIONS } from '../../support/engine.js';
import { type Conversation, describeAdapter } from '../contract.js';

function open(options: Partial<TerminalOptions> = {}) {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const engine = createStubEngine();
  const live: LiveEngine = { current: engine, reload: async () => engine };
  const adapter = createTerminalAdapter({ live, input, output, colours: false, language: 'en', ...options });
  return { input, output, adapter };
}

/** All that `output` prints until its end. */
async function printed(output: PassThrough): Promise<string> {
  let text = '';
  for await (const chunk of output) text += chunk;
  return text;
}

/** One person at a pipe: what is read after a line is what stands before the answer to a mark that follows it. */
class PipedPerson {
  readonly #terminal: ReturnType<typeof open>;
  #shown = '';
  #marks = 0;

  constructor(engine: Engine, language: Locale) {
    this.#terminal = open({ live: { current: engine, reload: async () => engine }, language });
    this.#terminal.output.on('data', (text: string) => {
      this.#shown += text;
    });
  }

  async start(): Promise<void> {
    await this.#terminal.adapter.start();
    await this.type('/topics');
  }

  async type(text: string): Promise<string> {
    this.#marks++;
    const mark = `/mark-${this.#marks}-`;
    this.#shown = '';
    this.#terminal.input.write(`${text}\n${mark}\n`);
    while (!this.#shown.includes(mark)) await once(this.#terminal.output, 'data');
    return this.#shown.slice(0, this.#shown.lastIndexOf('\n\n', this.#shown.indexOf(mark)));
  }

  stop(): Promise<void> {
    return this.#terminal.adapter.stop();
  }
}

describeAdapter({
  name: 'terminal',
  async open(engine): Promise<Conversation> {
    // A terminal has one person with one language: each language gets a terminal of its own.
    const people = new Map<Locale, PipedPerson>();
    let last: PipedPerson | undefined;
    return {
      async ask(text, locale) {
        last = people.get(locale) ?? new PipedPerson(engine, locale);
        if (!people.has(locale)) {
          people.set(locale, last);
          await last.start();
        }
        return last.type(text);
      },
      async choose(index) {
        if (!last) throw new Error('nothing was asked');
        return last.type(String(index + 1));
      },
      pinged: () => [],
      async close() {
        await Promise.all([...people.values()].map((person) => person.stop()));
      },
    };
  },
});

describe('the terminal adapter over a pipe', () => {
  it('greets, answers every line in order, prints no prompt, and ends at the end of input', async () => {
    const { input, output, adapter } = open();
    input.end(`${QUESTIONS.en.answer}\n/reload\n${QUESTIONS.en.clarify}\n1`);
    await adapter.start();
    const all = printed(output);
    await adapter.closed;
    output.end();
    const text = await all;
    const places = [
      wordsFor('en').hint,
      'forty-two metres',
      wordsFor('en').reloaded(4),
      'Which of these do you mean?',
      'herring oil',
    ].map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/(?!\n)\p{Cc}|^> /mu);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('reads nothing after /quit and lets go of its input', async () => {
    const { input, output, adapter } = open();
    input.write(`/quit\n${QUESTIONS.en.answer}\n`);
    await adapter.start();
    await adapter.closed;
    output.end();
    expect(await printed(output)).not.toContain('forty-two');
    expect(input.destroyed).toBe(true);
  });

  it('waits where the reader is slow and loses nothing', async () => {
    const input = new PassThrough();
    let text = '';
    let waiting = 0;
    const output = new Writable({
      highWaterMark: 64,
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        text += chunk;
        waiting = Math.max(waiting, output.writableLength);
        setImmediate(done);
      },
    });
    const { adapter } = open({ input, output });
    input.end(`${QUESTIONS.en.answer}\n`.repeat(200));
    await adapter.start();
    await adapter.closed;
    expect(text.match(/forty-two metres/gu)).toHaveLength(200);
    // Never more than one text at a time; all of them have 30,000 characters.
    expect(waiting).toBeLessThan(1000);
  });

  it('stops while it waits for a line', async () => {
    const { adapter, input } = open();
    await adapter.start();
    await Promise.all([adapter.stop(), adapter.stop()]);
    await adapter.closed;
    expect(input.destroyed).toBe(true);
  });

  it('lets a running reply finish when it stops', async () => {
    let loaded: (engine: Engine) => void = () => {};
    let reloading: () => void = () => {};
    const begun = new Promise<void>((resolve) => (reloading = resolve));
    const engine = createStubEngine();
    const reload = () => {
      reloading();
      return new Promise<Engine>((resolve) => (loaded = resolve));
    };
    const { input, output, adapter } = open({ live: { current: engine, reload } });
    await adapter.start();
    input.write(`/reload\n${QUESTIONS.en.answer}\n`);
    await begun;
    const stopped = adapter.stop();
    loaded(engine);
    await stopped;
    output.end();
    const text = await printed(output);
    expect(text).toContain(wordsFor('en').reloaded(4));
    expect(text).not.toContain('forty-two');
  });

  it('rejects where its input breaks', async () => {
    const { input, adapter } = open();
    await adapter.start();
    input.destroy(new Error('broken'));
    await expect(adapter.closed).rejects.toThrow('broken');
  });

  it('colours where it may', async () => {
    const { input, output, adapter } = open({ colours: true });
    input.end();
    await adapter.start();
    await adapter.closed;
    output.end();
    expect(await printed(output)).toContain('\u001b[1m');
  });
});
