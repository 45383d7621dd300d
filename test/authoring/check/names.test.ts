import { describe, expect, it } from 'vitest';
import { createEvidence, nameGroups, namesOf } from '../../../src/authoring/check/names.js';

const names = (text: string) => namesOf(text).map((name) => name.text);

describe('namesOf', () => {
  it.each([
    ['titles', '《黑神話：悟空》與〈序〉', ['黑神話：悟空', '序']],
    ['Latin names in Chinese', 'DeepSeek 由 High-Flyer 出資，用 app', ['DeepSeek', 'High-Flyer']],
    ['model names by a digit', '勝過 o1 和 GPT-4o', ['o1', 'GPT-4o']],
    ['a capital at the beginning of Chinese text', 'OpenAI 沒說', ['OpenAI']],
    ['English names', 'It was built by Oro and the AT&T office.', ['Oro', 'AT&T']],
    ['no words at the beginning of a sentence', 'Ships came. “Then” they left.\nAll did: None stayed.', []],
    ['names at the beginning by another capital', 'OpenAI said so. R1 did not.', ['OpenAI', 'R1']],
    ['names without their genitive', "That is Oro's, and Hayes’ too.", ['Oro', 'Hayes']],
    ['no months, days, titles', 'On Monday, 3 May, Mr Oro and I paid in USD.', ['Oro']],
    ['no addresses', 'see https://Example.org/Oro or mail@Oro.org', []],
    ['a title once', '《Black Myth》', ['Black Myth']],
    ['English with a Chinese name in it', 'The harbour (港口). The crane of Oro.', ['Oro']],
    ['nothing in plain text', '港口在一八八七年啟用。', []],
  ])('finds %s', (_name, text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('tells where they stand', () => {
    for (const { text, index } of namesOf('《黑神話》用 o1')) {
      expect('《黑神話》用 o1'.slice(index, index + text.length)).toBe(text);
    }
  });
});

describe('createEvidence', () => {
  const evidence = createEvidence(
    ['幻方量化出资 DeepSeek', 'They said chains'],
    [
      ['幻方量化', 'High-Flyer'],
      ['深圳', 'Shenzhen'],
    ],
  );

  it.each([
    ['as it is written', 'DeepSeek', true],
    ['in the other script, case and width', 'ｄｅｅｐｓｅｅｋ', true],
    ['by another name', 'High-Flyer', true],
    ['as a part of a Chinese word', '量化', true],
    ['as a singular', 'chain', true],
    ['not as a part of a Latin word', 'AI', false],
    ['not by a synonym alone', 'Shenzhen', false],
  ])('holds a name %s', (_name, name, holds) => {
    expect(evidence.holds(name)).toBe(holds);
  });

  it('looks on where the first place is a part of a word', () => {
    expect(createEvidence(['said by AI'], []).holds('AI')).toBe(true);
  });
});

describe('nameGroups', () => {
  it('takes groups whose Latin members have capitals', () => {
    const hangzhou = ['杭州', 'Hangzhou'];
    expect(
      nameGroups([hangzhou, ['總部', 'HQ', 'headquarters'], ['高校', '大學'], ['AI', '人工智能']]),
    ).toEqual([hangzhou, ['AI', '人工智能']]);
  });
});
