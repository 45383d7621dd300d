import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../src/adapters/live.js';
import { phrasesFor } from '../../../src/adapters/phrases.js';
import { createSession, type SessionOptions } from '../../../src/adapters/terminal/session.js';
import { COMMANDS, wordsFor } from '../../../src/adapters/terminal/words.js';
import type { Engine, Locale } from '../../../src/core/index.js';
import { createStubEngine, LIGHTHOUSE, QUESTIONS } from '../../support/engine.js';

function liveOf(engine: Engine = createStubEngine(), reload = async () => engine): LiveEngine {
  return { current: engine, reload };
}

function open(options: Partial<SessionOptions> = {}) {
  return createSession({ live: liveOf(), language: 'en', ...options });
}

function answer(id: string, locale: Locale = 'en'): string {
  return LIGHTHOUSE.find((entry) => entry.id === id)?.answer[locale] ?? `no entry ${id}`;
}

describe('the greeting', () => {
  it('names the title, some topics by number, and how to go on', () => {
    const greeting = open().greeting();
    expect(greeting).toContain(phrasesFor('en').greeting('The Lighthouse'));
    expect(greeting).toContain('1. How tall is the lighthouse?');
    expect(greeting).toContain(wordsFor('en').hint);
  });

  it("is in the person's language, and in the knowledge's where the environment names none", () => {
    expect(open({ language: 'zh-Hans' }).greeting()).toContain(wordsFor('zh-Hans').hint);
    expect(createSession({ live: liveOf() }).greeting()).toContain(wordsFor('zh-Hant').hint);
  });

  it('lists topics that a number then takes', () => {
    const session = open();
    session.greeting();
    expect(session.respond('2')).toContain(answer('keeper'));
  });

  it.each(['the second one', '第二題', '#2'])('lists topics that %j then takes', (line) => {
    const session = open();
    session.greeting();
    expect(session.respond(line)).toContain(answer('keeper'));
  });

  it('shows several that are picked at once, and takes another of them', () => {
    const session = open();
    session.greeting();
    const shown = session.respond('1 and 2');
    expect(shown).toContain(answer('height'));
    expect(shown).toContain(answer('keeper'));
    expect(session.respond('2')).toContain(answer('keeper'));
    expect(session.respond('1, 99')).toBe(session.respond('99'));
  });

  it.each(['quit', 'exit', '/exit', ':q', 'Exit'])('may be followed by %j, which leaves', (line) => {
    const session = open();
    expect(session.respond(line)).toBe('');
    expect(session.over).toBe(true);
  });
});

describe('a question', () => {
  it("is answered in its own language, which the session's words follow", () => {
    const session = open();
    expect(session.respond(QUESTIONS['zh-Hant'].answer)).toContain(answer('height', 'zh-Hant'));
    expect(session.respond('/nonsense')).toContain('沒有「/nonsense」這個指令');
  });

  it("is answered in the person's Chinese where it does not tell which", () => {
    const session = open({ language: 'zh-Hans' });
    expect(session.respond(QUESTIONS['zh-Hans'].answer)).toContain(answer('height', 'zh-Hans'));
  });

  it('is answered in the language that is forced', () => {
    const session = open({ locale: 'en' });
    expect(session.respond(QUESTIONS['zh-Hant'].answer)).toContain(answer('height'));
  });

  it('that is blank gets a hint', () => {
    expect(open().respond(' \t\u3000')).toBe(wordsFor('en').hint);
  });

  it('whose answering fails is apologised for, and the conversation goes on', () => {
    const engine = createStubEngine();
    const broken: Engine = {
      ...engine,
      ask: (question, options) => {
        if (question === 'boom') throw new Error('bad\u001b[2J');
        return engine.ask(question, options);
      },
    };
    const session = open({ live: liveOf(broken) });
    expect(session.respond('boom')).toBe(`${phrasesFor('en').failed} (bad␛[2J)`);
    expect(session.respond(QUESTIONS.en.answer)).toContain(answer('height'));
  });
});

