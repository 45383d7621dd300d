import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toJson } from '../src/cli/answer.js';
import { createStubEngine, QUESTIONS } from './support/engine.js';
import { runProgram } from './support/process.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Lines of a README that stand on its first screen. */
const FIRST_SCREEN = 60;

/** What is typed in a transcript, and what is printed before and after each of it. */
interface Transcript {
  /** The npm script that the command runs. */
  readonly script: string;
  readonly typed: readonly string[];
  /** One more than there is typed: the first is the greeting. */
  readonly printed: readonly string[];
}

/**
 * Reads the first block fenced as `console` on the first screen:
 *
 *     $ npm run repl         the command, here or at the end of a chain of commands; or `npm start`
 *     (what is printed, without npm's own lines)
 *     > (what is typed)
 *     (what is printed)
 */
function readTranscript(readme: string): Transcript {
  const screen = readme.split('\n').slice(0, FIRST_SCREEN).join('\n');
  const block = /^```console\n(.*?)^```$/msu.exec(screen)?.[1];
  if (block === undefined) throw new Error(`no block fenced as console in the first ${FIRST_SCREEN} lines`);
  const script = /^\$ .*\bnpm (?:run )?(start|repl)$/mu.exec(block)?.[1];
  if (script === undefined) throw new Error('no line of the transcript is "$ npm start" or "$ npm run repl"');
  const typed: string[] = [];
  const printed = [''];
  for (const line of block.split('\n')) {
    if (line.startsWith('$ ')) continue;
    if (line.startsWith('> ')) {
      typed.push(line.slice(2));
      printed.push('');
    } else {
      printed[printed.length - 1] += `${line}\n`;
    }
  }
  if (typed.length === 0) throw new Error('no line of the transcript begins with "> "');
  return { script, typed, printed };
}

/** What the chat prints to a person of `language` for the lines `typed`, through a pipe. */
async function replay(script: string, typed: readonly string[], language: string): Promise<string> {
  const { status, stdout, stderr } = await runProgram('npm', ['run', '--silent', script], {
    cwd: ROOT,
    // Empty variables win over those of a developer's own .env.
    env: { LANG: language, DISCORD_TOKEN: '', TELEGRAM_BOT_TOKEN: '', KNOWLEDGE: '' },
    input: typed.map((line) => `${line}\n`).join(''),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** Text without the blank lines and the spaces at line ends that a prompt or an editor may add. */
function condense(text: string): string {
  return text
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{2,}/gu, '\n')
    .trim();
}

describe.each([
  ['README.md', 'en_US.UTF-8'],
  ['README.zh-TW.md', 'zh_TW.UTF-8'],
])('the transcript of %s', (readme, language) => {
  it('is what the chat prints', { timeout: 120_000 }, async () => {
    const { script, typed, printed } = readTranscript(readFileSync(`${ROOT}/${readme}`, 'utf8'));
    // One session for each line typed: what is printed stands below the right one.
    for (let count = 0; count <= typed.length; count++) {
      const expected = printed.slice(0, count + 1).join('\n');
      expect(condense(await replay(script, typed.slice(0, count), language))).toBe(condense(expected));
    }
  });
});

describe('README.md', () => {
  const readme = readFileSync(`${ROOT}/README.md`, 'utf8');

  it('explains every field of --json in order, and no other', () => {
    const table = readme.slice(readme.indexOf('### Answers as JSON'), readme.indexOf('## As a library'));
    const explained = Array.from(table.matchAll(/^\| `(\w+)` \|/gmu), ([, field]) => field);
    const outcome = createStubEngine().ask(QUESTIONS.en.answer);
    expect(explained).toEqual(Object.keys(JSON.parse(toJson(outcome, ''))));
  });
});

describe.each(['README.md', 'README.zh-TW.md'])('the commands of %s', (name) => {
  it('have every script that makes data', () => {
    const readme = readFileSync(`${ROOT}/${name}`, 'utf8');
    const { scripts } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const making = Object.keys(scripts).filter((script) => scripts[script]?.includes('dist/training/'));
    expect(making).toContain('train');
    expect(making.filter((script) => !new RegExp(`\`(?:npm run )?${script}\``, 'u').test(readme))).toEqual(
      [],
    );
  });
});

describe('the reading of a transcript', () => {
  it('takes the command, what is typed and what is printed', () => {
    const readme = '# W\n\n```console\n$ npm ci && npm start\nHello.\n\n> one\nFirst.\n> two\nSecond.\n```\n';
    expect(readTranscript(readme)).toEqual({
      script: 'start',
      typed: ['one', 'two'],
      printed: ['Hello.\n\n', 'First.\n', 'Second.\n\n'],
    });
  });

  it.each([
    ['there is none', '# W\n\n```sh\n$ npm start\n> one\n```\n', 'no block'],
    [
      'it stands below the first screen',
      `${'\n'.repeat(60)}\`\`\`console\n$ npm start\n> one\n\`\`\`\n`,
      'no block',
    ],
    ['it names no command', '```console\n> one\nFirst.\n```\n', 'no line of the transcript is'],
    ['nothing is typed in it', '```console\n$ npm start\nHello.\n```\n', 'begins with'],
  ])('fails where %s', (_name, readme, message) => {
    expect(() => readTranscript(readme)).toThrow(message);
  });
});
