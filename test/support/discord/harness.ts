import type { Locale } from '../../../src/core/index.js';
import type { Harness } from '../../adapters/contract.js';
import { startBot } from './bot.js';
import { createPerson, menuOf, type Person, textOf } from './person.js';
import { startDiscord } from './server.js';
import type { Message } from './world.js';

const TAGS: Readonly<Record<Locale, string>> = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-GB' };

/** Lets the contract of all adapters run over an unmodified discord.js and a fake Discord. */
export function createHarness(way: '/ask' | 'direct messages'): Harness {
  return {
    name: `Discord (${way})`,
    async open(engine) {
      const direct = way === 'direct messages';
      const discord = await startDiscord();
      const bot = await startBot(discord, { engine });
      const people = new Map<Locale, Person>();
      let last: Message | undefined;
      let asker: Person | undefined;

      function personOf(locale: Locale): Person {
        const person = people.get(locale) ?? createPerson(discord, locale, { locale: TAGS[locale], direct });
        people.set(locale, person);
        return person;
      }
      function read(message: Message | undefined): string {
        last = message;
        return message ? textOf(message) : '';
      }

      return {
        async ask(text, locale) {
          asker = personOf(locale);
          return read(direct ? await asker.hear(text) : (await asker.ask(text)).message);
        },
        async choose(index) {
          if (!last || !asker || !menuOf(last)) throw new Error('the last reply offers no choice');
          return read((await asker.select(last, index)).message);
        },
        pinged: () =>
          [...discord.world.messages.values()]
            .filter(({ author }) => author === discord.world.bot)
            .flatMap(({ pings }) => pings)
            .filter((id) => id !== asker?.user.id),
        async close() {
          await bot.stop();
          await discord.close();
        },
      };
    },
  };
}
