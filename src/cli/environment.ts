import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { findMisread } from '../core/loader/utf8.js';
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

/**
 * `env` with what `file` adds to it: what is set already stays, even where it is empty. The file may be missing.
 * @throws Failure where it cannot be read, or is no UTF-8.
 */
export function readEnvironment(file: string, env: Environment): Environment {
  return { ...parse(readText(file)), ...env };
}

function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return '';
    throw new Failure(`${file}: expected a file that can be read, found ${code}. Mend or remove it.`, 2);
  }
  // UTF-16 without its mark is UTF-8 full of zeros, in which no line would set anything.
  const found =
    findMisread(bytes)?.found ?? (bytes.includes(0) ? 'the byte 0x00, as UTF-16 has it' : undefined);
  if (found === undefined) return bytes.toString();
  throw new Failure(`${file}: expected UTF-8, found ${found}. ${TO_UTF8}`, 2);
}

/** Windows PowerShell 5.1 writes UTF-16 where `>` or `Out-File` make a file. */
const TO_UTF8 = 'Save it as UTF-8; in PowerShell, write it with "Set-Content -Encoding utf8", not with ">".';
