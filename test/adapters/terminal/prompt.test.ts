import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { openPrompt, type Prompt } from '../../../src/adapters/terminal/prompt.js';
import { createSession } from '../../../src/adapters/terminal/session.js';
import { wordsFor } from '../../../src/adapters/terminal/words.js';
import type { AskOptions, Engine } from '../../../src/core/index.js';
import { createStubEngine } from '../../support/engine.js';

/** A terminal whose person types what a test says. */
function openTerminal(reload?: () => Promise<Engine>) {
  const engine = createStubEngine();
  const asked: string[] = [];
  const live = {
    current: {
      ...engine,
      ask: (question: string, options?: AskOptions) => {
        asked.push(question);
        return engine.ask(question, options);
      },
    },
    reload: reload ?? (async () => engine),
  };
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (mode: boolean) => modes.push(mode) });
  const output = new PassThrough({ encoding: 'utf8' });
  let shown = '';
  output.on('data', (text: string) => {
    shown += text;
  });
  const prompt = openPrompt(createSession({ live, language: 'en' }), input, output, '> ');
  return { input, output, prompt, asked, modes, shown: () => shown };
}

/** Resolves once the terminal shows `text`. */
async function until(terminal: ReturnType<typeof openTerminal>, text: string): Promise<void> {
  while (!terminal.shown().includes(text)) await once(terminal.output, 'data');
}

describe('the prompt', () => {
  const open: Prompt[] = [];
  afterEach(() => {
    for (const prompt of open.splice(0)) prompt.close();
  });
  function terminalOf(reload?: () => Promise<Engine>) {
    const terminal = openTerminal(reload);
    open.push(terminal.prompt);
    return terminal;
  }

  it('answers a line and prompts again', async () => {
    const terminal = terminalOf();
    terminal.input.write('how tall\r');
    await until(terminal, 'forty-two metres tall.');
    expect(stripVTControlCharacters(terminal.shown())).toMatch(/^> how tall\s+How tall is the lighthouse\?/u);
    expect(terminal.shown()).toMatch(/> [^>]*$/u);
  });

  it('takes lines back from the history', async () => {
    const terminal = terminalOf();
    terminal.input.write('tides\rboats\r\u001b[A\u001b[A\r/quit\r');
    await terminal.prompt.closed;
    expect(terminal.asked).toEqual(['tides', 'boats', 'tides']);
  });

  it('answers each line of a paste, in order, before the next is echoed', async () => {
    const terminal = terminalOf();
    terminal.input.write('how tall\rwho keeps it\r/quit\r');
    await terminal.prompt.closed;
    const shown = stripVTControlCharacters(terminal.shown());
    const places = ['> how tall', 'forty-two metres', '> who keeps it', 'The Oro family', '> /quit'].map(
      (text) => shown.indexOf(text),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('keeps lines that come during a reload and answers them after it', async () => {
    let loaded: (engine: Engine) => void = () => {};
    const terminal = terminalOf(() => new Promise((resolve) => (loaded = resolve)));
    terminal.input.write('/reload\rhow tall\r');
    await until(terminal, 'how tall');
    expect(terminal.asked).toEqual([]);
    loaded(createStubEngine());
    await until(terminal, 'forty-two metres');
    // No prompt stands between them: the line is typed already.
    expect(stripVTControlCharacters(terminal.shown())).toContain(
      `${wordsFor('en').reloaded(4)}\n\nHow tall is the lighthouse?\n`,
    );
  });

  it('answers what was typed before the end of input', async () => {
    let loaded: (engine: Engine) => void = () => {};
    const terminal = terminalOf(() => new Promise((resolve) => (loaded = resolve)));
    terminal.input.write('/reload\rhow tall\r\u0004');
    await until(terminal, 'how tall');
    loaded(createStubEngine());
    await terminal.prompt.closed;
    expect(terminal.shown()).toContain('forty-two metres');
  });

  it('ends at Ctrl-D with a line feed, the terminal as it was', async () => {
    const terminal = terminalOf();
    terminal.input.write('\u0004');
    await terminal.prompt.closed;
    expect(terminal.shown().endsWith('\n')).toBe(true);
    expect(terminal.modes).toEqual([true, false]);
    expect(terminal.input.isPaused()).toBe(true);
  });

  it('clears what is typed at Ctrl-C, and ends at Ctrl-C where nothing is', async () => {
    const terminal = terminalOf();
    terminal.input.write('how tall\u0003who keeps it\r\u0003');
    await terminal.prompt.closed;
    expect(terminal.asked).toEqual(['who keeps it']);
  });

  it('echoes no character that a terminal would obey', async () => {
    const terminal = terminalOf();
    terminal.input.write('a\u009b2Jb\u202ec\r/quit\r');
    await terminal.prompt.closed;
    expect(terminal.shown()).toContain('a\ufffd2Jbc');
    expect(terminal.shown()).not.toMatch(/[\u0080-\u009f\u202e]/u);
  });

  it('completes a command at Tab', async () => {
    const terminal = terminalOf();
    terminal.input.write('/qu\t');
    await until(terminal, '/quit');
    terminal.input.write('\r');
    await terminal.prompt.closed;
  });
});
