import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResponseParameters, User } from 'grammy/types';
import { createInbox, type Inbox } from './inbox.js';
import { type Desk, METHODS } from './methods.js';
import { type Payload, Refusal } from './refusal.js';
import { createWorld, type World } from './world.js';

/** One request that the bot made, and what became of it. */
interface Call {
  readonly method: string;
  readonly payload: Payload;
  /** What was answered; absent where the request was refused. */
  readonly result?: unknown;
  readonly refusal?: Refusal;
}

/** A Bot API server on a port of loopback that keeps Telegram's limits and refuses what Telegram refuses. */
export interface TelegramServer {
  /** The Bot API root. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly inbox: Inbox;
  readonly desk: Desk;
  /** All requests so far that were answered, in the order of the answers. */
  readonly calls: readonly Call[];
  /** The first call of `method` that no `next` has returned, as soon as it is there. */
  next(method: string, where?: (call: Call) => boolean): Promise<Call>;
  /** Refuses the next call of `method`. */
  refuse(method: string, code: number, description: string, parameters?: ResponseParameters): void;
  /** Breaks the connection of the next call of `method`. */
  cut(method: string): void;
  /** Answers the next call of `method` with `body`, carrying out nothing, as a proxy before the server may. */
  answer(method: string, status: number, body: string): void;
  /** Breaks the connection of the next call of `method` in the midst of the answer. */
  breakOff(method: string): void;
  /** Leaves calls of `method` that match unanswered until they are released. */
  hold(method: string, where?: (payload: Payload) => boolean): Hold;
  close(): Promise<void>;
}

/** Calls that are held back. */
interface Hold {
  /** Resolves when the first such call has come. */
  readonly reached: Promise<void>;
  /** Lets them be carried out, and holds no further ones. */
  release(): void;
}

/** What becomes of a call instead of its being carried out and answered. */
type Mishap = 'cut' | 'broken off' | { readonly status: number; readonly body: string };

type Interference = (payload: Payload) => Mishap | undefined | Promise<undefined>;

/** Starts a server for the one bot `me`. */
export async function startTelegram(me: Partial<User> = {}): Promise<TelegramServer> {
  const token = '7000000001:AAE-loopback_only';
  const world = createWorld({
    id: 7_000_000_001,
    is_bot: true,
    first_name: 'Wenda',
    username: 'WendaBot',
    ...me,
  });
  const inbox = createInbox();
  const desk: Desk = { world, inbox, commands: new Map(), open: new Set(), queries: 0, webhook: '' };
  const calls: Call[] = [];
  const taken = new Set<Call>();
  const waiting = new Set<() => void>();
  const interferences: { method: string; once: boolean; act: Interference }[] = [];

  const http = createServer(async (request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const [, given, method = ''] = /^\/bot([^/]*)\/(\w+)$/u.exec(request.url ?? '') ?? [];
    const payload = await readPayload(request);
    const outcome = await carryOut(given, method, payload, gone.signal);
    if (outcome === 'cut') {
      request.socket.destroy();
      return;
    }
    if (outcome === 'broken off') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 900 });
      response.write('{"ok":true,"result":[', () => request.socket.destroy());
      return;
    }
    if ('body' in outcome) {
      response.writeHead(outcome.status).end(outcome.body);
      return;
    }
    if (!response.destroyed) {
      const { refusal, result } = outcome;
      response.writeHead(refusal?.code ?? 200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(
          refusal
            ? {
                ok: false,
                error_code: refusal.code,
                description: refusal.message,
                parameters: refusal.parameters,
              }
            : { ok: true, result },
        ),
      );
    }
    calls.push(outcome);
    for (const wake of waiting) wake();
  });

  async function carryOut(
    given: string | undefined,
    method: string,
    payload: Payload,
    gone: AbortSignal,
  ): Promise<Call | Mishap> {
    try {
      if (given === undefined) throw new Refusal(404, 'Not Found');
      if (given !== token) throw new Refusal(401, 'Unauthorized');
      const run = METHODS[method];
      if (!run) throw new Refusal(404, 'Not Found: method not found');
      const mishap = await interfere(method, payload);
      if (mishap) return mishap;
      return { method, payload, result: await run(desk, payload, gone) };
    } catch (refusal) {
      if (refusal instanceof Refusal) return { method, payload, refusal };
      throw refusal;
    }
  }

  async function interfere(method: string, payload: Payload): Promise<Mishap | undefined> {
    const index = interferences.findIndex((each) => each.method === method);
    const found = interferences[index];
    if (found?.once) interferences.splice(index, 1);
    return found?.act(payload);
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    world,
    inbox,
    desk,
    calls,
    next(method, where = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = calls.find((call) => call.method === method && !taken.has(call) && where(call));
          if (!found) return;
          taken.add(found);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    refuse(method, code, description, parameters) {
      const act = () => {
        throw new Refusal(code, description, parameters);
      };
      interferences.push({ method, once: true, act });
    },
    cut: (method) => void interferences.push({ method, once: true, act: () => 'cut' }),
    answer(method, status, body) {
      interferences.push({ method, once: true, act: () => ({ status, body }) });
    },
    breakOff: (method) => void interferences.push({ method, once: true, act: () => 'broken off' }),
    hold(method, where = () => true) {
      const came = defer();
      const freed = defer();
      const act = (payload: Payload) => {
        if (!where(payload)) return undefined;
        came.resolve();
        return freed.promise;
      };
      const held = { method, once: false, act };
      interferences.push(held);
      return {
        reached: came.promise,
        release() {
          if (interferences.includes(held)) interferences.splice(interferences.indexOf(held), 1);
          freed.resolve();
        },
      };
    },
    close: () =>
      new Promise((resolve) => {
        inbox.endPoll();
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

function defer() {
  let resolve: () => void = () => {};
  const promise = new Promise<undefined>((done) => {
    resolve = () => done(undefined);
  });
  return { promise, resolve };
}

async function readPayload(request: IncomingMessage): Promise<Payload> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text ? (JSON.parse(text) as Payload) : {};
}
