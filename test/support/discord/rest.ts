import type { Server } from 'node:http';
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { checkCommands } from './definition.js';
import { type Answered, type Json, refuse, refuseForm } from './fault.js';
import { checkChoices, checkMessage, isEmpty } from './form.js';
import { gatewayUrl } from './gateway.js';
import { channelJson, type Interaction, type Message, messageJson, userJson, type World } from './world.js';

/** A request as a route sees it. */
export interface Request {
  readonly method: string;
  /** Without the API's base and version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Json;
}

export interface RestOptions {
  readonly server: Server;
  readonly world: World;
  readonly token: string;
  /** Is told of each message that the bot posted or edited. */
  readonly posted: (message: Message) => void;
}

type Route = (request: Request, ...ids: string[]) => Answered;

/** The REST side of a fake Discord, limited to what a bot such as ours may call; all else is a 404. */
export function createRest({ server, world, token, posted }: RestOptions): (request: Request) => Answered {
  const own: Record<string, Route> = {
    'GET /gateway/bot': () => ({
      status: 200,
      body: {
        url: gatewayUrl(server),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    }),
    'GET /users/@me': () => ({ status: 200, body: userJson(world.bot) }),
    'GET /applications/@me': () => ({ status: 200, body: { id: world.bot.id, name: 'Wenda', flags: 0 } }),
    'GET /applications/:id/commands': ({ query }, application) => {
      if (application !== world.bot.id)
        return refuse(403, 20012, 'You are not authorized on this application');
      const localised = query.get('with_localizations') === 'true';
      return {
        status: 200,
        body: world.commands.map((command) => (localised ? command : unlocalise(command))),
      };
    },
    'PUT /applications/:id/commands': ({ body }, application) => {
      if (application !== world.bot.id)
        return refuse(403, 20012, 'You are not authorized on this application');
      const faults = checkCommands(body);
      if (faults.length) return refuseForm(faults);
      world.commands = (body as unknown as Json[]).map((command) => complete(world, command));
      return { status: 200, body: world.commands };
    },
    'GET /channels/:id': (_request, id) =>
      world.hasChannel(String(id)) ? { status: 200, body: channelJson(world, String(id)) } : unknownChannel(),
    'POST /channels/:id/messages': ({ body }, id) => {
      const where = String(id);
      if (!world.hasChannel(where)) return unknownChannel();
      const refusal = refuseMessage(body);
      if (refusal) return refusal;
      const repeated = body.enforce_nonce
        ? [...world.messages.values()].find(({ nonce }) => nonce === body.nonce)
        : undefined;
      if (repeated) return { status: 200, body: messageJson(world, repeated) };
      const link = body.message_reference as Json | undefined;
      const reference = link && world.messages.get(String(link.message_id));
      if (link && !reference && link.fail_if_not_exists !== false) {
        const path = 'message_reference';
        return refuseForm([{ path, code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
      }
      const message = world.post(body, world.bot, where, reference ? { reference } : {});
      posted(message);
      return { status: 200, body: messageJson(world, message) };
    },
    'GET /channels/:id/messages/:id': (_request, _channel, id) => {
      const message = world.messages.get(String(id));
      return message ? { status: 200, body: messageJson(world, message) } : unknownMessage();
    },
    'PATCH /channels/:id/messages/:id': ({ body }, _channel, id) => {
      const message = world.messages.get(String(id));
      if (!message) return unknownMessage();
      if (message.author !== world.bot) {
        return refuse(403, 50005, 'Cannot edit a message authored by another user');
      }
      return edit(message, body);
    },
  };

  /** These carry the interaction's token in their path and need no bot token. */
  const tokened: Record<string, Route> = {
    'POST /interactions/:id/:id/callback': ({ body }, id, secret) => {
      const interaction = world.interactions.get(String(id));
      if (!interaction || interaction.token !== secret) return refuse(404, 10062, 'Unknown interaction');
      if (interaction.acknowledged) {
        return refuse(400, 40060, 'Interaction has already been acknowledged.');
      }
      return respond(interaction, Number(body.type), (body.data as Json | undefined) ?? {});
    },
    'PATCH /webhooks/:id/:id/messages/:id': ({ body }, application, secret, id) => {
      const interaction = [...world.interactions.values()].find((each) => each.token === secret);
      if (!interaction || application !== world.bot.id) return refuse(404, 10015, 'Unknown Webhook');
      const message = id === '@original' ? interaction.original : world.messages.get(String(id));
      return message ? edit(message, body) : unknownMessage();
    },
  };

  function respond(interaction: Interaction, type: InteractionResponseType, data: Json): Answered {
    if (
      interaction.autocomplete !==
      (type === InteractionResponseType.ApplicationCommandAutocompleteResult)
    ) {
      return badType();
    }
    switch (type) {
      case InteractionResponseType.ApplicationCommandAutocompleteResult: {
        const faults = checkChoices(data);
        if (faults.length) return refuseForm(faults);
        interaction.acknowledged = true;
        interaction.settle({
          kind: 'choices',
          choices: data.choices as { name: string; value: string }[],
        });
        return { status: 204 };
      }
      case InteractionResponseType.ChannelMessageWithSource: {
        const refusal = refuseMessage(data, 'data.');
        if (refusal) return refusal;
        const message = world.post(data, world.bot, interaction.channelId);
        interaction.acknowledged = true;
        interaction.original = message;
        posted(message);
        const ephemeral = Boolean(message.flags & MessageFlags.Ephemeral);
        interaction.settle({ kind: 'reply', message, ephemeral });
        return { status: 204 };
      }
      case InteractionResponseType.UpdateMessage: {
        if (!interaction.pressed) return badType();
        const refusal = refuseMessage(data, 'data.');
        if (refusal) return refusal;
        const message = world.edit(interaction.pressed, data);
        interaction.acknowledged = true;
        interaction.original = message;
        posted(message);
        interaction.settle({ kind: 'update', message });
        return { status: 204 };
      }
      default:
        return badType();
    }
  }

  function edit(message: Message, body: Json): Answered {
    const faults = checkMessage(body);
    if (faults.length) return refuseForm(faults);
    const edited = world.edit(message, body);
    posted(edited);
    return { status: 200, body: messageJson(world, edited) };
  }

  return (request) => {
    if (hasLoneSurrogate(request.body)) return refuse(400, 50109, 'The request body contains invalid JSON.');
    const found = find(tokened, request);
    if (found) return found.route(request, ...found.ids);
    if (request.authorization !== `Bot ${token}`) return refuse(401, 0, '401: Unauthorized');
    const authorized = find(own, request);
    return authorized
      ? authorized.route(request, ...authorized.ids)
      : refuse(404, 0, `404: Not Found (the fake Discord has no ${request.method} ${request.path})`);
  };
}

function refuseMessage(body: Json, prefix = ''): Answered | undefined {
  const faults = checkMessage(body).map((fault) => ({ ...fault, path: prefix + fault.path }));
  if (faults.length) return refuseForm(faults);
  return isEmpty(body) ? refuse(400, 50006, 'Cannot send an empty message') : undefined;
}

const unknownChannel = () => refuse(404, 10003, 'Unknown Channel');
const unknownMessage = () => refuse(404, 10008, 'Unknown Message');
const badType = () =>
  refuseForm([{ path: 'type', code: 'BASE_TYPE_CHOICES', message: 'This response type does not fit' }]);

function find(routes: Record<string, Route>, { method, path }: Request) {
  for (const [pattern, route] of Object.entries(routes)) {
    const match = new RegExp(`^${pattern.replaceAll(':id', '([^/]+)')}$`, 'u').exec(`${method} ${path}`);
    if (match) return { route, ids: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLoneSurrogate);
}

/** A command as Discord gives it back: defaults filled in, `required` left out where it is false. */
function complete(world: World, command: Json): Json {
  const defaults = {
    id: world.snowflake(),
    application_id: world.bot.id,
    version: world.snowflake(),
    default_member_permissions: null,
    type: 1,
    description: '',
    nsfw: false,
    contexts: null,
    integration_types: [0],
  };
  return {
    ...defaults,
    ...command,
    name_localizations: command.name_localizations ?? null,
    description_localizations: command.description_localizations ?? null,
  };
}

function unlocalise(command: Json): Json {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  const options = rest.options as Json[] | undefined;
  return options ? { ...rest, options: options.map(unlocalise) } : rest;
}
