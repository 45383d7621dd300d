import { describe, expect, it } from 'vitest';
import { POS } from '../../../src/core/tables/lexicon.js';
import { analyse } from '../../../src/core/text/analysis.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { createMender, type NamedVocabulary } from '../../../src/core/typos/mend.js';
import { lexiconOf } from '../support.js';

const lexicon = lexiconOf({
  high: {},
  style: {},
  control: {},
  when: { pos: POS.function },
  渡轮: {},
  票价: {},
});
const names = new Set(['high flyer', 'style control', 'solo']);
const segment = createSegmenter(lexicon, names);
const known = segment('渡轮 票价 lighthouse solo flier');
const has = new Set(known.map(({ text }) => text));
const isKnown = ({ text }: { text: string }) => has.has(text);
const VOCABULARY: NamedVocabulary = {
  tokensOf: () => known,
  names,
  segment,
  lexicon,
  isKnown,
  isMeant: isKnown,
  standsAlone: () => false,
};
const mend = createMender(VOCABULARY);
const mended = (text: string, acronyms: readonly string[] = []) =>
  mend(analyse(text, segment, lexicon), new Set(acronyms));

describe('createMender', () => {
  it.each([
    ['a Chinese word', '轮渡的价', '渡轮的价'],
    ['an English word', 'the lighthuose', 'the lighthouse'],
    ['a part of a name of several words', 'when was high-fyler founded', 'when was high-flyer founded'],
    ['another part', 'the syle control', 'the style control'],
    ['what is someone’s', "the lighthuose's lamp", "the lighthouse's lamp"],
  ])('puts %s right in the text', (_, typed, text) => {
    expect(mended(typed)).toBe(text);
  });

  it('asks for the words when the first one needs repair, and once', () => {
    let asked = 0;
    const tokensOf = () => {
      asked++;
      return known;
    };
    const lazy = createMender({ ...VOCABULARY, tokensOf });
    const read = (text: string) => lazy(analyse(text, segment, lexicon), new Set());
    expect(read('lighthouse')).toBe('lighthouse');
    expect(asked).toBe(0);
    expect(read('the lighthuose')).toBe('the lighthouse');
    expect(read('轮渡的价')).toBe('渡轮的价');
    expect(asked).toBe(1);
  });

  it('puts all right that is wrong', () => {
    expect(mended('hgih flyer, 轮渡 and sytle control')).toBe('high flyer, 渡轮 and style control');
  });

  it('seeks the mistyped Chinese of the last sixty-four pieces, where a question stands', () => {
    const story = '我在的了是不去'.repeat(12);
    expect(mended(`${story},轮渡的价`)).toBe(`${story},渡轮的价`);
    expect(mended(`轮渡的价,${story}`)).toBe(`轮渡的价,${story}`);
  });

  it('seeks no more than eight words that nobody has', () => {
    const strange = ['zorp', 'quil', 'vrax', 'blen', 'dwib', 'fosk', 'glim', 'plof'];
    expect(mended([...strange.slice(1), 'lighthuose'].join(' '))).toMatch(/ lighthouse$/u);
    expect(mended([...strange, 'lighthuose'].join(' '))).toMatch(/ lighthuose$/u);
    expect(mended([...strange, '轮渡'].join(' '))).toMatch(/渡轮$/u);
  });

  it('leaves an acronym as it is', () => {
    expect(mended('the sytle of hgih', ['hgih'])).toBe('the style of hgih');
  });

  it.each([
    ['what is right', 'high flyer and style control'],
    ['a word that the knowledge has', 'high flier'],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(mended(text)).toBe(text);
  });
});
