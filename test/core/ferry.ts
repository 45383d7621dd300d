import type { Knowledge } from '../../src/core/knowledge.js';
import { knowledgeOf } from './support.js';

/** A made-up article about a ferry, asked for in Chinese and English. */
export const FERRY: Knowledge = knowledgeOf(
  [
    {
      id: 'founded',
      question: '青嶼渡輪是哪一年成立的？',
      variants: ['青嶼渡輪成立於何時', '公司什麼時候創立'],
      answer: '青嶼渡輪成立於 1962 年。',
      translations: {
        en: {
          question: 'When was Qingyu Ferry founded?',
          variants: ['What year did the company start?'],
          answer: 'Qingyu Ferry was founded in 1962.',
        },
      },
      paragraphs: [1],
      related: ['founder', 'fleet', 'nowhere', 'fare', 'dog'],
    },
    {
      id: 'founder',
      question: '誰創辦了青嶼渡輪？',
      variants: ['青嶼渡輪的創辦人是誰'],
      answer: '青嶼渡輪由船匠歐石濤創辦。',
      translations: {
        en: {
          question: 'Who founded Qingyu Ferry?',
          variants: ['Who is the founder?'],
          answer: 'The boatbuilder Ou Shitao founded Qingyu Ferry.',
        },
      },
      paragraphs: [1, 2],
    },
    {
      id: 'fare',
      question: '船票多少錢？',
      variants: ['搭船要付多少錢', '票價'],
      answer: '單程船票是 85 元。',
      translations: {
        en: {
          question: 'How much is a ticket?',
          variants: ['What does the crossing cost?'],
          answer: 'A single ticket costs 85 yuan.',
        },
      },
      paragraphs: [3],
      keywords: ['收費'],
    },
    {
      id: 'fleet',
      question: '青嶼渡輪有幾艘船？',
      variants: ['船隊有多大'],
      answer: '船隊有 14 艘船，其中 6 艘是電動船。',
      translations: {
        en: {
          question: 'How many boats does Qingyu Ferry have?',
          variants: ['How big is the fleet?'],
          answer: 'The fleet has 14 boats, 6 of them electric.',
        },
      },
      paragraphs: [4],
    },
    {
      id: 'passengers',
      question: '2022 年載了多少乘客？',
      variants: ['2022 年的載客量'],
      answer: '2022 年載客 320 萬人次。',
      translations: {
        en: {
          question: 'How many passengers travelled in 2022?',
          variants: ['passenger numbers for 2022'],
          answer: 'In 2022 it carried 3.2 million passengers.',
        },
      },
      paragraphs: [5],
    },
    {
      id: 'last',
      question: '往上海的末班船幾點開？',
      variants: ['到上海的最後一班船是幾點'],
      answer: '往上海的末班船在晚上 10:40 開。',
      translations: {
        en: {
          question: 'When does the last boat to Shanghai leave?',
          variants: ['last departure to Shanghai'],
          answer: 'The last boat to Shanghai leaves at 10:40 p.m.',
        },
      },
      paragraphs: [6],
    },
    {
      id: 'dog',
      question: '可以帶狗上船嗎？',
      variants: ['寵物能不能搭船'],
      answer: '可以，狗要繫牽繩，留在下層甲板。',
      translations: {
        en: {
          question: 'May I bring a dog?',
          variants: ['Are pets allowed on board?'],
          answer: 'Yes: dogs stay on the lower deck, on a lead.',
        },
      },
      paragraphs: [7],
      notFor: ['可以帶自行車上船嗎？'],
    },
    {
      id: 'electric',
      question: '為什麼改用電動船？',
      variants: ['換成電動船的原因'],
      answer: '因為港灣要安靜，電費也比柴油便宜。',
      translations: {
        en: {
          question: 'Why did it switch to electric boats?',
          variants: ['reason for going electric'],
          answer: 'Because the bay was to be quiet, and power is cheaper than diesel.',
        },
      },
      paragraphs: [8],
    },
  ],
  {
    title: '一條航線六十年',
    source: { title: '一條航線的六十年', url: 'https://example.org/ferry' },
    synonyms: [
      ['青嶼渡輪', '青嶼', 'Qingyu Ferry', 'Qingyu'],
      ['上海', '魔都', 'Shanghai'],
      ['狗', '犬', 'dog'],
    ],
    unanswered: ['船上有餐廳嗎？', 'Is there wifi on board?'],
  },
);

/** Each entry's questions in every language, with its id. */
export const ASKED: readonly (readonly [question: string, id: string])[] = FERRY.entries.flatMap(
  ({ id, question, variants, translations: { en } }) =>
    [question, ...variants, ...(en ? [en.question, ...en.variants] : [])].map((text) => [text, id] as const),
);
