import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { eachOf, questionsIn } from '../../../src/core/text/several.js';
import { lexiconOf } from '../support.js';

describe('questionsIn', () => {
  it.each([
    ['r1何时发布, 花了多少钱?', ['r1何时发布', '花了多少钱']],
    ['谁创办的?还有票价多少', ['谁创办的', '票价多少']],
    ['when was it built and how much was it?', ['when was it built', 'how much was it']],
    ['i am new, when is it open, and where is it?', ['i am new, when is it open', 'where is it']],
    ['有几艘船?票价?', ['有几艘船', '票价']],
    ['聚会什么时候在哪里', ['聚会什么时候', '在哪里']],
    ['可以带狗吗 r1几点开', ['可以带狗吗', 'r1几点开']],
    ['船票多少钱, 码头有几艘船', ['船票多少钱', '码头有几艘船']],
    ['码头几点开、票价多少', ['码头几点开', '票价多少']],
    ['where is it, roughly, and who runs it', ['where is it, roughly', 'who runs it']],
  ])('%s asks %j', (folded, asked) => {
    expect(questionsIn(folded)).toEqual(asked);
  });

  it.each([
    ['two that are compared', 'how far is it between the pier and the lighthouse?'],
    ['one question of two verbs', 'how do i cancel and get a refund'],
    ['background and one question', '我是学生, 票价多少?'],
    ['a range', '码头几点开到几点'],
    ['what is asked further of the same thing', '单人票几点开卖、多少钱'],
    ['how many are with the asker', '我有几个朋友, 票价多少'],
    ['a choice', '票是网上买吗, 还是在哪里买'],
    ['what is asked once more in other words', 'which boats are fast, the ones of wood?'],
    ['nothing that asks', 'terms and conditions, prices'],
    ['nothing', ''],
    ['a list', '几点开?几点关?票价多少?在哪里?谁创办的?'],
  ])('finds none in %s', (_, folded) => {
    expect(questionsIn(folded)).toEqual([]);
  });
});

describe('eachOf', () => {
  const grammar = { rarity: 5, pos: POS.function };
  const lexicon = lexiconOf({
    can: grammar,
    and: grammar,
    a: grammar,
    not: grammar,
    thei: grammar,
    bring: { rarity: 7, pos: POS.verb },
    dog: { rarity: 7, pos: POS.noun },
    狗: { pos: POS.noun },
    船: { pos: POS.noun },
    和: grammar,
    有: { pos: POS.verb },
  });
  const segment = createSegmenter(lexicon);
  const each = (folded: string): string[] =>
    eachOf({ folded, tokens: segment(folded) }, lexicon).map((part) => part.replace(/ +/gu, ' ').trim());

  it.each([
    ['can i bring a dog and a boat there?', ['can i bring a dog there?', 'can i bring a a boat there?']],
    ['are dogs and lanterns allowed', ['are dogs allowed', 'are lanterns allowed']],
    ['有狗和船吗', ['有狗吗', '有船吗']],
  ])('%s asks %j', (folded, asked) => {
    expect(each(folded)).toEqual(asked);
  });

  it.each([
    ['of no two things', 'can i bring a dog'],
    ['of a list', 'a dog and a boat and a lantern'],
    ['what one does and does then', 'dog can bring and dog'],
    ['of one and not the other', 'can i bring a dog and not a boat'],
    ['of what somebody else does', 'a dog and they bring a boat'],
    ['how two compare', 'a dog and a boat, which is better'],
    ['in Chinese how two compare', '狗和船有什么区别'],
    ['nothing before it', 'and a dog'],
    ['nothing behind it', 'a dog and'],
    ['nothing', ''],
  ])('is empty where it asks %s', (_, folded) => {
    expect(each(folded)).toEqual([]);
  });
});
