import {
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Choice, Engine, Locale, Outcome } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import { composeReply, type Reply } from '../reply.js';
import { encodePress, entryRef } from './press.js';
import { cutMarkdown, escapeMarkdown, isBlank, label, tidy } from './text.js';
import { LIMITS } from './tuning.js';

/** What is sent: fits an interaction's reply, an update and an ordinary message alike. */
export interface Rendered {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly {
    readonly type: ComponentType.ActionRow;
    readonly components: APIComponentInMessageActionRow[];
  }[];
}

/** Whom and what a reply answers. */
export interface Asked {
  /** Id of the user who asked. */
  readonly asker: string;
  /** What was asked, where the reply would not show it otherwise. */
  readonly text?: string | undefined;
  /** The message that it was asked in. */
  readonly url?: string | undefined;
}

const COLOURS = Object.freeze({ answer: 0x3b82c4, clarify: 0xd69e2e, abstain: 0x8a919e });

/** Sets an outcome as an embed with what can be pressed; `title` is the knowledge's. */
export function renderOutcome(outcome: Outcome, title: string, asked: Asked): Rendered {
  const reply = composeReply(outcome, title);
  const { kind, locale, choices } = reply;
  const heading = reply.title ?? (reply.quote ? phrasesFor(locale).excerpt : undefined);
  const url = outcome.kind === 'answer' ? webAddress(outcome.source.url) : undefined;
  const embed: APIEmbed = {
    color: COLOURS[kind],
    description: describe(reply),
    ...author(asked, heading),
    ...(heading ? { title: cutMarkdown(escapeMarkdown(label(heading, LIMITS.title)), LIMITS.title) } : {}),
    ...(heading && url ? { url } : {}),
    ...(reply.footer ? { footer: { text: label(reply.footer, LIMITS.footer) } } : {}),
  };
  const offered = kind === 'clarify' ? menu(choices, locale, asked) : buttons(choices, locale, asked);
  return { embeds: [embed], components: offered };
}

/** Greets whoever mentioned the bot without a question, and shows what can be asked. */
export function renderGreeting(engine: Engine, locale: Locale, asked: Asked): Rendered {
  const phrases = phrasesFor(locale);
  const topics = engine.topics({ locale, limit: LIMITS.buttons });
  const greeting = `${phrases.greeting(engine.knowledge.title)}\n${phrases.help}`;
  const description = withLead(escapeMarkdown(tidy(greeting)), topics.length ? phrases.topics : undefined);
  return {
    embeds: [{ color: COLOURS.abstain, description }],
    components: buttons(topics, locale, asked),
  };
}

function describe({ kind, body, quote, lead }: Reply): string {
  const text = escapeMarkdown(tidy(body));
  const shown = quote ? text.replace(/^/gmu, '> ') : text;
  // An answer's buttons follow its source, which stands below the description: a lead would lead nowhere.
  return withLead(shown, kind === 'answer' ? undefined : lead);
}

function withLead(markdown: string, lead: string | undefined): string {
  const tail = lead ? `\n\n**${escapeMarkdown(lead)}**` : '';
  return cutMarkdown(markdown, LIMITS.description - tail.length) + tail;
}

function author({ text, url }: Asked, heading: string | undefined): Pick<APIEmbed, 'author'> {
  if (text === undefined || isBlank(text) || text === heading) return {};
  return { author: { name: label(text, LIMITS.author), ...(url ? { url } : {}) } };
}

function menu(choices: readonly Choice[], locale: Locale, { asker }: Asked): Rendered['components'] {
  const options = distinct(choices, LIMITS.options).map(({ id, question }) => ({
    label: label(question, LIMITS.optionText),
    value: entryRef(id, LIMITS.optionText),
  }));
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodePress({ action: 'choose', locale, asker, ref: '' }),
    placeholder: label(phrasesFor(locale).choose, LIMITS.placeholder),
    options,
  };
  return options.length ? [{ type: ComponentType.ActionRow, components: [select] }] : [];
}

function buttons(choices: readonly Choice[], locale: Locale, { asker }: Asked): Rendered['components'] {
  const components = distinct(choices, LIMITS.buttons).map(
    ({ id, question }): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: label(question, LIMITS.buttonLabel),
      custom_id: encodePress({ action: 'show', locale, asker, ref: entryRef(id) }),
    }),
  );
  return components.length ? [{ type: ComponentType.ActionRow, components }] : [];
}

/** Discord refuses a message in which two custom ids or two options are the same. */
function distinct(choices: readonly Choice[], limit: number): Choice[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()].slice(0, limit);
}

/** Discord refuses a message for an embed's address that is none. */
function webAddress(url: string | undefined): string | undefined {
  const isOne = url && url.length <= LIMITS.url && URL.canParse(url) && /^https?:/u.test(url);
  return isOne ? url : undefined;
}
