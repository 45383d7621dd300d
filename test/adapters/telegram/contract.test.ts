import type { Locale } from '../../../src/core/index.js';
import { nextReply, press, say } from '../../support/telegram/people.js';
import { startTelegram } from '../../support/telegram/server.js';
import { buildAdapter } from '../../support/telegram/start.js';
import type { Kept } from '../../support/telegram/world.js';
import { type Conversation, describeAdapter } from '../contract.js';

/** Telegram's clients send no message without a character, and divide what is longer than this. */
const MESSAGE_LIMIT = 4096;
const LANGUAGE: Readonly<Record<Locale, string>> = { 'zh-Hant': 'zh-hant', 'zh-Hans': 'zh-hans', en: 'en' };

describeAdapter({
  name: 'Telegram',
  async open(engine): Promise<Conversation> {
    const server = await startTelegram();
    const { adapter } = buildAdapter(server, { engine });
    await adapter.start();
    const person = server.world.person();
    const room = server.world.privateRoom(person);
    let last: Kept | undefined;
    let closed: Promise<void> | undefined;

    return {
      async ask(text, locale) {
        const typed = text.trim() ? text.slice(0, MESSAGE_LIMIT) : `/ask ${text}`;
        say(server, room, { ...person, language_code: LANGUAGE[locale] }, typed);
        last = await nextReply(server, room);
        return read(last);
      },
      async choose(index) {
        if (!last) throw new Error('nothing was asked');
        press(server, person, last, index);
        await server.next('editMessageText');
        return read(last);
      },
      pinged: () =>
        [...room.kept.values()]
          .filter(({ message }) => message.from?.id === server.world.me.id)
          .flatMap(({ parsed }) => [
            ...(parsed.text.match(/@\w{3,}/gu) ?? []),
            ...parsed.links.filter((link) => link.startsWith('tg://user')),
          ]),
      close: () => {
        closed ??= adapter.stop().then(() => server.close());
        return Promise.all([closed, adapter.stop()]).then(() => {});
      },
    };
  },
});

function read({ parsed, keyboard }: Kept): string {
  return [parsed.text, ...keyboard.flat().map(({ text }) => text)].join('\n');
}
