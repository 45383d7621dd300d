import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import { type Answer, type Choice, cut, type Engine, LOCALES, type Locale } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import { composeReply, type Reply } from '../reply.js';
import type { Services } from '../services.js';
import { entryRef } from './button.js';
import { localeOf } from './locale.js';
import { clean } from './markup.js';
import { renderSingle } from './render.js';
import { FORMAT } from './send.js';

/** Results of one inline query; Telegram takes 50, and a list of that length nobody reads. */
const RESULT_LIMIT = 20;

/**
 * Offers answers in any chat to who types the bot's name and a question: what the question is answered or
 * clarified with, then the known questions that it may become; the topics while nothing is typed.
 */
export async function onInline(
  ctx: Filter<Context, 'inline_query'>,
  { live }: Services,
  cacheSeconds: number,
): Promise<void> {
  const query = ctx.inlineQuery.query.trim();
  const { knowledge } = live.current;
  const locale = localeOf(query, ctx.from.language_code, knowledge);
  // Telegram shares a cached list among all people, unless their own language had a say in it.
  const personal = LOCALES.some((own) => localeOf(query, own, knowledge) !== locale);
  await ctx.answerInlineQuery(listResults(live.current, query, locale), {
    cache_time: cacheSeconds,
    is_personal: personal,
  });
}

function listResults(engine: Engine, query: string, locale: Locale): InlineQueryResultArticle[] {
  const results = new Map<string, InlineQueryResultArticle>();
  const add = (id: string, heading: string, answer: Answer | undefined) => {
    if (!answer || results.has(id) || results.size >= RESULT_LIMIT) return;
    results.set(id, toResult(id, heading, composeReply(answer, engine.knowledge.title)));
  };
  const offer = (choices: readonly Choice[]) => {
    for (const { id, question } of choices) add(id, question, engine.show(id, { locale }));
  };
  const outcome = query ? engine.ask(query, { locale }) : undefined;
  if (outcome?.kind === 'answer')
    add(outcome.id, outcome.entry?.question ?? phrasesFor(locale).excerpt, outcome);
  if (outcome?.kind === 'clarify') offer(outcome.choices);
  offer(engine.suggest(query, { locale, limit: RESULT_LIMIT }));
  return [...results.values()];
}

function toResult(id: string, heading: string, reply: Reply): InlineQueryResultArticle {
  return {
    type: 'article',
    id: entryRef(id),
    title: cut(clean(heading), 128),
    description: cut(clean(reply.body), 200),
    input_message_content: { message_text: renderSingle(reply), ...FORMAT },
  };
}
