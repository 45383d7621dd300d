import { Api, type GrammyError } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nextReply, say } from './people.js';
import { startTelegram } from './server.js';

async function connect() {
  const server = await startTelegram();
  onTestFinished(() => server.close());
  const api = new Api(server.token, { apiRoot: server.url });
  const person = server.world.person();
  const room = server.world.privateRoom(person);
  const group = server.world.group({ topics: [7] });
  return { server, api, room, group, person, id: room.chat.id };
}

type Connected = Awaited<ReturnType<typeof connect>>;

const button = (callback_data: string) => ({
  reply_markup: { inline_keyboard: [[{ text: 'a', callback_data }]] },
});
const HTML = { parse_mode: 'HTML' } as const;
const article = (id: string, message_text = 'a') =>
  ({ type: 'article', id, title: 'a', input_message_content: { message_text } }) as const;

describe('the Bot API server of the tests', () => {
  it.each<[string, string, (connected: Connected) => Promise<unknown>]>([
    ['an empty text', 'message text is empty', ({ api, id }) => api.sendMessage(id, '')],
    ['a blank text', 'message text is empty', ({ api, id }) => api.sendMessage(id, ' \n')],
    [
      'a text of nothing but markup',
      'message text is empty',
      ({ api, id }) => api.sendMessage(id, '<b></b>', HTML),
    ],
    ['4097 characters', 'message is too long', ({ api, id }) => api.sendMessage(id, '燈'.repeat(4097))],
    [
      'half a surrogate pair',
      'strings must be encoded in UTF-8',
      ({ api, id }) => api.sendMessage(id, 'a\ud800'),
    ],
    ['an unknown tag', "can't parse entities", ({ api, id }) => api.sendMessage(id, '<x>a</x>', HTML)],
    ['an open tag', "Can't find end tag", ({ api, id }) => api.sendMessage(id, '<b>a', HTML)],
    ['crossing tags', 'Unmatched end tag', ({ api, id }) => api.sendMessage(id, '<b><i>a</b></i>', HTML)],
    ['an end without a start', 'Unexpected end tag', ({ api, id }) => api.sendMessage(id, 'a</b>', HTML)],
    ['a bare angle bracket', "can't parse entities", ({ api, id }) => api.sendMessage(id, '1 < 2', HTML)],
    ['an unknown chat', 'chat not found', ({ api }) => api.sendMessage(1, 'a')],
    [
      'an unknown topic',
      'message thread not found',
      ({ api, group }) => api.sendMessage(group.chat.id, 'a', { message_thread_id: 1 }),
    ],
    [
      'a reply to nothing',
      'message to be replied not found',
      ({ api, id }) => api.sendMessage(id, 'a', { reply_parameters: { message_id: 9 } }),
    ],
    [
      '65 bytes in a button',
      'BUTTON_DATA_INVALID',
      ({ api, id }) => api.sendMessage(id, 'a', button('燈'.repeat(21).concat('ab'))),
    ],
    ['a button without data', 'BUTTON_DATA_INVALID', ({ api, id }) => api.sendMessage(id, 'a', button(''))],
    ['an edit of nothing', 'message to edit not found', ({ api, id }) => api.editMessageText(id, 9, 'a')],
    ['an answer to no press', 'query is too old', ({ api }) => api.answerCallbackQuery('1')],
    [
      '201 characters in an alert',
      'MESSAGE_TOO_LONG',
      ({ api }) => api.answerCallbackQuery('1', { text: 'a'.repeat(201) }),
    ],
    [
      '51 inline results',
      'RESULTS_TOO_MUCH',
      ({ api }) =>
        api.answerInlineQuery(
          '1',
          Array.from({ length: 51 }, (_, i) => article(`${i}`)),
        ),
    ],
    [
      "65 bytes in a result's id",
      'RESULT_ID_INVALID',
      ({ api }) => api.answerInlineQuery('1', [article('a'.repeat(65))]),
    ],
    [
      'two results of one id',
      'RESULT_ID_DUPLICATE',
      ({ api }) => api.answerInlineQuery('1', [article('a'), article('a')]),
    ],
    [
      'a result without a text',
      'message text is empty',
      ({ api }) => api.answerInlineQuery('1', [article('a', ' ')]),
    ],
    [
      'a language of more than two letters',
      'language code',
      ({ api }) => api.setMyCommands([], { language_code: 'zh-TW' as never }),
    ],
    [
      'a command in capitals',
      'BOT_COMMAND_INVALID',
      ({ api }) => api.setMyCommands([{ command: 'Ask', description: 'a' }]),
    ],
  ])('refuses %s', async (_name, description, call) => {
    const error = await failure(call(await connect()));
    expect(error).toMatchObject({ error_code: 400 });
    expect(error.description).toContain(description);
  });

  it('refuses an edit that changes nothing', async () => {
    const { api, id } = await connect();
    const { message_id } = await api.sendMessage(id, '<b>a</b>', HTML);
    const error = await failure(api.editMessageText(id, message_id, '<b>a</b>', HTML));
    expect(error.description).toContain('message is not modified');
  });

  it('refuses a wrong token, a blocked chat and one that moved', async () => {
    const { api, server, id, room, group } = await connect();
    expect(await failure(new Api('1:b', { apiRoot: server.url }).getMe())).toMatchObject({ error_code: 401 });
    room.blocked = true;
    expect(await failure(api.sendMessage(id, 'a'))).toMatchObject({ error_code: 403 });
    group.movedTo = -5;
    const moved = await failure(api.sendMessage(group.chat.id, 'a'));
    expect(moved.parameters).toEqual({ migrate_to_chat_id: -5 });
  });

  it('ends a poll when a second one begins', async () => {
    const { api, server } = await connect();
    const first = failure(api.getUpdates({ timeout: 20 }));
    await server.inbox.polled();
    const second = api.getUpdates({ timeout: 20 });
    expect(await first).toMatchObject({ error_code: 409 });
    server.inbox.endPoll();
    expect(await second).toEqual([]);
  });

  it('repeats updates until they are confirmed, and keeps kinds that are not wanted', async () => {
    const { api, server, person, room } = await connect();
    say(server, room, person, 'a');
    const [update] = await api.getUpdates({ allowed_updates: ['message'] });
    expect(await api.getUpdates()).toHaveLength(1);
    expect(await api.getUpdates({ offset: (update?.update_id ?? 0) + 1 })).toEqual([]);
    server.inbox.push({ edited_message: {} as never });
    expect(await api.getUpdates()).toEqual([]);
  });

  it('reads entities, and keeps a message in the topic of what it replies to', async () => {
    const { api, server, id, room, group, person } = await connect();
    await api.sendMessage(id, '&lt;&#65;&#x42;&amp;&nbsp;', HTML);
    expect((await nextReply(server, room)).parsed.text).toBe('<AB&&nbsp;');
    const { message_id } = say(server, group, person, 'a', { topic: 7 });
    const sent = await api.sendMessage(group.chat.id, 'b', { reply_parameters: { message_id } });
    expect(sent.message_thread_id).toBe(7);
  });
});

function failure(call: Promise<unknown>): Promise<GrammyError> {
  return call.then(
    () => Promise.reject(new Error('it was carried out')),
    (error) => error,
  );
}
