import { type Choice, detectLocale, homeLocale, type Locale, type Outcome } from '../../core/index.js';
import type { LiveEngine } from '../live.js';
import { leadOfTopics, phrasesFor } from '../phrases.js';
import { composeReply } from '../reply.js';
import { type Paint, PLAIN } from './paint.js';
import { pickedFrom } from './pick.js';
import { printable, printableLine } from './printable.js';
import { renderChoices, renderReply } from './render.js';
import { renderExplanation } from './why.js';
import { COMMANDS, type Command, wordsFor } from './words.js';

/** What a conversation is held with. */
export interface SessionOptions {
  readonly live: LiveEngine;
  /** Answers in this language whatever the question's; by default in the question's. */
  readonly locale?: Locale;
  /** The person's language, where a question does not tell; by default the knowledge's. */
  readonly language?: Locale;
  readonly paint?: Paint;
}

/** One conversation: a line in, the text to print out; knows no stream. */
export interface Session {
  /** What can be asked, and how. */
  greeting(): string;
  /** The text for `line`, empty where nothing is left to say; a promise where it takes a while. Never fails. */
  respond(line: string): string | Promise<string>;
  /** Lines that begin as `line` does and mean something. */
  complete(line: string): readonly string[];
  /** Whether the person has asked to leave. */
  readonly over: boolean;
}

/** What people type to leave who have not read how. */
const LEAVING = /^[/:]?(?:quit|exit|q)$/iu;
const GREETING_TOPICS = 5;
const LISTED_TOPICS = 20;

/** Begins a conversation. */
export function createSession({ live, locale, language, paint = PLAIN }: SessionOptions): Session {
  let speaking = locale ?? language ?? homeLocale(live.current.knowledge);
  let choices: readonly Choice[] = [];
  let asked: Outcome | undefined;
  let over = false;

  const title = (): string => live.current.knowledge.title;

  /** @param bare whether it goes without what can be asked next. */
  function tell(outcome: Outcome, bare = false): string {
    const reply = composeReply(outcome, title());
    speaking = outcome.locale;
    choices = reply.choices;
    return renderReply(bare ? { ...reply, choices: [] } : reply, paint);
  }

  function outcomeOf(question: string): Outcome {
    const home = homeLocale(live.current.knowledge);
    return live.current.ask(question, { locale: locale ?? detectLocale(question, speaking, home) });
  }

  function ask(question: string): string {
    asked = outcomeOf(question);
    return tell(asked);
  }

  /** Answers what picks a choice where there is none: a knowledge may know of a 7. */
  function askPick(typed: string): string {
    const outcome = outcomeOf(typed);
    if (outcome.kind === 'abstain') return wordsFor(speaking).noChoices;
    asked = outcome;
    return tell(outcome);
  }

  /** Shows what was picked; the choices stay where it was more than one, for what is picked next is one of them. */
  function choose(numbers: readonly number[]): string {
    const picked = numbers.map((number) => choices[number - 1]);
    if (picked.includes(undefined)) return wordsFor(speaking).range(choices.length);
    const offered = choices;
    const shown = (picked as Choice[]).map(({ id }) => {
      const answer = live.current.show(id, { locale: speaking });
      return answer ? tell(answer, numbers.length > 1) : phrasesFor(speaking).gone;
    });
    if (numbers.length > 1) choices = offered;
    return shown.join('\n\n');
  }

  function topics(limit: number, lead: (shown: number) => string): string {
    choices = live.current.topics({ locale: speaking, limit });
    return choices.length === 0
      ? ''
      : `${paint.faint(lead(choices.length))}\n${renderChoices(choices, paint)}`;
  }

  function why(): string {
    const words = wordsFor(speaking);
    if (!asked) return words.nothingAsked;
    const explanation = live.current.explain(asked.question, { locale: asked.locale });
    return renderExplanation(explanation, words, paint);
  }

  async function reload(): Promise<string> {
    try {
      const engine = await live.reload();
      return wordsFor(speaking).reloaded(engine.knowledge.entries.length);
    } catch (error) {
      return `${wordsFor(speaking).kept}\n${printable(messageOf(error))}`;
    }
  }

  function listCommands(): string {
    const { commands } = wordsFor(speaking);
    return COMMANDS.map((name) => `  ${paint.accent(name.padEnd(8))} ${commands[name]}`).join('\n');
  }

  const commands: Readonly<Record<Command, () => string | Promise<string>>> = {
    '/why': why,
    '/topics': () =>
      topics(LISTED_TOPICS, (shown) => leadOfTopics(speaking, shown, live.current.knowledge.entries.length)),
    '/reload': reload,
    '/help': () => `${phrasesFor(speaking).help}\n${listCommands()}`,
    '/quit': () => {
      over = true;
      return '';
    },
  };

  function command(typed: string): string | Promise<string> {
    const name = typed.split(/\s/u, 1)[0] ?? typed;
    const known = COMMANDS.find((candidate) => candidate === name.toLowerCase());
    return known
      ? commands[known]()
      : `${printableLine(wordsFor(speaking).unknown(name))}\n${listCommands()}`;
  }

  function answerLine(line: string): string | Promise<string> {
    const typed = line.trim();
    if (typed === '') return wordsFor(speaking).hint;
    // Chinese input methods type ／ and １ in full width; no command is longer than the part that is folded.
    const folded = typed.slice(0, 80).normalize('NFKC');
    if (LEAVING.test(folded)) return commands['/quit']();
    if (folded.startsWith('/')) return command(folded);
    const picked = pickedFrom(folded, choices.length);
    if (!picked) return ask(typed);
    return choices.length > 0 ? choose(picked) : askPick(typed);
  }

  return {
    greeting() {
      const lines = [paint.strong(printableLine(phrasesFor(speaking).greeting(title())))];
      const listed = topics(GREETING_TOPICS, () => phrasesFor(speaking).topics);
      if (listed) lines.push('', listed, '');
      lines.push(paint.faint(wordsFor(speaking).hint));
      return lines.join('\n');
    },
    respond(line) {
      try {
        return answerLine(line);
      } catch (error) {
        return `${phrasesFor(speaking).failed} (${printableLine(messageOf(error))})`;
      }
    },
    complete(line) {
      const known = line.startsWith('/')
        ? COMMANDS
        : live.current.suggest(line, { locale: speaking }).map((choice) => printableLine(choice.question));
      return known.filter((candidate) => candidate.startsWith(line));
    },
    get over() {
      return over;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
