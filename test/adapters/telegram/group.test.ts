import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { QUESTIONS } from '../../support/engine.js';
import { botMessages, nextReply, press, type Saying, say } from '../../support/telegram/people.js';
import { startBot } from '../../support/telegram/start.js';

const HEIGHT = 'forty-two metres';
const { answer, clarify } = QUESTIONS.en;

async function inGroup(options?: { type?: 'group' | 'supergroup'; topics?: readonly number[] }) {
  const running = await startBot();
  const { server } = running;
  const room = server.world.group(options);
  const mei = server.world.person({ language_code: 'en' });
  const write = (text: string, saying?: Saying) => say(server, room, mei, text, saying);
  const reply = () => nextReply(server, room);
  /** Asks once more: since a chat keeps its order, the reply shows that what came before was left alone. */
  const ignored = async () => {
    const { message_id } = write(`/ask ${clarify}`);
    return (await reply()).message.reply_to_message?.message_id === message_id;
  };
  return { ...running, room, mei, write, reply, ignored };
}

describe('a group', () => {
  it.each([
    ['the command', `/ask ${answer}`],
    ["the command with the bot's name", `/ask@wendabot ${answer}`],
    ['a mention before the question', `@WendaBot ${answer}`],
    ['a mention behind the question', `${answer} @wendabot`],
  ])('answers %s as a reply to it', async (_name, text) => {
    const { write, reply } = await inGroup();
    const { message_id } = write(text);
    const { parsed, message } = await reply();
    expect(parsed.text).toContain(HEIGHT);
    expect(message.reply_to_message?.message_id).toBe(message_id);
  });

  it('answers a mention of the bot by its display name', async () => {
    const { server, write, reply } = await inGroup();
    write(`Wenda, ${answer}`, { textMention: { words: 'Wenda', user: server.world.me } });
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('answers a caption that mentions the bot', async () => {
    const { write, reply } = await inGroup();
    write(`@WendaBot ${answer}`, { caption: true });
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('answers a reply to one of its messages', async () => {
    const { write, reply } = await inGroup();
    write('/topics');
    const topics = await reply();
    write(answer, { replyTo: topics.message });
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('answers the message that /ask or a mention replies to', async () => {
    const { server, room, write, reply } = await inGroup();
    const question = say(server, room, server.world.person(), answer);
    write('/ask', { replyTo: question });
    expect((await reply()).parsed.text).toContain(HEIGHT);
    write('@WendaBot', { replyTo: question });
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('answers what /ask quotes of another chat', async () => {
    const { write, reply } = await inGroup();
    write('/ask', { extra: { quote: { text: answer, position: 0 } } });
    expect((await reply()).parsed.text).toContain(HEIGHT);
  });

  it('asks back by a prompt for the asker alone where the question is missing', async () => {
    const { server, write, reply } = await inGroup();
    write('/ask');
    expect((await reply()).parsed.text).toBe(phrasesFor('en').empty);
    const { payload } = server.calls.find(({ method }) => method === 'sendMessage') ?? {};
    expect(payload?.reply_markup).toEqual({ force_reply: true, selective: true });
  });

  it('answers an anonymous administrator, whom Telegram shows as a bot', async () => {
    const { server, room, reply } = await inGroup();
    const anonymous = server.world.person({ id: 1_087_968_824, is_bot: true, username: 'GroupAnonymousBot' });
    say(server, room, anonymous, `/ask ${clarify}`, { extra: { sender_chat: room.chat as never } });
    const offered = await reply();
    press(server, server.world.person(), offered, 1);
    await server.next('editMessageText');
    expect(offered.parsed.text).toContain('nineteen nautical miles');
  });

  it.each<[string, string, Saying]>([
    ['what is not for the bot', answer, { seeAll: true }],
    ['a command for another bot', `/ask@OtherBot ${answer}`, { seeAll: true }],
    ['an unknown command without an address', '/roll 6', {}],
    ['a mention of somebody else', `@Somebody ${answer}`, { seeAll: true }],
    ["a mention whose name only begins like the bot's", `@WendaBot2 ${answer}`, { seeAll: true }],
    ['the name of the bot inside an address', `mail me@WendaBot.example ${answer}`, { seeAll: true }],
    ['a post that the channel copied here', `@WendaBot ${answer}`, { extra: { is_automatic_forward: true } }],
    ['a picture without a caption', '', { caption: true, seeAll: true }],
  ])('leaves %s alone', async (_name, text, saying) => {
    const { write, ignored } = await inGroup();
    write(text, saying);
    expect(await ignored()).toBe(true);
  });

  it('leaves other bots alone', async () => {
    const { server, room, ignored } = await inGroup();
    say(server, room, server.world.person({ is_bot: true }), `@WendaBot ${answer}`);
    expect(await ignored()).toBe(true);
  });

  it('lets the asker choose in place', async () => {
    const { server, mei, write, reply } = await inGroup();
    write(`/ask ${clarify}`);
    const offered = await reply();
    press(server, mei, offered, 0);
    await server.next('editMessageText');
    expect(offered.parsed.text).toContain('herring oil');
  });

  it("shows the choice of somebody else to them alone and leaves the asker's open", async () => {
    const { server, room, write, reply } = await inGroup();
    write(`/ask ${clarify}`);
    const offered = await reply();
    press(server, server.world.person({ language_code: 'zh-hans' }), offered, 0);
    const { payload } = await server.next('answerCallbackQuery');
    expect(payload).toMatchObject({ show_alert: true, text: 'The lamp burns herring oil.' });
    expect(offered.edited).toBe(false);
    expect(offered.keyboard.flat()).toHaveLength(2);
    expect(botMessages(server, room)).toHaveLength(1);
  });

  it('shows a related question to whoever presses it, as a reply to the answer', async () => {
    const { server, write, reply } = await inGroup();
    write(`/ask ${answer}`);
    const answered = await reply();
    press(server, server.world.person(), answered, 0);
    const related = await reply();
    expect(related.parsed.text).toContain('The Oro family');
    expect(related.message.reply_to_message?.message_id).toBe(answered.message.message_id);
  });

  it('answers though the question was deleted meanwhile', async () => {
    const { server, room, write, reply } = await inGroup();
    const held = server.hold('sendMessage');
    const { message_id } = write(`/ask ${answer}`);
    room.kept.delete(message_id);
    held.release();
    expect((await reply()).message.reply_to_message).toBeUndefined();
  });
});

describe('a forum', () => {
  it('answers in the topic of the question, and so do its buttons', async () => {
    const { server, mei, write, reply } = await inGroup({ topics: [77] });
    write(`/ask ${answer}`, { topic: 77 });
    const answered = await reply();
    expect(answered.message.message_thread_id).toBe(77);
    press(server, mei, answered, 0);
    expect((await reply()).message.message_thread_id).toBe(77);
  });

  it.each<[string, Saying]>([
    ['a message', {}],
    [
      'a message whose topic is named by its number',
      { extra: { message_thread_id: 1, is_topic_message: true } },
    ],
    ['a chain of replies', { extra: { message_thread_id: 4321 } }],
  ])('answers %s in the General topic without naming a topic', async (_name, saying) => {
    const { server, write, reply } = await inGroup({ topics: [77] });
    write(`/ask ${answer}`, saying);
    expect((await reply()).parsed.text).toContain(HEIGHT);
    const { payload } = server.calls.find(({ method }) => method === 'sendMessage') ?? {};
    expect(payload).not.toHaveProperty('message_thread_id');
  });

  it('takes no message of a topic that the bot created for a reply to it', async () => {
    const { server, room, write, ignored } = await inGroup({ topics: [77] });
    const { message } = server.world.keep(room, {
      from: server.world.me,
      forum_topic_created: { name: 'Lamps', icon_color: 1 } as never,
    });
    write(answer, { topic: 77, replyTo: message, seeAll: true });
    expect(await ignored()).toBe(true);
  });

  it('is quiet where the question is gone, for a forum forgives no lost reply', async () => {
    const { server, room, write, log } = await inGroup({ topics: [77] });
    const held = server.hold('sendMessage');
    room.kept.delete(write(`/ask ${answer}`, { topic: 77 }).message_id);
    held.release();
    await log.written('debug', /nowhere to go/u);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(server.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  });
});
