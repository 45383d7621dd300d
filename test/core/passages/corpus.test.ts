import { describe, expect, it } from 'vitest';
import { createCorpus, eachGram, ROLE } from '../../../src/core/passages/corpus.js';
import { readPassageQuery } from '../../../src/core/passages/query.js';
import { createRetriever } from '../../../src/core/passages/retrieve.js';
import { POS } from '../../../src/core/tables/lexicon.js';
import { knowledgeOf, lexiconOf } from '../support.js';
import { articleOf } from './tower.js';

const lexicon = lexiconOf({
  灯塔: {},
  礁石: { rarity: 12 },
  的: { rarity: 2, pos: POS.function },
  雾港: { pos: POS.name, rarity: 13 },
  是: { rarity: 2, pos: POS.function },
});
const corpus = createCorpus(
  knowledgeOf([], {
    synonyms: [['望潮塔', 'Tidewatch', 'Tide-Watchers', 'Beacons']],
    articles: [
      articleOf('望潮塔', ['霧港的燈塔。礁石堅硬。', '望潮塔是燈塔。']),
      articleOf('Tidewatch', ['Built on the rock.']),
    ],
  }),
  lexicon,
);
const termOf = (text: string): number =>
  corpus.postings.find(corpus.codeOf(corpus.wordOf(corpus.read(text).tokens[0] as never)));

describe('createCorpus', () => {
  it('finds each sentence, and the paragraph that it stands in', () => {
    expect(
      corpus.spans.map((_, sentence) => [corpus.textOf(sentence), corpus.paragraphOf(sentence)]),
    ).toEqual([
      ['霧港的燈塔。', 0],
      ['礁石堅硬。', 0],
      ['望潮塔是燈塔。', 1],
      ['Built on the rock.', 2],
    ]);
  });

  it('tells names and words of grammar from others', () => {
    expect(corpus.roles[termOf('雾港')]).toBe(ROLE.name);
    expect(corpus.roles[termOf('的')]).toBe(ROLE.grammar);
    expect(corpus.roles[termOf('灯塔')]).toBe(ROLE.word);
  });

  it('takes the names of one synonym group for one term', () => {
    for (const name of ['Tidewatch', 'tide watchers', 'beacons'])
      expect(termOf(name), name).toBe(termOf('望潮塔'));
    expect(termOf('望潮塔')).toBeGreaterThanOrEqual(0);
  });

  it('reads sums of money and numerals as they are said', () => {
    expect(corpus.read('The lamp costs £35').folded).toBe('the lamp costs 35 pounds');
    expect(corpus.read('一萬五千').folded).toBe('15000');
  });

  it('weighs a word by how few paragraphs hold it', () => {
    const weight = (text: string): number => corpus.weights[termOf(text)] as number;
    expect(weight('礁石')).toBeGreaterThan(weight('灯塔'));
    expect(weight('灯塔')).toBeGreaterThan(weight('的'));
  });

  it('parts a paragraph of very many sentences, and keeps all of them', () => {
    const long = articleOf('長', [Array.from({ length: 100 }, (_, i) => `第${i}句。`).join('')]);
    const { paragraphs, spans, firsts } = createCorpus(knowledgeOf([], { articles: [long] }), lexicon);
    expect(spans).toHaveLength(100);
    expect(paragraphs).toHaveLength(3);
    expect([...firsts]).toEqual([0, 40, 80, 100]);
  });
});

describe('eachGram', () => {
  it('visits characters and pairs of neighbours, none across other signs', () => {
    const seen: string[] = [];
    eachGram('甲乙，a丙𠮷', (_code, start, end) => seen.push('甲乙，a丙𠮷'.slice(start, end)));
    expect(seen).toEqual(['甲', '乙', '甲乙', '丙', '𠮷', '丙𠮷']);
  });
});

describe('readPassageQuery', () => {
  const words = (question: string): [string, number][] =>
    readPassageQuery(question, corpus).terms.flatMap(({ word, weight }) =>
      word ? [[word.text, weight]] : [],
    );

  it('counts nothing for the words that ask', () => {
    expect(words('灯塔在哪里').map(([word]) => word)).toEqual(['灯塔']);
  });

  it('counts little for the class of what is asked for', () => {
    const [[, asClass] = []] = words('哪一座灯塔');
    const [[, plain] = []] = words('灯塔');
    expect(asClass).toBeLessThan(plain as number);
  });

  it('takes politeness and dialect away', () => {
    expect(readPassageQuery('唔該，燈塔喺邊度？', corpus).terms).toEqual(
      readPassageQuery('灯塔在哪里', corpus).terms,
    );
  });

  it.each(['ﷺ', 'idk '])('reads no more of %j than of any question', (unit) => {
    expect(readPassageQuery(unit.repeat(320), corpus).folded.length).toBeLessThanOrEqual(321);
  });

  it('has a term for what no article holds', () => {
    expect(readPassageQuery('鲸鱼', corpus).terms.map(({ id }) => id)).toContain(-1);
  });
});

describe('createRetriever', () => {
  const retrieve = createRetriever(corpus);

  it('finds the paragraphs that share most with a question, best first', () => {
    expect(retrieve(readPassageQuery('礁石', corpus))).toEqual([0]);
    expect(retrieve(readPassageQuery('灯塔', corpus))).toEqual([0, 1]);
    expect(retrieve(readPassageQuery('雾港的灯塔', corpus))[0]).toBe(0);
  });

  it('finds nothing where nothing is shared, and forgets the question before', () => {
    expect(retrieve(readPassageQuery('鲸', corpus))).toEqual([]);
    expect(retrieve(readPassageQuery('礁石', corpus))).toEqual([0]);
  });

  it('finds ten paragraphs at most, rarest words first where the common ones are everywhere', () => {
    const many = Array.from({ length: 30_000 }, (_, i) => (i === 20_000 ? '灯塔礁石' : '灯塔'));
    const large = createCorpus(knowledgeOf([], { articles: [articleOf('港', many)] }), lexicon);
    const found = createRetriever(large)(readPassageQuery('灯塔礁石', large));
    expect(found).toHaveLength(10);
    expect(found[0]).toBe(20_000);
  });
});
