import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type Answered, type Json, refuse } from './fault.js';
import { createGateway } from './gateway.js';
import { createRest, type Request } from './rest.js';
import { createWorld, type Message } from './world.js';

export interface FakeOptions {
  readonly token?: string;
  /** Privileged intents that the application was granted, as bits; none by default. */
  readonly granted?: number;
  /** The guild's language. */
  readonly preferredLocale?: string;
}

/** A request that the fake received, for tests that count them. */
interface Received extends Request {
  readonly status: number;
}

interface Interception {
  readonly pattern: RegExp;
  /** What comes first; an answer of its own comes instead of the route's. */
  readonly before?: () => Promise<Answered | undefined>;
  /** Whether the connection breaks instead of carrying the answer. */
  readonly breaks?: boolean;
}

/**
 * Starts a Discord on a loopback port: REST and gateway, which refuse what the real ones refuse. Point an
 * unmodified discord.js at its `url`.
 */
export async function startDiscord(options: FakeOptions = {}) {
  const { token = 'fake.bot-token', granted = 0, preferredLocale = 'en-US' } = options;
  const world = createWorld();
  const messages = new EventEmitter<{ posted: [message: Message] }>();
  const received: Received[] = [];
  const interceptions: Interception[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming);
    const at = interceptions.findIndex(({ pattern }) => pattern.test(`${request.method} ${request.path}`));
    const [interception] = at < 0 ? [] : interceptions.splice(at, 1);
    const { status, body } = (await interception?.before?.()) ?? rest(request);
    received.push({ ...request, status });
    if (interception?.breaks) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json' });
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
  const gateway = createGateway(server, world, { token, granted, preferredLocale });
  const rest = createRest({ server, world, token, posted: (message) => messages.emit('posted', message) });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the fake Discord is not listening');

  return {
    token,
    /** The REST base: what `DISCORD_API_URL` would hold. */
    url: `http://127.0.0.1:${address.port}/api`,
    world,
    gateway,
    messages,
    /** All requests so far, oldest first. */
    received,
    /** Refuses the next request that matches `pattern` (`METHOD /path`). */
    refuseNext(pattern: RegExp, status: number, code: number, message: string): void {
      interceptions.push({ pattern, before: async () => refuse(status, code, message) });
    },
    /** Answers the next request that matches `pattern` with `body`, as a proxy before Discord may. */
    answerNext(pattern: RegExp, status: number, body: unknown): void {
      interceptions.push({ pattern, before: async () => ({ status, body }) });
    },
    /** Holds the next request that matches `pattern` back, until `release` is called. */
    holdNext(pattern: RegExp): { readonly arrived: Promise<void>; release(): void } {
      const held = deferred();
      const arrived = deferred();
      const before = async () => {
        arrived.resolve();
        await held.promise;
        return undefined;
      };
      interceptions.push({ pattern, before });
      return { arrived: arrived.promise, release: held.resolve };
    },
    /** Does what the next request that matches `pattern` asks, and breaks the connection before the answer. */
    breakNext(pattern: RegExp): void {
      interceptions.push({ pattern, breaks: true });
    },
    async close(): Promise<void> {
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeDiscord = Awaited<ReturnType<typeof startDiscord>>;

async function read(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname.replace(/^\/api\/v10/u, ''),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    body: text ? (JSON.parse(text) as Json) : {},
  };
}

function deferred() {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
