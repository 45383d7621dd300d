import { GatewayCloseCodes } from 'discord.js';
import { StartError } from '../adapter.js';
import { addressFault } from '../address.js';

/** What to do where Discord does not know the token. */
export const NEW_TOKEN =
  'Set DISCORD_TOKEN to the token from discord.com/developers/applications: your application, Bot, Reset Token.';

/** For a connection that the gateway closed for good, with `code`. */
export function endedBy(code: number): StartError {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return unknownToken();
    case GatewayCloseCodes.DisallowedIntents:
    case GatewayCloseCodes.InvalidIntents:
      return new StartError(
        'Discord does not allow the bot an intent that it needs.',
        'Allow the bot the intents Guilds, Guild Messages and Direct Messages; none of them is privileged.',
      );
    default:
      return new StartError(
        `Discord ended the connection for good (${code}).`,
        'Restart the bot; where that does not help, update discord.js.',
      );
  }
}

function unknownToken(): StartError {
  return new StartError('Discord does not accept the token.', NEW_TOKEN);
}

/** For a start that took longer than `ms` milliseconds. */
export function tooSlow(ms: number): StartError {
  return new StartError(
    `Discord's gateway did not accept the bot within ${Math.round(ms / 1000)} s.`,
    'Check the network and the proxy: WebSocket connections must pass. discordstatus.com tells of outages.',
  );
}

/** For a start that `stop` overtook. */
export function overtaken(): StartError {
  return new StartError('The bot was stopped before it had started.', 'Start it again.');
}

/** Refuses a token or an address that no request need be made with; `undefined` where both may be right. */
export function refuseOptions(token: string, api: string): StartError | undefined {
  if (!/^[\x21-\x7e]+$/u.test(token)) {
    const found = token.trim() === '' ? 'is empty' : 'holds a space or another character that no token has';
    return new StartError(`The Discord token ${found}.`, NEW_TOKEN);
  }
  const fault = addressFault(api);
  if (fault) {
    return new StartError(
      `DISCORD_API_URL is no address of Discord's API: ${fault}.`,
      'Set DISCORD_API_URL to one such as http://127.0.0.1:8080/api, or remove it to use Discord itself.',
    );
  }
  return undefined;
}

/** Turns what connecting to `api` failed with into what a person can mend. */
export function refusalOf(error: unknown, api: string): StartError {
  if (error instanceof StartError) return error;
  const { host } = new URL(api);
  const { code, status, message, name } = error as {
    [K in 'code' | 'status' | 'message' | 'name']?: unknown;
  };
  if (code === 'TokenInvalid' || status === 401) return unknownToken();
  if (typeof message === 'string' && message.startsWith('Not enough sessions remaining')) {
    return new StartError(
      'Discord allows no further start of this bot today.',
      'Wait a day, and find out what restarts it so often.',
    );
  }
  const answered = typeof status === 'number' && status < 500;
  if (answered || error instanceof TypeError || error instanceof SyntaxError) {
    return new StartError(
      `${host} does not answer as Discord's API does${answered ? ` (HTTP ${status})` : ''}.`,
      'Correct DISCORD_API_URL, or remove it to use Discord itself.',
    );
  }
  return new StartError(
    `Discord cannot be reached at ${host} (${String(code ?? status ?? name)}).`,
    'Check the network and the proxy, and DISCORD_API_URL if it is set.',
  );
}
