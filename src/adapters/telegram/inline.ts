import type { Context, Filter } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answer, Engine, Locale } from '../../core/index.js';
import { phrasesFor } from '../phrases.js';
import { composeReply, cut } from '../reply.js';
import { entryRef } from './button.js';
import { localeOf } from './locale.js';
import { clean } from './markup.js';
import type { Services } from './question.js';
import { renderSingle } from './render.js';
import { FORMAT } from './send.js';

/** Results of one inline query; Telegram takes 50, and a list of that length nobody reads. */
const RESULT_LIMIT = 20;

const LOCALES: readonly Locale[] = ['zh-Hant', 'zh-Hans', 'en'];

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
  const answers = new Map<string, Answer>();
  const add = (answer: Answer | undefined) => {
    const id = answer?.entry ? entryRef(answer.entry.id) : 'excerpt';
    if (answer && answers.size < RESULT_LIMIT) answers.set(id, answer);
  };
  const outcome = query ? engine.ask(query, { locale }) : undefined;
  if (outcome?.kind === 'answer') add(outcome);
  if (outcome?.kind === 'clarify') for (const { id } of outcome.choices) add(engine.show(id, { locale }));
  for (const { id } of engine.suggest(query, { locale, limit: RESULT_LIMIT }))
    add(engine.show(id, { locale }));
  return [...answers].map(([id, answer]) => toResult(id, answer, engine.knowledge.title));
}

function toResult(id: string, answer: Answer, title: string): InlineQueryResultArticle {
  return {
    type: 'article',
    id,
    title: cut(clean(answer.entry?.question ?? phrasesFor(answer.locale).excerpt), 128),
    description: cut(clean(answer.answer), 200),
    input_message_content: { message_text: renderSingle(composeReply(answer, title)), ...FORMAT },
  };
}
