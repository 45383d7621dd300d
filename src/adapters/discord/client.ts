import { Client, type ClientOptions, GatewayIntentBits, Options, Partials } from 'discord.js';
import { makeRequest } from './request.js';

/** Makes a client with the least intents and caches that the bot can do with, apart from connecting it. */
export function createClient(api: string, ws: NonNullable<ClientOptions['ws']>): Client {
  const onlyItself = {
    maxSize: 0,
    keepOverLimit: ({ id, client }: { id: string; client: Client<true> }) => id === client.user.id,
  };
  return new Client({
    // None of them is privileged: the bot reads what is said to it, and nothing else.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, a direct message in a channel that is not cached is dropped silently.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: true },
    // A reply to a message that was deleted meanwhile is still of use to who asked.
    failIfNotExists: false,
    shards: 'auto',
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: onlyItself,
      UserManager: onlyItself,
    }),
    rest: { api, makeRequest },
    ws,
  });
}

/**
 * The base of the REST addresses as discord.js takes it, without the version that it adds.
 * @example restBase('http://127.0.0.1:8080/api/v10/') // => 'http://127.0.0.1:8080/api'
 */
export function restBase(apiUrl = 'https://discord.com/api'): string {
  return apiUrl.replace(/\/+$/u, '').replace(/\/v\d+$/u, '');
}
