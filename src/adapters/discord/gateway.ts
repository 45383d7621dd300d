import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';

/** The side of a client that faces the gateway. */
export interface Gateway {
  /** For the client's options. */
  readonly options: NonNullable<ClientOptions['ws']>;
  /** From here on, no shard connects again. */
  stop(): void;
}

/**
 * Closes two gaps that discord.js leaves at the gateway: an event that it cannot read is an unhandled
 * rejection, which would end the process (here `report` gets it); and a client that is destroyed while a shard
 * waits to reconnect connects again, half a second later.
 */
export function createGateway(report: (error: unknown) => void): Gateway {
  let stopped = false;
  return {
    stop() {
      stopped = true;
    },
    options: {
      buildStrategy(manager) {
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
        const { retrieveSessionInfo } = manager.options;
        manager.options.retrieveSessionInfo = (shard) =>
          stopped ? new Promise(() => {}) : retrieveSessionInfo(shard);
        return new SimpleShardingStrategy(manager);
      },
    },
  };
}
