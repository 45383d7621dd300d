import type { Context, Filter } from 'grammy';
import type { Engine, Locale } from '../../core/index.js';
import type { Log } from '../log.js';
import { leadOfTopics, phrasesFor } from '../phrases.js';
import { showRef } from '../ref.js';
import { composeReply } from '../reply.js';
import type { Services } from '../services.js';
import { commandsFor } from './command.js';
import { localeOf, preferredLocale } from './locale.js';
import { readMessage } from './message.js';
import { type Rendered, renderPhrase, renderReply } from './render.js';
import { isGroup, send } from './send.js';

/** Topics under a greeting. */
const TOPICS = 6;

/** Replies to a text or a caption, where it is meant for the bot. */
export async function onText(ctx: Filter<Context, 'message'>, { live, log }: Services): Promise<void> {
  const request = readMessage(ctx.message, ctx.me);
  if (!request) return;
  const engine = live.current;
  const locale = preferredLocale(ctx.from?.language_code, engine.knowledge);
  switch (request.kind) {
    case 'ask':
      return request.text ? answer(ctx, engine, request.text, log) : askBack(ctx, locale);
    case 'start':
      return send(ctx, request.payload ? open(engine, request.payload, locale) : greet(engine, locale));
    case 'help':
      return send(ctx, help(engine, locale));
    case 'topics':
      return send(ctx, topics(engine, locale));
  }
}

/** Tells a person who sent a picture, a voice or a sticker in private how to ask. */
export async function onWordless(ctx: Filter<Context, 'message'>, { live }: Services): Promise<void> {
  // The pictures of an album come one by one: its caption, on one of them, is the text.
  if (isGroup(ctx) || ctx.message.media_group_id !== undefined || ctx.message.via_bot) return;
  const locale = preferredLocale(ctx.from?.language_code, live.current.knowledge);
  await send(ctx, renderPhrase(phrasesFor(locale).help, locale));
}

async function answer(
  ctx: Filter<Context, 'message'>,
  engine: Engine,
  question: string,
  log: Log,
): Promise<void> {
  const locale = localeOf(question, ctx.from?.language_code, engine.knowledge);
  const outcome = engine.ask(question, { locale });
  log.debug({ chat: ctx.chat.type, kind: outcome.kind, confidence: outcome.confidence }, 'telegram: asked');
  await send(ctx, renderReply(composeReply(outcome, engine.knowledge.title), askerOf(ctx)));
}

/** In a group the clarify is the asker's; who writes as a chat cannot be told from others who press. */
function askerOf(ctx: Filter<Context, 'message'>): number | undefined {
  return isGroup(ctx) && !ctx.message.sender_chat ? ctx.from?.id : undefined;
}

/** In a group the next message reaches the bot only as a reply to it, so the asker's client is told to make one. */
function askBack(ctx: Context, locale: Locale): Promise<void> {
  const rendered = renderPhrase(phrasesFor(locale).empty, locale);
  return isGroup(ctx) ? send(ctx, rendered, { force_reply: true, selective: true }) : send(ctx, rendered);
}

function open(engine: Engine, payload: string, locale: Locale): Rendered {
  const shown = showRef(engine, payload, locale);
  return shown
    ? renderReply(composeReply(shown, engine.knowledge.title))
    : renderPhrase(phrasesFor(locale).gone, locale);
}

function greet(engine: Engine, locale: Locale): Rendered {
  const phrases = phrasesFor(locale);
  const text = `${phrases.greeting(engine.knowledge.title)}\n${phrases.help}`;
  return withTopics(engine, locale, text);
}

function help(engine: Engine, locale: Locale): Rendered {
  const phrases = phrasesFor(locale);
  const commands = commandsFor(locale).map(({ command, description }) => `/${command} ${description}`);
  const text = [phrases.greeting(engine.knowledge.title), phrases.help, '', ...commands].join('\n');
  return renderPhrase(text, locale);
}

function topics(engine: Engine, locale: Locale): Rendered {
  const all = engine.knowledge.entries.length;
  return withTopics(engine, locale, '', (shown) => leadOfTopics(locale, shown, all));
}

function withTopics(
  engine: Engine,
  locale: Locale,
  text: string,
  leadOf = (_shown: number) => phrasesFor(locale).topics,
): Rendered {
  const choices = engine.topics({ locale, limit: TOPICS });
  const phrases = phrasesFor(locale);
  const lead = choices.length ? leadOf(choices.length) : '';
  return renderPhrase([text, lead].filter(Boolean).join('\n\n') || phrases.help, locale, choices);
}
