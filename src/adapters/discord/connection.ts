import { type Client, Events, RESTEvents, Status } from 'discord.js';
import type { Log } from '../log.js';
import { pause } from '../pause.js';
import { createClient } from './client.js';
import { describeFailure } from './failure.js';
import { createGateway } from './gateway.js';
import { endedBy, NEW_TOKEN, overtaken, refusalOf, refuseOptions, tooSlow } from './refusal.js';
import { keepToken } from './token.js';
import type { Tuning } from './tuning.js';

/** A client from its first packet to its last. */
export interface Connection {
  readonly client: Client;
  /** Resolves once every shard is ready; rejects with a `StartError`, closed. After `close` it makes no request. */
  open(token: string): Promise<Client<true>>;
  /** Disconnects for good; an `open` under way rejects. */
  close(): Promise<void>;
}

/**
 * Makes a client for the API at `api`, to be connected by `open`. `onRefused` is called, once, where Discord will not
 * have a connected one back, after the log has said why.
 */
export function createConnection(api: string, log: Log, tuning: Tuning, onRefused: () => void): Connection {
  const gateway = createGateway((error) => log.error(describeFailure(error), 'an event could not be read'));
  const client = createClient(api, gateway.options);
  const closed = new AbortController();
  report(client, log, closed.signal);
  let refused = false;

  function refuse(fields: object, message: string): void {
    if (refused || closed.signal.aborted) return;
    refused = true;
    log.error(fields, message);
    onRefused();
  }

  function watch(): void {
    client.on(Events.ShardDisconnect, ({ code }, shard) =>
      refuse({ shard, code, remedy: endedBy(code).remedy }, 'Discord ended the connection for good'),
    );
    keepToken(
      client.rest,
      () => refuse({ remedy: NEW_TOKEN }, 'Discord no longer accepts the token'),
      closed.signal,
    );
  }

  async function close(): Promise<void> {
    closed.abort();
    gateway.stop();
    // A socket that is destroyed while it is being opened fails later, with nobody left to hear of it.
    if (client.ws.shards.some(({ status }) => status !== Status.Ready)) await pause(tuning.settleMs);
    await client.destroy();
  }

  return {
    client,
    close,
    async open(token) {
      const refusal = refuseOptions(token, api);
      if (refusal) throw refusal;
      if (closed.signal.aborted) throw overtaken();
      try {
        const ready = await login(client, token, tuning.startMs, closed.signal);
        watch();
        return ready;
      } catch (error) {
        await close();
        throw refusalOf(error, api);
      }
    },
  };
}

function login(client: Client, token: string, limitMs: number, closed: AbortSignal): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooSlow(limitMs)), limitMs);
    closed.addEventListener('abort', () => reject(overtaken()));
    client.once(Events.ShardDisconnect, ({ code }) => {
      clearTimeout(timer);
      reject(endedBy(code));
    });
    // Discord lets the shards of a large bot in one after another.
    client.on(Events.ShardReady, () => timer.refresh());
    client.once(Events.ClientReady, (ready) => {
      clearTimeout(timer);
      resolve(ready);
    });
    client.login(token).catch((error: unknown) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** Tells of what happens to the connection; the `error` listener also keeps such events from ending the process. */
function report(client: Client, log: Log, closed: AbortSignal): void {
  const lost = new Set<number>();
  client
    .on(Events.Error, (error) => log.error(describeFailure(error), 'discord.js reported an error'))
    .on(Events.ShardError, (error, shard) => {
      // The code that ended it tells more than this.
      if (client.ws.shards.get(shard)?.status === Status.Disconnected) return;
      log.warn({ shard, ...describeFailure(error) }, 'connection error');
    })
    .on(Events.ShardReconnecting, (shard) => {
      // discord.js announces a reconnection for every close, ours included.
      if (closed.aborted) return;
      lost.add(shard);
      log.info({ shard }, 'connection lost, reconnecting');
    })
    .on(Events.ShardResume, (shard) => {
      lost.delete(shard);
      log.info({ shard }, 'connection resumed');
    })
    .on(Events.ShardReady, (shard) => {
      // A shard gets ready when the bot starts, too.
      if (lost.delete(shard)) log.info({ shard }, 'connection made anew');
    });
  client.rest.on(RESTEvents.Response, ({ method, route }, { status, headers }) => {
    if (status !== 429) return;
    log.warn({ method, route, seconds: Number(headers.get('retry-after')) }, 'Discord takes no more for now');
  });
}
