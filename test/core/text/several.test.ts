import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../../src/core/text/several.js';

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
    ['where is it, roughly, and who runs it', ['where is it, roughly', 'who runs it']],
  ])('%s asks %j', (folded, asked) => {
    expect(questionsIn(folded)).toEqual(asked);
  });

  it.each([
    ['two that are compared', 'how far is it between the pier and the lighthouse?'],
    ['one question of two verbs', 'how do i cancel and get a refund'],
    ['background and one question', '我是学生, 票价多少?'],
    ['a range', '码头几点开到几点'],
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
