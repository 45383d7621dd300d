import {
  type ClientOptions,
  SimpleShardingStrategy,
  WebSocketShardDestroyRecovery,
  WebSocketShardStatus,
} from 'discord.js';

/** The side of a client that faces the gateway. */
export interface Gateway {
  /** For the client's options. */
  readonly options: NonNullable<ClientOptions['ws']>;
  /** From here on, no shard connects again. */
  stop(): void;
}

/** What is needed of a shard of discord.js. It handles packets and closes with nobody to hear of a failure. */
interface Shard {
  readonly id: number;
  readonly status: WebSocketShardStatus;
  connect(): Promise<void>;
  destroy(options: { recover: WebSocketShardDestroyRecovery }): Promise<void>;
  onMessage(...args: unknown[]): Promise<void>;
  onClose(...args: unknown[]): Promise<void>;
}

/**
 * Closes four gaps that discord.js leaves at the gateway. An event that it cannot read is an unhandled rejection,
 * which would end the process: here `report` gets it, and the next one is read. So is a packet of the connection
 * itself (hello, ready, an invalid session): here `report` gets it, and the shard reconnects. And a client that is
 * destroyed while a shard waits to reconnect connects again, half a second later. An address of the gateway that is
 * none, which would leave a shard waiting for ever, is a `TypeError` of the client's login.
 */
export function createGateway(report: (error: unknown) => void): Gateway {
  let stopped = false;
  return {
    stop() {
      stopped = true;
    },
    options: {
      buildStrategy(manager) {
        const { options } = manager;
        const emit = manager.emit.bind(manager) as (...event: unknown[]) => boolean;
        manager.emit = (...event: unknown[]) => {
          try {
            return emit(...event);
          } catch (error) {
            report(error);
            return true;
          }
        };
        // A shard asks for its session before it opens a socket: one that gets no reply stays closed.
        const { retrieveSessionInfo } = options;
        options.retrieveSessionInfo = (shard) =>
          stopped ? new Promise(() => {}) : retrieveSessionInfo(shard);

        const strategy = new SimpleShardingStrategy(manager);
        const spawn = strategy.spawn.bind(strategy);
        strategy.spawn = async (ids) => {
          await spawn(ids);
          const { url } = await manager.fetchGatewayInformation();
          if (!isGateway(url)) throw new TypeError('no address of a gateway');
          const { shards } = strategy as unknown as { shards: ReadonlyMap<number, Shard> };
          for (const shard of shards.values()) guard(shard);
        };
        return strategy;

        function guard(shard: Shard): void {
          for (const handler of ['onMessage', 'onClose'] as const) {
            const handle = shard[handler].bind(shard);
            shard[handler] = (...args) => handle(...args).catch((error) => reconnect(shard, error));
          }
        }

        async function reconnect(shard: Shard, error: unknown): Promise<void> {
          report(error);
          if (shard.status === WebSocketShardStatus.Idle) {
            // It failed to connect where its session said it should.
            await options.updateSessionInfo(shard.id, null);
            await shard.connect();
          } else {
            await shard.destroy({ recover: WebSocketShardDestroyRecovery.Resume });
          }
        }
      },
    },
  };
}

function isGateway(url: unknown): boolean {
  return typeof url === 'string' && /^wss?:\/\/[^#]+$/iu.test(url) && URL.canParse(url);
}
