import { describe, expect, it } from 'vitest';
import { createStubEngine, LIGHTHOUSE, type StubEntry } from '../../support/engine.js';
import { nextReply, press, say } from '../../support/telegram/people.js';
import { startBot } from '../../support/telegram/start.js';

const SENTENCE = 'The lamp room holds <b>four</b> & more lenses of glass. ';

function entry(
  id: string,
  question: string,
  answer: string,
  words: string[],
  related: string[] = [],
): StubEntry {
  const all = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text, en: text });
  return { id, question: all(question), answer: all(answer), paragraphs: [9], words, related };
}

async function withEntries(...entries: StubEntry[]) {
  const { server } = await startBot({ engine: createStubEngine([...entries, ...LIGHTHOUSE]) });
  const person = server.world.person({ language_code: 'en' });
  const room = server.world.group();
  const ask = (text: string) => {
    say(server, room, person, `/ask ${text}`);
    return nextReply(server, room);
  };
  return { server, person, room, ask, reply: () => nextReply(server, room) };
}

describe('an answer longer than a message', () => {
  it('comes in several, the source and the buttons under the last, the first as the reply', async () => {
    const long = entry('lens', 'Which lenses?', SENTENCE.repeat(120), ['lenses'], ['height']);
    const { ask, reply } = await withEntries(long);
    const first = await ask('lenses');
    const last = await reply();
    expect(first.message.reply_to_message).toBeDefined();
    expect(first.keyboard).toEqual([]);
    expect(first.parsed.text).toMatch(/glass\.$/u);
    expect(last.message.reply_to_message).toBeUndefined();
    expect(last.parsed.text).toMatch(/paragraph 9\n\nRelated questions$/u);
    expect(last.keyboard.flat()).toHaveLength(1);
    const whole = `${first.parsed.text} ${last.parsed.text}`.replace(/\s+/gu, ' ');
    expect(whole).toContain(SENTENCE.repeat(120).trim());
  });

  it('is cut where it would take more than four', async () => {
    const endless = entry('lens', 'Which lenses?', SENTENCE.repeat(2_000), ['lenses']);
    const { ask, reply } = await withEntries(endless);
    const texts = [(await ask('lenses')).parsed.text];
    while (!texts.at(-1)?.includes('paragraph 9')) texts.push((await reply()).parsed.text);
    expect(texts.length).toBeLessThanOrEqual(4);
    expect(texts.at(-1)).toContain('…');
  });

  it('that is chosen takes the place of the choices and goes on below', async () => {
    const one = entry('lens', 'Which lenses?', SENTENCE.repeat(120), ['glass'], ['height']);
    const two = entry('panes', 'Which panes?', 'Flat ones.', ['glass']);
    const { ask, reply, person, server } = await withEntries(one, two);
    const offered = await ask('glass');
    press(server, person, offered, 0);
    const rest = await reply();
    expect(offered.parsed.text).toContain('Which lenses?');
    expect(offered.keyboard).toEqual([]);
    expect(rest.keyboard.flat()).toHaveLength(1);
    expect(rest.message.reply_to_message?.message_id).toBe(offered.message.message_id);
  });
});

describe('choices', () => {
  it('whose questions are too long for a button stand in the message, numbered', async () => {
    const long = (n: number) =>
      `In which year was lens number ${n} brought up to the lamp room of the tower?`;
    const { ask } = await withEntries(
      entry('l1', long(1), 'In 1901.', ['lens']),
      entry('l2', long(2), 'In 1902.', ['lens']),
    );
    const { parsed, keyboard } = await ask('lens');
    expect(parsed.text).toContain(`1. ${long(1)}\n2. ${long(2)}`);
    for (const [i, { text }] of keyboard.flat().entries()) {
      expect(text).toMatch(new RegExp(`^${i + 1}\\. In which year.*…$`, 'u'));
      expect([...text].length).toBeLessThanOrEqual(64);
    }
  });

  it('whose ids are too long for a button lead to their entries', async () => {
    const id = (n: number) => `${'在燈塔的燈室裡的透鏡'.repeat(5)}-${n}`;
    const { ask, person, server } = await withEntries(
      entry(id(1), 'Lens 1?', 'From Bergen.', ['lens']),
      entry(id(2), 'Lens 2?', 'From Turku.', ['lens']),
    );
    const offered = await ask('lens');
    press(server, person, offered, 1);
    await server.next('editMessageText');
    expect(offered.parsed.text).toContain('From Turku.');
  });

  it('are six at most', async () => {
    const many = Array.from({ length: 9 }, (_, i) => `lens-${i}`);
    const { ask } = await withEntries(
      entry('lens', 'Lens?', 'Nine.', ['lens'], many),
      ...many.map((id) => entry(id, `${id}?`, 'Glass.', ['-'])),
    );
    expect((await ask('lens')).keyboard.flat()).toHaveLength(6);
  });
});
