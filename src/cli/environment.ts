import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { Failure } from './failure.js';

/** The variables that the program knows; `.env.example` explains those that are its own. */
export interface Environment {
  readonly DISCORD_TOKEN?: string | undefined;
  readonly DISCORD_API_URL?: string | undefined;
  readonly TELEGRAM_BOT_TOKEN?: string | undefined;
  readonly TELEGRAM_API_URL?: string | undefined;
  readonly KNOWLEDGE?: string | undefined;
  readonly CACHE?: string | undefined;
  readonly LOG_LEVEL?: string | undefined;
  readonly XDG_CACHE_HOME?: string | undefined;
  readonly LOCALAPPDATA?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** `env` with what `file` adds to it: what is set already stays, even where it is empty. The file may be missing. */
export function readEnvironment(file: string, env: Environment): Environment {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT') {
      throw new Failure(`${file}: expected a file that can be read, found ${code}. Mend or remove it.`, 2);
    }
  }
  return { ...parse(text), ...env };
}
