import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { detectLocale, homeLocale } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import { isTypedRef, showRef, typedRefTo } from '../ref.js';
import type { Services } from '../services.js';
import { ASK, QUESTION } from './commands.js';
import { renderGreeting, renderOutcome } from './embed.js';
import { preferredLocale } from './locale.js';
import { decodePress } from './press.js';
import { stripMarkup } from './question.js';
import { isBlank, label } from './text.js';
import { LIMITS } from './tuning.js';

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Responds to any interaction; every one gets a response, or the person sees "did not respond". */
export async function answerInteraction(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, services);
  if (interaction.isChatInputCommand() && interaction.commandName === ASK.name) {
    return answerCommand(interaction, interaction.options.getString(QUESTION) ?? '', services);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { content, url } = interaction.targetMessage;
    return answerCommand(interaction, stripMarkup(content), services, url);
  }
  if (interaction.isButton() || interaction.isStringSelectMenu()) return answerPress(interaction, services);
  // What an earlier version registered may stay in people's clients for a while.
  if (interaction.isRepliable()) await whisper(interaction, 'help');
}

/** Tells the person, and nobody else, that it went wrong; says nothing where something was said already. */
export async function apologise(interaction: Interaction): Promise<void> {
  if (interaction.isRepliable() && !interaction.replied) await whisper(interaction, 'failed');
}

async function suggest(interaction: AutocompleteInteraction, { live }: Services): Promise<void> {
  const locale = preferredLocale(interaction.locale);
  const found = live.current.suggest(interaction.options.getFocused(), { locale, limit: LIMITS.options });
  await interaction.respond(
    found.slice(0, LIMITS.options).map(({ id, question }) => ({
      name: label(question, LIMITS.optionText),
      value: typedRefTo(id, LIMITS.optionText),
    })),
  );
}

/** Shows the entry that `text` refers to, as a suggestion's value; else takes `text` as a question. */
async function answerCommand(
  interaction: Command,
  text: string,
  { live, log }: Services,
  url?: string,
): Promise<void> {
  const engine = live.current;
  const preferred = preferredLocale(interaction.locale);
  const asker = interaction.user.id;
  if (isBlank(text)) {
    await interaction.reply(renderGreeting(engine, preferred, { asker }));
    return;
  }
  const chosen = isTypedRef(text) ? showRef(engine, text, preferred) : undefined;
  const speaking = detectLocale(text, preferred, homeLocale(engine.knowledge));
  const outcome = chosen ?? engine.ask(text, { locale: speaking });
  const asked = { asker, url, ...(chosen ? {} : { text }) };
  await interaction.reply(renderOutcome(outcome, engine.knowledge.title, asked));
  const { kind, locale, confidence } = outcome;
  log.debug({ via: interaction.commandName, kind, locale, confidence }, 'replied');
}

/**
 * Shows the entry that was pressed. The asker's choice replaces the question back; a related question gets
 * a message of its own. Somebody else's press answers that person alone and leaves the message as it is.
 */
async function answerPress(interaction: Pressed, { live, log }: Services): Promise<void> {
  const press = decodePress(interaction.customId);
  const ref = interaction.isStringSelectMenu() ? interaction.values[0] : press?.ref;
  const engine = live.current;
  const outcome = press && ref !== undefined ? showRef(engine, ref, press.locale) : undefined;
  if (!press || !outcome) return whisper(interaction, 'gone');

  const { message, user } = interaction;
  const own = user.id === press.asker;
  if (own && press.action === 'choose') {
    const asked = {
      asker: user.id,
      text: message.embeds[0]?.author?.name,
      url: message.embeds[0]?.author?.url,
    };
    await interaction.update(renderOutcome(outcome, engine.knowledge.title, asked));
  } else {
    const alone = !own || message.flags.has(MessageFlags.Ephemeral);
    const rendered = renderOutcome(outcome, engine.knowledge.title, { asker: user.id });
    await interaction.reply({ ...rendered, ...(alone ? { flags: MessageFlags.Ephemeral } : {}) });
  }
  log.debug({ via: press.action, own, locale: press.locale }, 'replied');
}

async function whisper(
  interaction: Extract<Interaction, { reply: unknown }>,
  phrase: 'gone' | 'help' | 'failed',
): Promise<void> {
  const content = phrasesFor(preferredLocale(interaction.locale))[phrase];
  await interaction.reply({ content, flags: MessageFlags.Ephemeral });
}
