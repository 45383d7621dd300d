import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import { ForeignAnswer } from '../foreign.js';
import { reconnecting } from '../reconnect.js';

/** How often one request is repeated after a broken connection: an interaction has to be answered within three seconds. */
const ATTEMPTS = 2;

/**
 * Makes a request as discord.js does, to the end of its answer, and again where the connection breaks meanwhile: a
 * server may close an idle connection in the moment it is used again. A repeat does no harm here: messages carry a
 * nonce, Discord takes one response to an interaction, and registering commands again changes nothing.
 */
export const makeRequest: RESTOptions['makeRequest'] = (url, init) =>
  reconnecting(() => exchange(url, init), ATTEMPTS, init.signal);

/** Reads the answer whole, which discord.js does outside of its time limit and of its repeats. */
async function exchange(...[url, init]: Parameters<RESTOptions['makeRequest']>): Promise<Response> {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  const { status, statusText, headers } = answer;
  const text = await answer.text();
  if (status < 400 && !isDiscords(status, text)) throw new ForeignAnswer(status);
  if (status === 429) headers.set('retry-after', String(waitAsked(headers.get('retry-after'))));
  return new Response(text || null, { status, statusText, headers });
}

/** Of what succeeds, Discord answers with JSON or with nothing, and it leads nobody elsewhere. */
function isDiscords(status: number, text: string): boolean {
  if (status >= 300) return false;
  if (text === '') return status === 204;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Seconds to wait where a 429 does not tell: it is a proxy's. */
const UNTOLD = 5;
/** A day, far below what a timer takes: one that is too long runs out at once. */
const LONGEST = 86_400;

/**
 * Seconds that discord.js may wait for what `header` asks of it; it would repeat the request without a pause where that
 * is no number of them, or more than a timer takes.
 */
function waitAsked(header: string | null): number {
  const seconds = Number(header);
  return seconds > 0 ? Math.min(seconds, LONGEST) : UNTOLD;
}
