import { type Decision, decide, mayAsk } from './decide.js';
import { createExplainer } from './explain.js';
import type { Explanation } from './explanation.js';
import { AT } from './features/index.js';
import type { Entry, Knowledge, Locale } from './knowledge.js';
import { detectLocale, homeLocale } from './language.js';
import { createMatcher, type Match, type Matcher, withMemory } from './matcher.js';
import { natureOf } from './nature.js';
import { completeOptions, type Options, type Thresholds } from './options.js';
import type { Answer, Choice, Outcome } from './outcome.js';
import type { Left } from './passages/decide.js';
import { createPassages, type Passages } from './passages/index.js';
import type { Ranked } from './ranking/context.js';
import { confidences, LEAST_CHOICES, type Ranking, toOffer } from './ranking/rank.js';
import type { Contents } from './retrieval/contents.js';
import { standsAlone, thingsOf } from './retrieval/things.js';
import { createPresenter } from './show.js';
import { createSuggester } from './suggest.js';
import { eachOf, questionsIn } from './text/several.js';
import { asksNothing } from './text/talk.js';

/** What a question may be asked with. */
export interface AskOptions {
  /** The language and script to answer in; by default that of the question, or else of the knowledge. */
  readonly locale?: Locale;
}

/** What a list may be asked with. */
export interface ListOptions extends AskOptions {
  /** The most that is returned. */
  readonly limit?: number;
}

/** Answers questions from one knowledge; holds no state that changes what a question gets. */
export interface Engine {
  readonly knowledge: Knowledge;
  /** What the engine goes without, why, and how to mend it; one line each. */
  readonly notices: readonly string[];
  /**
   * Does at once what the first question that needs it would wait for: reads the articles. For a program that people
   * wait for; one that asks once may never need it.
   */
  prepare(): void;
  /** Answers, offers choices, or abstains; never throws, whatever the text. */
  ask(question: string, options?: AskOptions): Outcome;
  /** Says how `ask` came to its outcome. */
  explain(question: string, options?: AskOptions): Explanation;
  /** Known questions that a reader who typed `prefix` may mean, best first; the topics while nothing is seen of it. */
  suggest(prefix: string, options?: ListOptions): readonly Choice[];
  /** The answer of the entry `id` as a reader of `locale` sees it; `undefined` where there is none. */
  show(id: string, options?: AskOptions): Answer | undefined;
  /** Entries that tell what can be asked, spread over the knowledge. */
  topics(options?: ListOptions): readonly Choice[];
}

/** A question, what was found for it, and what becomes of it. */
interface Judged extends Match {
  readonly decision: Decision;
}

/** What the entries leave a question to where the articles may know more than they do. */
const LEFT: Readonly<Partial<Record<Decision['rule'], Left>>> = {
  unsure: 'silence',
  'nothing-found': 'silence',
  close: 'choices',
  'other-thing': 'choices',
};

/** Where a question is looked at once more, as several in one. */
const SEVERAL: ReadonlySet<Decision['rule']> = new Set([
  'sure',
  'close',
  'other-thing',
  'unsure',
  'nothing-found',
]);
const TOPICS = 5;
const SUGGESTIONS = 25;

/**
 * Builds the engine over `knowledge`: synchronous, deterministic, without network or model service.
 * @throws RangeError for an option out of its range.
 */
export function createEngine(knowledge: Knowledge, options?: Partial<Options>): Engine {
  return buildEngine(knowledge, options);
}

/** Builds an engine as `createEngine` does; `contents` is what stands in the knowledge's texts, if they were read. */
export function buildEngine(knowledge: Knowledge, options?: Partial<Options>, contents?: Contents): Engine {
  const settings = completeOptions(options);
  return engineOver(createMatcher(knowledge, settings.vectors, contents), settings);
}

/** Makes engines over one knowledge that are asked the same questions in turn: it is read once, and each is ranked once. */
export function createEngines(knowledge: Knowledge): (thresholds?: Partial<Thresholds>) => Engine {
  const matcher = withMemory(createMatcher(knowledge, completeOptions().vectors));
  return (thresholds) => engineOver(matcher, completeOptions(thresholds));
}

