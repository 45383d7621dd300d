import type { Proposal } from '../../proposal.js';
import { finish, type Wording } from '../ask.js';
import { askingFor, isPlace } from '../places.js';
import { inLocale, plain } from '../script.js';
import type { Sentence } from '../sentence.js';

/** A why-question of the article's, with its subject named. */
export interface Question {
  readonly subject: string;
  readonly what: string;
}

const INSTEAD =
  /^(\p{Script=Han}{1,4}?(?:于|在))\s*([^,而不]{2,10})(?:而非|而不是|而不在|,?\s*不是|,?\s*而不)\s*(?:于|在)?\s*([^,]{2,10})$/u;

/** 诞生于杭州而非深圳: why the one and not the other. */
export function insteadOf({ subject, what }: Question, { locale, english }: Wording): string[] {
  const [, , one, other] = INSTEAD.exec(plain(what)) ?? [];
  if (!one || !other) return [];
  const own = (name: string): string => what.slice(plain(what).indexOf(name)).slice(0, name.length);
  const w = (words: string): string => inLocale(words, locale);
  const gap = /[A-Za-z\d]$/.test(subject) ? ' ' : '';
  const [here, there, who] = [english(own(one)), english(own(other)), english(subject)];
  return [
    `${subject}${gap}${w('為什麼在')}${own(one)}${w('而不在')}${own(other)}`,
    `${subject}${gap}${w('為什麼不在')}${own(other)}`,
    ...(here && there ? [`why ${here} and not ${there}${who ? ` for ${who}` : ''}`] : []),
  ];
}

const BEGAN = /^(诞生|成立|创立|出生|设立|起源|发源|总部设|总部|坐落|落户)(?:于|在)\s*([^,而不]{2,10})/u;
const BORN: Readonly<Record<string, string>> = {
  诞生: 'founded',
  成立: 'founded',
  创立: 'founded',
  出生: 'born',
};

/** What the article asks the reason of, it takes for granted: where something began. */
export function proposeOrigin(
  { paragraph, text }: Sentence,
  { subject, what }: Question,
  { locale, english }: Wording,
): Proposal[] {
  const [whole, verb = '', place = ''] = BEGAN.exec(plain(what)) ?? [];
  if (!whole || !isPlace(place.trim())) return [];
  const gap = /[A-Za-z\d]$/.test(subject) ? ' ' : '';
  const w = (words: string): string => inLocale(words, locale);
  const does = what.slice(0, whole.length - place.length);
  const called = english(subject);
  const done = BORN[verb];
  const [question, ...variants] = [
    `${subject}${gap}${does}${w(askingFor(place.trim()) ?? '哪裡')}`,
    `${subject}${gap}${does}${w('什麼地方')}`,
    `${subject}${gap}${w('在哪座城市')}`,
    `${subject}${gap}${w('是哪裡的')}`,
    ...(called && done ? [`where was ${called} ${done}`, `where is ${called} from`] : []),
  ].flatMap((form) => finish(form) ?? []);
  if (!question) return [];
  const answer = `${subject}${gap}${what.trim()}。`;
  return [{ rule: 'object', question, variants, answer, evidence: [{ paragraph, text }] }];
}
