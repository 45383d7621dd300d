import type { Article } from '../../../src/core/knowledge.js';

/** An article of which only its title and paragraphs matter. */
export function articleOf(title: string, texts: readonly string[], rest: Partial<Article> = {}): Article {
  return {
    title,
    file: `articles/${title}.md`,
    paragraphs: texts.map((text, i) => ({ number: i + 1, text })),
    ...rest,
  };
}

/** Made-up articles in both scripts of Chinese and in English. */
export const TOWER = articleOf(
  '望潮塔',
  [
    '望潮塔位於霧港東端的鯨背岬，是一座八角形的石造燈塔。塔高三十六公尺，共九層。',
    '它由匠師顧雲樵設計，1891年動工，三年後點燈。工程因為礁石堅硬而延誤了十個月。建材取自對岸的青石礦場。',
    '1937年的地震震裂了頂層，守塔人葉阿海用鐵箍把塔身捆住，才沒有倒塌。現在鐵箍陳列在霧港文物館。',
  ],
  { file: 'articles/tower.md', url: 'https://tower.example/' },
);
export const CRAB = articleOf('红爪蟹', [
  '红爪蟹（又名火钳蟹）是分布于霧港海域的小型蟹类，栖息在水深二十米以内的泥滩。甲壳呈灰绿色，螯足鲜红。',
  '以藻类和小螺为食。每年五月上岸产卵，雌蟹一次可产三万粒。由于滩涂被填平，数量在十年间减少了四成。',
]);
export const MILL = articleOf('Dunmore Mill', [
  'Dunmore Mill is a paper mill on the river Ard. It was founded by Hester Dunmore in 1874 and employed 240 people.',
  'The mill closed in 1983 because newsprint from abroad had become cheaper. Today the building houses a school of design.',
]);
