import type { Asked } from '../../proposal.js';
import type { Asker } from '../ask.js';
import { askingFor } from '../places.js';
import { VERBS_OR_NOUNS } from '../words.js';

const BY = /^(?:是)?(由|被|为)$/u;

/** Asks by whom something was done: 由 Y 发布, 为 Y 上传. */
export function askAgent(asker: Asker): Asked | undefined {
  const { fact } = asker;
  const { tokens, subjectEnd, plain } = fact;
  const by = tokens.findIndex(({ text, start }) => start >= subjectEnd && BY.test(text));
  if (by < 0) return undefined;
  let to = by;
  while (
    /^(?:name|noun|adjective|link)$/u.test(tokens[to + 1]?.kind ?? '') &&
    !VERBS_OR_NOUNS.has(tokens[to + 1]?.text ?? '')
  )
    to++;
  const [word, first, last, verb] = [tokens[by], tokens[by + 1], tokens[to], tokens[to + 1]];
  if (
    !word ||
    !first ||
    !last ||
    to === by ||
    !verb ||
    !(verb.kind === 'verb' || VERBS_OR_NOUNS.has(verb.text))
  )
    return undefined;
  if (word.text === '为' && !/^(?:[^,]{0,6})$/u.test(plain.slice(verb.end).trim())) return undefined;
  const isName = tokens.slice(by + 1, to + 1).some(({ kind }) => kind === 'name');
  if (!isName) return undefined;
  const who = askingFor(plain.slice(first.start, last.end)) ?? '誰';
  const does = asker.slice(verb.start);
  return {
    rule: 'role',
    forms: [
      asker.replace({ start: word.start, end: last.end }, `由${who}`),
      ...(/是$/u.test(plain.slice(0, word.start).trim()) || /的/u.test(plain.slice(verb.start))
        ? []
        : [asker.about(asker.slice(0, word.start), `是誰${does}的`)]),
    ],
  };
}
