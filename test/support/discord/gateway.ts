import { EventEmitter, once } from 'node:events';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './fault.js';
import { guildJson, userJson, type World } from './world.js';

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const KNOWN = Object.values(GatewayIntentBits)
  .filter((bit): bit is GatewayIntentBits => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0);

interface Session {
  readonly id: string;
  readonly intents: number;
  /** Every dispatch, so that a resumed session gets what it missed; the sequence is the place in it. */
  readonly log: object[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that the application was granted. */
  readonly granted: number;
  readonly preferredLocale: string;
}

/** The gateway of a fake Discord: hello, identify, heartbeats, dispatches, resuming, and refusals. */
export function createGateway(server: Server, world: World, options: GatewayOptions) {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const events = new EventEmitter<{ resumed: []; closed: []; refused: []; heartbeat: [] }>();
  let down = false;
  let attempts = 0;
  let refusal: GatewayCloseCodes | undefined;
  let kick: GatewayCloseCodes | undefined;

  server.on('upgrade', (request, socket, head) => {
    attempts++;
    if (down) {
      socket.destroy();
      events.emit('refused');
    } else sockets.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket));
  });

  function serve(socket: WebSocket): void {
    let session: Session | undefined;
    const send = (packet: object) => socket.send(JSON.stringify(packet));
    const close = (code: GatewayCloseCodes) => socket.close(code);

    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined;
      events.emit('closed');
    });
    socket.on('message', (data) => {
      const packet = parse(String(data));
      if (!packet) return close(GatewayCloseCodes.DecodeError);
      switch (packet.op) {
        case GatewayOpcodes.Heartbeat:
          events.emit('heartbeat');
          return send({ op: GatewayOpcodes.HeartbeatAck });
        case GatewayOpcodes.Identify: {
          if (session) return close(GatewayCloseCodes.AlreadyAuthenticated);
          const code = refusal ?? refuseIdentify(packet.d as Json);
          if (code) return close(code);
          session = open(socket, Number((packet.d as Json).intents));
          return undefined;
        }
        case GatewayOpcodes.Resume: {
          const { session_id: id, seq, token } = packet.d as Json;
          if (token !== options.token) return close(GatewayCloseCodes.AuthenticationFailed);
          session = sessions.get(String(id));
          if (!session) return send({ op: GatewayOpcodes.InvalidSession, d: false });
          session.socket = socket;
          for (const missed of session.log.slice(Number(seq))) send(missed);
          dispatchTo(session, 'RESUMED', {});
          events.emit('resumed');
          return undefined;
        }
        default:
          return close(session ? GatewayCloseCodes.UnknownOpcode : GatewayCloseCodes.NotAuthenticated);
      }
    });
    send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 45_000 } });
  }

  function refuseIdentify({ token, intents, properties, shard }: Json): GatewayCloseCodes | undefined {
    if (token !== options.token) return GatewayCloseCodes.AuthenticationFailed;
    if (!properties) return GatewayCloseCodes.DecodeError;
    if (shard && !(Array.isArray(shard) && Number(shard[0]) < Number(shard[1]))) {
      return GatewayCloseCodes.InvalidShard;
    }
    if (typeof intents !== 'number' || intents & ~KNOWN) return GatewayCloseCodes.InvalidIntents;
    if (intents & PRIVILEGED & ~options.granted) return GatewayCloseCodes.DisallowedIntents;
    return undefined;
  }

  function open(socket: WebSocket, intents: number): Session {
    const session: Session = { id: world.snowflake(), intents, log: [], socket };
    sessions.set(session.id, session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: [{ id: world.guildId, unavailable: true }],
      session_id: session.id,
      resume_gateway_url: gatewayUrl(server),
      application: { id: world.bot.id, flags: 0 },
    });
    if (kick) socket.close(kick);
    else if (intents & GatewayIntentBits.Guilds) {
      dispatchTo(session, 'GUILD_CREATE', guildJson(world, options.preferredLocale));
    }
    return session;
  }

  function dispatchTo(session: Session, t: string, d: object): void {
    const packet = { op: GatewayOpcodes.Dispatch, t, s: session.log.length + 1, d };
    session.log.push(packet);
    session.socket?.send(JSON.stringify(packet));
  }

  return {
    events,
    /** How many identified or resumed connections there are. */
    connections: (): number => [...sessions.values()].filter(({ socket }) => socket).length,
    /** Every socket, those that never identified included. */
    sockets: (): number => sockets.clients.size,
    /** The intents of the newest session. */
    intents: (): number => [...sessions.values()].at(-1)?.intents ?? 0,
    /** Sends an event to every session that has the intent for it. */
    dispatch(t: string, d: object | ((intents: number) => object), intent = 0): void {
      for (const session of sessions.values()) {
        if (intent && !(session.intents & intent)) continue;
        dispatchTo(session, t, typeof d === 'function' ? d(session.intents) : d);
      }
    },
    /** Cuts every connection without a close frame, as a broken network does. */
    drop(): void {
      for (const socket of sockets.clients) socket.terminate();
    },
    /** Closes every connection with `code`. */
    kick(code: GatewayCloseCodes): void {
      for (const socket of sockets.clients) socket.close(code);
    },
    /** Closes the next connection with `code` as soon as its session is open, before any server is told of. */
    kickNext(code: GatewayCloseCodes): void {
      kick = code;
    },
    /** Refuses every connection from now on, as a gateway that is down does, or lets them in again. */
    setDown(value: boolean): void {
      down = value;
    },
    /** How often a connection was tried. */
    attempts: (): number => attempts,
    /** Closes with `code` on every identify from now on. */
    refuseIdentifies(code: GatewayCloseCodes): void {
      refusal = code;
    },
    /** Tells every connection to reconnect and resume, as Discord does before it moves a gateway. */
    askToReconnect(): void {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ op: GatewayOpcodes.Reconnect }));
    },
    /** Resolves once the bot has read everything that was sent to it. */
    async settled(): Promise<void> {
      const beat = once(events, 'heartbeat');
      for (const socket of sockets.clients) socket.send(JSON.stringify({ op: GatewayOpcodes.Heartbeat }));
      await beat;
    },
    close(): void {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Where `server` serves the gateway. */
export function gatewayUrl(server: Server): string {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the fake Discord is not listening');
  return `ws://127.0.0.1:${address.port}/gateway`;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
