import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutSecondTitle } from '../../../src/authoring/exchange/title.js';
import { folderOf } from '../../core/loader/workspace.js';

const TITLED = 'title: 港口\nentries:\n  - { question: 一？, answer: 甲 }\n';
const sifted = { content: { title: '碼頭', entries: [] }, problems: [], dropped: 0 };

describe('withoutSecondTitle', () => {
  it('leaves a title out where another file of the folder has one, and says so', async () => {
    const folder = folderOf({ 'a.yaml': TITLED });
    const { content, problems } = await withoutSecondTitle(sifted, join(folder, 'out.yaml'));
    expect(content).toEqual({ entries: [] });
    expect(problems).toMatchObject([{ severity: 'note', message: expect.stringContaining('"港口"') }]);
  });

  it.each([
    ['the file that it takes the place of has one', { 'out.yaml': TITLED }],
    ['no other has one', { 'a.yaml': '- { question: 一？, answer: 甲 }\n', 'a.md': '# 港口\n\n很老。\n' }],
    ['another has the same', { 'a.yaml': TITLED.replace('港口', '碼頭') }],
  ])('keeps it where %s', async (_, files) => {
    expect(await withoutSecondTitle(sifted, join(folderOf(files), 'out.yaml'))).toEqual(sifted);
  });
});
