import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import type { Locale } from '../../../src/core/index.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';
import { botMessages, nextReply, press, pressData, say } from '../../support/telegram/people.js';
import { startBot } from '../../support/telegram/start.js';

const LANGUAGES: readonly (readonly [code: string, locale: Locale])[] = [
  ['zh-hant', 'zh-Hant'],
  ['zh-hans', 'zh-Hans'],
  ['en', 'en'],
];

async function privately(language_code = 'zh-hant', starting = {}) {
  const running = await startBot(starting);
  const person = running.server.world.person({ language_code });
  const room = running.server.world.privateRoom(person);
  const ask = (text: string) => {
    say(running.server, room, person, text);
    return nextReply(running.server, room);
  };
  return { ...running, person, room, ask };
}

describe('a private chat', () => {
  it.each(LANGUAGES)('answers, lets choose and abstains in the language of %s', async (code, locale) => {
    const { ask, server, person, room } = await privately(code);

    const answered = await ask(QUESTIONS[locale].answer);
    expect(answered.parsed.text).toContain(entry('height').answer[locale]);
    expect(answered.keyboard.flat().map(({ text }) => text)).toEqual([entry('keeper').question[locale]]);

    const offered = await ask(QUESTIONS[locale].clarify);
    press(server, person, offered, 0);
    await server.next('editMessageText');
    expect(offered.parsed.text).toContain(entry('lamp-fuel').answer[locale]);
    expect(offered.keyboard).toEqual([]);

    const silent = await ask(QUESTIONS[locale].abstain);
    expect(silent.parsed.text).toContain(phrasesFor(locale).abstain('The Lighthouse'));
    expect(botMessages(server, room)).toHaveLength(3);
  });

  it('marks the question as bold and the source as italic, without a preview of links', async () => {
    const { ask, server } = await privately();
    const { parsed } = await ask(QUESTIONS['zh-Hant'].answer);
    expect(parsed.marked.map(({ tag, text }) => [tag, text])).toEqual([
      ['b', entry('height').question['zh-Hant']],
      ['i', phrasesFor('zh-Hant').source('The Lighthouse', [2])],
    ]);
    const { payload } = server.calls.find(({ method }) => method === 'sendMessage') ?? {};
    expect(payload?.link_preview_options).toEqual({ is_disabled: true });
  });

  it('quotes an excerpt', async () => {
    const stub = createStubEngine();
    const engine = {
      ...stub,
      ask: (question: string) => ({
        ...stub.show('height', { locale: 'en' }),
        kind: 'answer' as const,
        question,
        locale: 'en' as const,
        confidence: 0.9,
        candidates: [],
        paragraphs: [7],
        source: { title: 'The Lighthouse' },
        entry: null,
        answer: 'Gulls nest <here> & there.',
        related: [],
        excerpt: true,
      }),
    };
    const { ask } = await privately('en', { engine });
    const { parsed } = await ask('gulls?');
    expect(parsed.marked[0]).toEqual({ tag: 'blockquote', text: 'Gulls nest <here> & there.' });
  });

  it('answers a question in another language than the person has set', async () => {
    const { ask } = await privately('zh-hant');
    expect((await ask(QUESTIONS.en.answer)).parsed.text).toContain(entry('height').answer.en);
  });

  it('sends no reply beside the answer, and does not quote the question', async () => {
    const { ask } = await privately();
    expect((await ask(QUESTIONS.en.answer)).message.reply_to_message).toBeUndefined();
  });

  it('shows a related question in a new message and keeps the answer', async () => {
    const { ask, server, person, room } = await privately('en');
    const answered = await ask(QUESTIONS.en.answer);
    press(server, person, answered, 0);
    const related = await nextReply(server, room);
    expect(related.parsed.text).toContain(entry('keeper').answer.en);
    expect(answered.edited).toBe(false);
    expect(answered.parsed.text).toContain(entry('height').answer.en);
    await server.next('answerCallbackQuery');
  });

  it('answers a choice that is pressed twice once, and both presses', async () => {
    const { ask, server, person, room, log } = await privately('en');
    const offered = await ask(QUESTIONS.en.clarify);
    const pressed = { ...offered };
    press(server, person, pressed, 0);
    press(server, person, pressed, 0);
    await server.next('answerCallbackQuery');
    await server.next('answerCallbackQuery');
    await ask(QUESTIONS.en.answer);
    expect(botMessages(server, room)).toHaveLength(2);
    expect(log.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('answers a choice whose message was deleted with a new message', async () => {
    const { ask, server, person, room } = await privately('en');
    const offered = await ask(QUESTIONS.en.clarify);
    press(server, person, offered, 1);
    room.kept.delete(offered.message.message_id);
    expect((await nextReply(server, room)).parsed.text).toContain(entry('lamp-range').answer.en);
  });

  it.each([
    ['an entry that is gone', 'se:no-such-entry'],
    ['data of another program', '{"a":1}'],
  ])('says so where a button stands for %s', async (_name, data) => {
    const { ask, server, person } = await privately('en');
    const { message } = await ask(QUESTIONS.en.answer);
    pressData(server, person, message, data);
    const { payload } = await server.next('answerCallbackQuery');
    expect(payload).toMatchObject({ text: phrasesFor('en').gone, show_alert: true });
  });

  it('tells who sends a picture without a caption, a sticker or a voice how to ask', async () => {
    const { server, room, person } = await privately('en');
    const { message } = server.world.keep(room, { from: person });
    server.inbox.push({ message: { ...message, sticker: {}, photo: undefined } as never });
    expect((await nextReply(server, room)).parsed.text).toBe(phrasesFor('en').help);
  });

  it.each([
    ['a service message', { pinned_message: { message_id: 1 } }],
    ['a picture of an album', { photo: [], media_group_id: '7' }],
    ['an answer sent by inline mode', { text: 'lamp', via_bot: { id: 7_000_000_001, is_bot: true } }],
    ['an edited message', undefined],
    ['a channel post', undefined],
  ])('leaves %s without a reply', async (name, fields) => {
    const { ask, server, room, person } = await privately('en');
    const { message } = server.world.keep(room, { from: person });
    const text = { ...message, text: QUESTIONS.en.answer };
    if (fields) server.inbox.push({ message: { ...message, ...fields } as never });
    else if (name === 'an edited message') server.inbox.push({ edited_message: text as never });
    else server.inbox.push({ channel_post: text as never });
    const next = await ask(QUESTIONS.en.abstain);
    expect(next.parsed.text).toContain(phrasesFor('en').abstain('The Lighthouse'));
  });

  it('reads the caption of a picture as the question', async () => {
    const { server, room, person } = await privately('en');
    say(server, room, person, QUESTIONS.en.answer, { caption: true });
    expect((await nextReply(server, room)).parsed.text).toContain(entry('height').answer.en);
  });
});

describe('a command', () => {
  it.each(LANGUAGES)('/start greets in the language of %s and offers topics', async (code, locale) => {
    const { ask, server, person, room } = await privately(code);
    const greeting = await ask('/start');
    expect(greeting.parsed.text).toContain(phrasesFor(locale).greeting('The Lighthouse'));
    press(server, person, greeting, 1);
    expect((await nextReply(server, room)).parsed.text).toContain(entry('keeper').answer[locale]);
  });

  it('/start with a payload shows the entry that a deep link names', async () => {
    const { ask } = await privately('en');
    expect((await ask('/start lamp-fuel')).parsed.text).toContain(entry('lamp-fuel').answer.en);
    expect((await ask('/start nothing-here')).parsed.text).toBe(phrasesFor('en').gone);
  });

  it('/help tells how to ask and lists the commands', async () => {
    const { ask } = await privately('en');
    const { parsed } = await ask('/help');
    expect(parsed.text).toContain(phrasesFor('en').help);
    expect(parsed.text).toMatch(/^\/ask .+\n\/topics .+\n\/help .+$/mu);
  });

  it('/topics offers topics', async () => {
    const { ask } = await privately('en');
    const { parsed, keyboard } = await ask('/topics');
    expect(parsed.text).toBe(phrasesFor('en').topics);
    expect(keyboard.flat().map(({ text }) => text)).toEqual(LIGHTHOUSE.map(({ question }) => question.en));
  });

  it('/ask answers, and asks back where the question is missing', async () => {
    const { ask } = await privately('en');
    expect((await ask(`/ask ${QUESTIONS.en.answer}`)).parsed.text).toContain(entry('height').answer.en);
    expect((await ask('/ask')).parsed.text).toBe(phrasesFor('en').empty);
  });

  it('that is unknown brings the help', async () => {
    const { ask } = await privately('en');
    expect((await ask('/settings')).parsed.text).toContain(phrasesFor('en').help);
  });
});

function entry(id: string) {
  const found = LIGHTHOUSE.find((each) => each.id === id);
  if (!found) throw new Error(`the stub has no entry ${id}`);
  return found;
}
