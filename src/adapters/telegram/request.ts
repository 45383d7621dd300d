import { ForeignAnswer } from '../foreign.js';

/** What grammY asks for: a method of the Bot API is called by JSON, where no file is sent along. */
interface Options {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/**
 * Makes a request for grammY by Node's own `fetch`: the one that grammY brings along does not notice that an answer
 * breaks off, and waits for the rest of it until its time is up. Rejects with the system's error, or with a
 * `ForeignAnswer`, so that whatever comes behind may rely on the form of an answer.
 */
export async function request(url: string, options: Options): Promise<Pick<Response, 'json'>> {
  const { address, login } = splitLogin(url);
  const { method, headers, body, signal } = options;
  try {
    const response = await fetch(address, {
      method,
      headers: { ...headers, ...login },
      body,
      // Behind one, a call would arrive without what it asks, and its address, the token in it, at who knows whom.
      redirect: 'manual',
      signal: nativeSignal(signal),
    });
    const text = await response.text();
    if (!isAnswer(text)) throw new ForeignAnswer(response.status);
    return { json: async () => JSON.parse(text) };
  } catch (error) {
    // Of a request that failed, `fetch` says no more than that; what the system said is its cause.
    throw (error as Error).cause ?? error;
  }
}

/** `fetch` refuses an address with a user and a password in it. */
function splitLogin(text: string): { address: URL; login: Readonly<Record<string, string>> } {
  const address = new URL(text);
  const { username, password } = address;
  if (!username && !password) return { address, login: {} };
  address.username = '';
  address.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { address, login: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` } };
}

/** grammY makes signals of a kind of its own, one for each call, which `fetch` does not take. */
function nativeSignal(signal: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return controller.signal;
}

function isAnswer(text: string): boolean {
  try {
    const answer = JSON.parse(text) as Partial<Record<'ok' | 'error_code' | 'description', unknown>> | null;
    if (answer?.ok === true) return true;
    return (
      answer?.ok === false && Number.isInteger(answer.error_code) && typeof answer.description === 'string'
    );
  } catch {
    return false;
  }
}
