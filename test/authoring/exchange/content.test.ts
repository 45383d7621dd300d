import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/authoring/exchange/content.js';
import { readKnowledge } from '../../../src/core/loader/read.js';
import { type Files, folderOf } from '../../core/loader/workspace.js';

async function contentOfFiles(files: Files) {
  const { files: read } = await readKnowledge(folderOf({ 'a.md': '甲。\n', 'b.md': '乙。\n', ...files }));
  return contentOf(read.map(({ draft }) => draft));
}

describe('contentOf', () => {
  it('says once what all files cite', async () => {
    const content = await contentOfFiles({
      '1.yaml': 'article: a.md\nentries: [{ question: 一？, answer: 甲, paragraphs: [1] }]\n',
      '2.yaml': 'article: a.md\nentries: [{ question: 二？, answer: 乙, article: b.md, paragraphs: [1] }]\n',
    });
    expect(content).toEqual({
      article: 'a.md',
      entries: [
        { question: '一？', answer: '甲', paragraphs: [1] },
        { question: '二？', answer: '乙', article: 'b.md', paragraphs: [1] },
      ],
    });
  });

  it('says of each entry what its file alone cites', async () => {
    const content = await contentOfFiles({
      '1.yaml': 'article: a.md\nentries: [{ question: 一？, answer: 甲, paragraphs: [1] }]\n',
      '2.yaml': 'entries: [{ question: 二？, answer: 乙 }]\n',
    });
    expect(content).toEqual({
      entries: [
        { question: '一？', answer: '甲', article: 'a.md', paragraphs: [1] },
        { question: '二？', answer: '乙' },
      ],
    });
  });

  it('joins what files hold beside their entries as the loader does', async () => {
    const content = await contentOfFiles({
      '1.yaml': 'synonyms: [[甲, a]]\nunanswered: [誰？]\nlanguage: zh-Hant\nentries: []\n',
      '2.yaml': 'title: 港口\nsource: { publisher: 月刊 }\nsynonyms: [[乙, b]]\nlanguage: en\nentries: []\n',
    });
    expect(content).toEqual({
      title: '港口',
      source: { publisher: '月刊' },
      language: 'zh-Hant',
      synonyms: [
        ['甲', 'a'],
        ['乙', 'b'],
      ],
      unanswered: ['誰？'],
      entries: [],
    });
  });
});
