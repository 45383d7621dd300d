import { type Client, Events } from 'discord.js';
import type { Adapter } from '../adapter.js';
import type { LiveEngine } from '../live.js';
import type { Log } from '../log.js';
import { createNewest } from '../newest.js';
import { createBoundary } from './boundary.js';
import { restBase } from './client.js';
import { registerCommands } from './commands.js';
import { createConnection } from './connection.js';
import { describeFailure } from './failure.js';
import { createFloodgate } from './flood.js';
import { answerInteraction, apologise } from './interaction.js';
import { answerMessage, apologiseTo } from './message.js';
import { questionIn } from './question.js';
import { TUNING, type Tuning } from './tuning.js';

/** What `createDiscordAdapter` takes. */
export interface DiscordOptions {
  /** The bot's token. */
  readonly token: string;
  /** Base of the REST interface, for a proxy or a test server; by default Discord's own. */
  readonly apiUrl?: string;
  readonly live: LiveEngine;
  readonly log: Log;
  /** Called where Discord will not have the started bot back, after the log has said why and what to do. */
  readonly onRefused: () => void;
  /** Figures that differ from `TUNING`. */
  readonly tuning?: Partial<Tuning>;
}

/** Makes the Discord side of the bot. It keeps nothing that a restart would lose. */
export function createDiscordAdapter(options: DiscordOptions): Adapter {
  const { live, log } = options;
  const services = { live, log };
  const tuning = { ...TUNING, ...options.tuning };
  const boundary = createBoundary(log);
  const unlessFlooded = createFloodgate(tuning, log);
  const suggestions = createNewest<string>(tuning.suggestionBacklog);
  const connection = createConnection(restBase(options.apiUrl), log, tuning, options.onRefused);
  let stopping: Promise<void> | undefined;

  connection.client
    .on(Events.InteractionCreate, (interaction) => {
      const respond = () =>
        boundary.run(
          'interaction',
          () => answerInteraction(interaction, services),
          () => apologise(interaction),
        );
      void (interaction.isAutocomplete() ? suggestions.run(interaction.user.id, respond) : respond());
    })
    .on(Events.MessageCreate, (message) => {
      const question = questionIn(message, message.client.user.id);
      if (question === undefined) return;
      void unlessFlooded(message, () =>
        boundary.run(
          'message',
          () => answerMessage(message, question, services),
          () => apologiseTo(message, question, services),
        ),
      );
    });

  /** The bot answers without its commands too, by mention: nothing waits for them, and a failure is told, not fatal. */
  async function register(client: Client<true>): Promise<void> {
    try {
      log.debug({ registered: await registerCommands(client) }, 'commands checked');
    } catch (error) {
      if (!stopping) log.error(describeFailure(error), 'the commands could not be registered');
    }
  }

  async function shutDown(): Promise<void> {
    const unfinished = await boundary.close(tuning.graceMs);
    if (unfinished) log.warn({ unfinished }, 'replies were still running when the time was up');
    await connection.close();
  }

  return {
    async start() {
      const client = await connection.open(options.token.trim());
      if (stopping) return;
      log.info({ servers: client.guilds.cache.size }, 'connected to Discord');
      void register(client);
    },
    stop() {
      stopping ??= shutDown();
      return stopping;
    },
  };
}
