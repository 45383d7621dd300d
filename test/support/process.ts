import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program as `npm run build` made it. */
export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/**
 * How a program is run; of the environment it gets `env` and what a program needs to be found, nothing else. It keeps
 * nothing for the next one, unless `env` says where.
 */
export interface Run {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** All that its standard input holds. */
  readonly input?: string | Buffer;
}

/** What a program left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `wenda`. */
export function startWenda(args: readonly string[], run: Run): ChildProcessWithoutNullStreams {
  return start(process.execPath, [MAIN, ...args], run);
}

/** Runs `wenda` to its end. */
export function runWenda(args: readonly string[], run: Run): Promise<Ran> {
  return finish(startWenda(args, run), run.input);
}

/** Runs any program to its end. */
export function runProgram(program: string, args: readonly string[], run: Run): Promise<Ran> {
  return finish(start(program, args, run), run.input);
}

/** Variables by which a program gets `signal` while it opens the first file whose name ends so. */
export function signalAtOpening(end: string, signal: NodeJS.Signals): Record<string, string> {
  const code = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (String(path).endsWith('${end}')) {
        fs.openSync = openSync;
        syncBuiltinESMExports();
        process.kill(process.pid, '${signal}');
      }
      return openSync(path, ...rest);
    };
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

function start(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: Run,
): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(program, args, { cwd, env: { PATH, HOME, CACHE: 'off', ...env } });
}

async function finish(child: ChildProcessWithoutNullStreams, input: string | Buffer = ''): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that ends before it has read everything is judged by its status.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [status] = await once(child, 'close');
  return { status, stdout, stderr };
}