/** Decides what becomes of what `matcher` finds. */
function engineOver(matcher: Matcher, settings: Options): Engine {
  const { knowledge, catalogue } = matcher;
  const present = createPresenter(knowledge, settings);
  const suggestions = createSuggester(catalogue, matcher.retrieve);
  let made: Passages | undefined;
  const passages = (): Passages | undefined => {
    const articles = matcher.articles();
    if (articles) made ??= createPassages(articles, settings);
    return made;
  };
  const home = homeLocale(knowledge);
  const { topics } = knowledge.entries.length > 0 ? present : (passages() ?? present);
  const localeOf = (question: string, given?: Locale): Locale => given ?? detectLocale(question, home);

  const explainRanking = createExplainer(catalogue, matcher.model, settings, matcher.typical);
  const entryOf = (item: number): Entry => catalogue.items[item]?.entry as Entry;

  /** At least two choices: where a single entry was found, a question that every reader may ask stands beside it. */
  function padded(choices: readonly Choice[], locale: Locale): readonly Choice[] {
    if (choices.length >= LEAST_CHOICES) return choices;
    const others = topics(locale, LEAST_CHOICES).filter(({ id }) =>
      choices.every((choice) => choice.id !== id),
    );
    return [...choices, ...others].slice(0, LEAST_CHOICES);
  }

  /** Up to so many choices, what answers a part of the question before the others. */
  function offered(ranking: Ranking, parts: readonly Ranked[]): Ranked[] {
    const all = [...parts, ...toOffer(ranking, settings.choices)];
    return all
      .filter(({ item }, i) => all.findIndex((each) => each.item === item) === i)
      .slice(0, settings.choices);
  }

  /** Reads a question, ranks what may answer it, and decides. */
  function judge(question: string): Judged {
    const { query, ranking } = matcher.match(question);
    const decision = decide(
      ranking,
      () => asksNothing(question),
      settings,
      knowledge.entries.length,
      natureOf(question, query, catalogue, settings.choices),
    );
    return { query, ranking, decision };
  }

  function outcomeOf(
    question: string,
    locale: Locale,
    { ranking, decision }: Judged,
    parts: readonly Ranked[],
  ): Outcome {
    const choiceOf = ({ item }: Ranked): Choice => present.choice(entryOf(item), locale);
    const candidates = confidences(ranking, settings.candidates).map((confidence, i) =>
      present.candidate(entryOf((ranking.ranked[i] as Ranked).item), locale, confidence),
    );
    const asked = { question, locale, confidence: ranking.confidence, candidates };
    switch (decision.kind) {
      case 'answer':
        return {
          kind: 'answer',
          ...asked,
          ...present.answer(entryOf((ranking.ranked[0] as Ranked).item), locale),
        };
      case 'clarify':
        return {
          kind: 'clarify',
          ...asked,
          choices: padded(offered(ranking, parts).map(choiceOf), locale),
        };
      case 'abstain':
        return {
          kind: 'abstain',
          ...asked,
          topics: topics(locale, TOPICS),
          ...(decision.rule === 'nothing-asked' ? { unasked: true as const } : {}),
        };
    }
  }

  /**
   * What answers the questions that stand in one, or the one that is asked of two things, each asked by itself; what does
   * not stand by itself (how much was it) is asked of the things before it. Of two things, and where the whole is answered,
   * two entries must answer: what an entry tells at once is often asked at once.
   */
  function partsOf({ query, ranking, decision }: Judged): readonly Ranked[] {
    if (!SEVERAL.has(decision.rule) || !mayAsk(settings, knowledge.entries.length)) return [];
    const isAnswered = decision.kind === 'answer';
    if (isAnswered && ranking.ranked[0]?.features[AT.same] === 1) return [];
    const things = new Set<string>();
    const asked = questionsIn(query.analysis.folded);
    const isPair = asked.length === 0;
    const parts = (isPair ? eachOf(query.analysis, catalogue.lexicon) : asked).flatMap((part) => {
      const alone = judge(part);
      const isOpen = isAnswered ? !standsAlone(alone.query) : alone.decision.kind !== 'answer';
      const { decision, ranking } =
        isOpen && things.size > 0 ? judge(`${[...things].join(' ')} ${part}`) : alone;
      for (const thing of thingsOf(alone.query)) things.add(thing);
      return decision.kind === 'answer' ? [ranking.ranked[0] as Ranked] : [];
    });
    const isHalf = new Set(parts.map(({ item }) => item)).size < 2;
    return isHalf && (isAnswered || isPair) ? [] : parts;
  }

  /** Judges a question as a whole and by its parts; `left` where the articles may know more than the entries. */
  function judgeWhole(question: string) {
    const whole = judge(question);
    const parts = partsOf(whole);
    const judged: Judged =
      parts.length > 0 ? { ...whole, decision: { kind: 'clarify', rule: 'several' } } : whole;
    return { judged, parts, left: LEFT[judged.decision.rule] };
  }

  return {
    knowledge,
    notices: matcher.notices,
    prepare() {
      passages();
    },
    ask(question, { locale: given } = {}) {
      const { judged, parts, left } = judgeWhole(question);
      const locale = localeOf(question, given);
      const excerpt = left && passages()?.ask(question, locale, left);
      return excerpt ?? outcomeOf(question, locale, judged, parts);
    },
    explain(question, { locale: given } = {}) {
      const { judged, left } = judgeWhole(question);
      const excerpt = left && passages()?.explain(question, localeOf(question, given), left);
      return excerpt ?? explainRanking(judged.query, judged.ranking, judged.decision);
    },
    suggest(prefix, { locale: given, limit = SUGGESTIONS } = {}) {
      const locale = localeOf(prefix, given);
      const found = suggestions(prefix, limit);
      return found ? found.map((entry) => present.choice(entry, locale)) : topics(locale, limit);
    },
    show(id, { locale = home } = {}) {
      const entry = present.find(id);
      if (!entry) return passages()?.show(id, locale);
      const choice = present.choice(entry, locale);
      return {
        kind: 'answer',
        question: choice.question,
        locale,
        confidence: 1,
        candidates: [{ ...choice, confidence: 1 }],
        ...present.answer(entry, locale),
      };
    },
    topics: ({ locale = home, limit = TOPICS } = {}) => topics(locale, limit),
  };
}
