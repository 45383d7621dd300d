import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../../src/core/text/several.js';

describe('questionsIn', () => {
  it.each([
    ['r1何时发布, 花了多少钱?', ['r1何时发布', '花了多少钱']],
    ['谁创办的?还有票价多少', ['谁创办的', '票价多少']],
    ['when was it built and how much was it?', ['when was it built', 'how much was it']],
    ['i am new, when is it open, and where is it?', ['i am new, when is it open', 'where is it']],
    ['有几艘船?票价?', ['有几艘船', '票价']],
    ['where is it, roughly, and who runs it', ['where is it, roughly', 'who runs it']],
  ])('%s asks %j', (folded, asked) => {
    expect(questionsIn(folded)).toEqual(asked);
  });

  it.each([
    ['two that are compared', 'how far is it between the pier and the lighthouse?'],
    ['one question of two verbs', 'how do i cancel and get a refund'],
    ['background and one question', '我是学生, 票价多少?'],
    ['nothing that asks', 'terms and conditions, prices'],
    ['nothing', ''],
    ['a list', '几点开?几点关?票价多少?在哪里?谁创办的?'],
  ])('finds none in %s', (_, folded) => {
    expect(questionsIn(folded)).toEqual([]);
  });
});
