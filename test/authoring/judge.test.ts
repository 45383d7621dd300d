import { describe, expect, it } from 'vitest';
import { type LabelledCase, readCases } from '../../src/authoring/cases.js';
import { foldAnswer, isRight, judge, judged } from '../../src/authoring/judge.js';
import { abstain, answer, clarify } from './outcomes.js';

function label(fields: object): LabelledCase {
  const [read] = readCases(JSON.stringify({ q: '高嗎', kind: 'in', ...fields }), 'f');
  return read as LabelledCase;
}

describe('foldAnswer', () => {
  it.each([
    ['Traditional becomes Simplified', '燈塔發電', '灯塔发电'],
    ['full width becomes ASCII in lower case', 'ＬＥＤ', 'led'],
    ['white space goes', '4 2\u3000公\n尺', '42公尺'],
    ['thousands separators go', '5,576,000', '5576000'],
    ['other commas stay', '1,23 和 1,2345', '1,23和12345'],
  ])('%s', (_name, text, folded) => {
    expect(foldAnswer(text)).toBe(folded);
  });
});

describe('isRight', () => {
  it.each<[string, object, string, string | undefined, boolean]>([
    ['an expected entry is right', { expect: ['a', 'b'] }, '', 'b', true],
    ['another entry is wrong', { expect: ['a', 'b'] }, '四十二', 'c', false],
    ['no entry is wrong where one is expected', { expect: ['a'] }, '四十二', undefined, false],
    ['expected entries decide before patterns', { expect: ['a'], accept: ['四十二'] }, '四十二', 'c', false],
    [
      'an answer that all patterns match is right',
      { accept: ['四十二', '米|公尺'] },
      '高四十二公尺',
      'x',
      true,
    ],
    ['one that a pattern does not match is wrong', { accept: ['四十二', '浬'] }, '高四十二公尺', 'x', false],
    [
      'one that matches a pattern to reject is wrong',
      { accept: ['42'], reject: ['142'] },
      '142 米',
      'x',
      false,
    ],
    ['patterns see the folded answer', { accept: ['5576万'] }, '5,576 萬', 'x', true],
    ['patterns do not mind case', { accept: ['LED'] }, 'led', 'x', true],
    ['an answer as long as allowed is right', { accept: ['𠮷'], maxLength: 2 }, '𠮷𠮷', 'x', true],
    ['a longer one is wrong', { accept: ['𠮷'], maxLength: 2 }, '𠮷𠮷𠮷', 'x', false],
    ['an empty answer is wrong', { accept: [], reject: ['x'] }, '', 'x', false],
  ])('%s', (_name, fields, text, id, right) => {
    expect(isRight(label(fields), text, id)).toBe(right);
  });
});

describe('judge', () => {
  const wanted = label({ expect: ['a'] });
  it.each([
    ['an answer by the expected entry', wanted, answer('a'), 'right'],
    ['an answer by another', wanted, answer('b', ['b', 'a']), 'wrong'],
    ['choices with the expected entry', wanted, clarify(['b', 'a']), 'offered'],
    ['choices without it', wanted, clarify(['b', 'c']), 'missed'],
    ['a fifth choice', wanted, clarify(['b', 'c', 'd', 'e', 'a']), 'offered'],
    ['a sixth choice', wanted, clarify(['b', 'c', 'd', 'e', 'f', 'a']), 'missed'],
    ['silence', wanted, abstain(['a']), 'missed'],
    ['an answer to a near question', label({ kind: 'near' }), answer('a'), 'nearFalse'],
    ['choices for a near question', label({ kind: 'near' }), clarify(['a', 'b']), 'nearClarify'],
    ['silence on a near question', label({ kind: 'near' }), abstain(['a']), 'silent'],
    ['an answer to an out question', label({ kind: 'out' }), answer('a'), 'outFalse'],
    ['choices for an out question', label({ kind: 'out' }), clarify(['a', 'b']), 'outClarify'],
    ['silence on an out question', label({ kind: 'out' }), abstain([]), 'silent'],
  ])('%s: %s', (_name, labelled, outcome, verdict) => {
    expect(judge(labelled, outcome)).toBe(verdict);
  });

  it('judges an excerpt by its text, as it has no entry', () => {
    const excerpt = { ...answer('a'), entry: null, answer: '塔高四十二公尺' };
    expect(judge(label({ accept: ['四十二'] }), excerpt)).toBe('right');
    expect(judge(wanted, excerpt)).toBe('wrong');
  });
});

describe('judged', () => {
  it.each([
    ['the place of the first right candidate', label({ expect: ['c', 'b'] }), ['a', 'b', 'c'], 1],
    ['−1 where none is right', label({ expect: ['x'] }), ['a', 'b'], -1],
    ['the place of the fifth', label({ expect: ['e'] }), ['a', 'b', 'c', 'd', 'e', 'f'], 4],
    ['−1 where the right one is the sixth', label({ expect: ['f'] }), ['a', 'b', 'c', 'd', 'e', 'f'], -1],
    ['−1 for a question that must not be answered', label({ kind: 'near' }), ['a'], -1],
  ])('tells %s', (_name, labelled, candidates, place) => {
    expect(judged(labelled, abstain(candidates)).place).toBe(place);
  });
});