describe('a number', () => {
  it.each(['2', '2.', '２', ' 2 '])('written as %j takes the choice before it', (typed) => {
    const session = open();
    session.respond(QUESTIONS.en.clarify);
    expect(session.respond(typed)).toContain(answer('lamp-range'));
  });

  it('takes a related question of the answer last shown', () => {
    const session = open();
    session.respond(QUESTIONS.en.answer);
    expect(session.respond('1')).toContain(answer('keeper'));
    expect(session.respond('1')).toContain(answer('height'));
  });

  it.each(['0', '3', '99'])('that no choice has (%s) is told the range, and the choices stay', (typed) => {
    const session = open();
    session.respond(QUESTIONS.en.clarify);
    expect(session.respond(typed)).toBe(wordsFor('en').range(2));
    expect(session.respond('1')).toContain(answer('lamp-fuel'));
  });

  it.each(['1', 'the second one', 'all'])('is told that there is nothing to choose from (%s)', (typed) => {
    const session = open();
    expect(session.respond(typed)).toBe(wordsFor('en').noChoices);
    session.respond(QUESTIONS.en.clarify);
    session.respond('2');
    expect(session.respond('2')).toBe(wordsFor('en').noChoices);
    expect(session.respond(typed)).toBe(wordsFor('en').noChoices);
  });

  it('is a question where nothing is offered and an entry answers it', () => {
    const [first] = LIGHTHOUSE;
    const engine = createStubEngine(first ? [{ ...first, words: ['7'] }] : []);
    expect(open({ live: liveOf(engine) }).respond('7')).toContain(answer('height'));
  });

  it('with more than two digits is a question', () => {
    const session = open();
    session.respond(QUESTIONS.en.clarify);
    expect(session.respond('2024')).toContain('The Lighthouse');
  });

  it('of an entry that a reload took away says so', () => {
    const live = { current: createStubEngine(), reload: async () => createStubEngine() };
    const session = open({ live });
    session.respond(QUESTIONS.en.clarify);
    live.current = createStubEngine(LIGHTHOUSE.slice(0, 1));
    expect(session.respond('1')).toBe(phrasesFor('en').gone);
  });
});

describe('a command', () => {
  it('that does not exist is named, without its escape sequences, with those that do', () => {
    const reply = open().respond('/no\u001b[31msuch');
    expect(reply).toContain('There is no command /no␛[31msuch.');
    for (const command of COMMANDS) expect(reply).toContain(command);
  });

  it('is understood in full width and in capitals', () => {
    expect(open().respond('／HELP')).toContain(phrasesFor('en').help);
  });

  it('/help says how to ask and lists the commands', () => {
    const help = open().respond('/help');
    for (const command of COMMANDS) expect(help).toContain(wordsFor('en').commands[command]);
  });

  it('/topics lists what a number then takes', () => {
    const session = open();
    expect(session.respond('/topics')).toContain('4. How far does the lamp reach?');
    expect(session.respond('4')).toContain(answer('lamp-range'));
  });

  it('/topics says how many of how many questions it lists, where there are more', () => {
    expect(open().respond('/topics')).toContain(phrasesFor('en').topics);
    const [first] = LIGHTHOUSE;
    const many = Array.from({ length: 40 }, (_, i) => ({
      ...(first as (typeof LIGHTHOUSE)[number]),
      id: `e${i}`,
    }));
    const session = open({ live: liveOf(createStubEngine(many)) });
    expect(session.respond('/topics')).toContain('Here are 20 of 40 questions');
  });

  it('/quit ends the conversation without a word', () => {
    const session = open();
    expect(session.over).toBe(false);
    expect(session.respond('/quit')).toBe('');
    expect(session.over).toBe(true);
  });
});

describe('/why', () => {
  it('says that nothing was asked yet', () => {
    expect(open().respond('/why')).toBe(wordsFor('en').nothingAsked);
  });

  it('says which rule decided and lists the nearest entries with their confidence', () => {
    const session = open();
    session.respond(QUESTIONS.en.clarify);
    const why = String(session.respond('/why')).split('\n');
    expect(why[0]).toBe(`${wordsFor('en').rules.close} [clarify: close]`);
    expect(why.slice(-2)).toEqual([
      '  0.40 What does the lamp burn? [lamp-fuel]',
      '  0.40 How far does the lamp reach? [lamp-range]',
    ]);
  });

  it('tells of the last question also after a choice, in its language', () => {
    const session = open();
    session.respond(QUESTIONS['zh-Hant'].clarify);
    session.respond('1');
    expect(session.respond('/why')).toContain(wordsFor('zh-Hant').rules.close);
  });
});

describe('/reload', () => {
  it('says how many entries there are now', async () => {
    const session = open({ live: liveOf(undefined, async () => createStubEngine(LIGHTHOUSE.slice(0, 3))) });
    expect(await session.respond('/reload')).toBe(wordsFor('en').reloaded(3));
  });

  it('prints the faults and keeps what was loaded', async () => {
    const session = open({
      live: liveOf(undefined, () => Promise.reject(new Error('k.yaml:1:1: bad\u001b[2J\nk.yaml:2:1: worse'))),
    });
    expect(await session.respond('/reload')).toBe(
      `${wordsFor('en').kept}\nk.yaml:1:1: bad␛[2J\nk.yaml:2:1: worse`,
    );
    expect(session.respond(QUESTIONS.en.answer)).toContain(answer('height'));
  });
});

describe('completion', () => {
  it.each([
    ['/', [...COMMANDS]],
    ['/re', ['/reload']],
    ['What', ['What does the lamp burn?']],
    ['xyz', []],
  ])('of %j offers %j', (line, offered) => {
    expect(open().complete(line)).toEqual(offered);
  });
});
