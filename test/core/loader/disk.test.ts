import { once } from 'node:events';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inspectKnowledge, KnowledgeError, loadKnowledge } from '../../../src/core/index.js';
import { folderOf, inspect } from './workspace.js';

const ENTRY = '- question: 甲？\n  answer: 乙\n';

/** A file of that many bytes that takes no room on the disk. */
function sparse(path: string, bytes: number): void {
  const handle = openSync(path, 'w');
  ftruncateSync(handle, bytes);
  closeSync(handle);
}

async function linesOf(path: string, folder: string): Promise<string[]> {
  const error: unknown = await loadKnowledge(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(KnowledgeError);
  return (error as KnowledgeError).message.replaceAll(`${folder}/`, '').split('\n');
}

describe('loadKnowledge, of a path', () => {
  it.each([
    ['nothing is there', 'none', 'nothing of that name'],
    ['a file is where a folder should be', 'k.yaml/x', 'a file where a folder should be'],
    ['the name is too long', 'x'.repeat(300), 'a path too long for the system'],
  ])('rejects where %s', async (_, name, found) => {
    const folder = folderOf({ 'k.yaml': ENTRY });
    await expect(linesOf(join(folder, name), folder)).resolves.toEqual([
      `${name}:1:1: error: expected a folder or file of the knowledge, found ${found}; check the path and its permissions [path]`,
    ]);
  });

  it('rejects an empty path and one that no system allows', async () => {
    await expect(loadKnowledge('')).rejects.toThrow(/nothing of that name/);
    await expect(loadKnowledge('a\0b')).rejects.toThrow(/null bytes/);
  });

  it.each([
    ['k.txt', '.txt'],
    ['knowledge', 'no ending'],
  ])('rejects the file %s, whose ending tells nothing', async (name, found) => {
    const folder = folderOf({ [name]: ENTRY });
    await expect(linesOf(join(folder, name), folder)).resolves.toEqual([
      `${name}:1:1: error: expected a folder, or a file that ends in .yaml, .yml, .json, .md, .markdown, found ${found}; rename the file or give another path [path]`,
    ]);
  });

  it.each([
    ['k.yaml', ENTRY],
    ['k.YML', ENTRY],
    ['k.json', '[{ "question": "甲？", "answer": "乙" }]'],
  ])('takes the single file %s', async (name, text) => {
    const { knowledge } = await inspect({ [name]: text, 'other.yaml': '' }, name);
    expect(knowledge).toMatchObject({ title: 'k', entries: [{ question: '甲？', answer: '乙' }] });
  });

  it('rejects what is neither file nor folder, without opening it', async () => {
    const folder = folderOf({});
    const server = createServer().listen(join(folder, 'k.yaml'));
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const fault =
      'k.yaml:1:1: error: expected a regular file, found a folder, pipe or device of that name; rename or remove it [path]';
    await expect(linesOf(join(folder, 'k.yaml'), folder)).resolves.toEqual([fault]);
    await expect(linesOf(folder, folder)).resolves.toEqual([fault]);
  });
});

describe('loadKnowledge, of a folder', () => {
  it('reads its files in the order of their names, folders within included', async () => {
    const entry = (name: string) => `- question: ${name}？\n  answer: 乙\n`;
    const { knowledge } = await inspect({
      'b.yaml': entry('三'),
      'a/z.yml': entry('一'),
      'a.json': JSON.stringify([{ question: '零？', answer: '乙' }]),
      'a/é.yaml': entry('二'),
    });
    expect(knowledge?.entries.map(({ question }) => question)).toEqual(['零？', '一？', '二？', '三？']);
  });

  it('leaves out what is hidden, of another kind, or about the folder', async () => {
    const { knowledge, lines } = await inspect({
      'k.yaml': ENTRY,
      '.hidden.yaml': '@',
      '.git/x.yaml': '@',
      'k.yaml~': '@',
      'notes.txt': '@',
      'README.md': '甲',
      'readme.zh-TW.md': '甲',
      'LICENSE.md': '甲',
      'notice-of-delay.md': '乙',
    });
    expect(lines).toEqual([]);
    expect(knowledge?.articles.map(({ title }) => title)).toEqual(['notice-of-delay']);
  });

  it('rejects a folder that is named as a file', async () => {
    const folder = folderOf({ 'k.yaml/x.yaml': ENTRY });
    await expect(linesOf(folder, folder)).resolves.toEqual([
      expect.stringContaining('expected a regular file'),
    ]);
  });

  it('goes round no circle of links, and reads a linked folder once', async () => {
    const folder = folderOf({ 'a/k.yaml': ENTRY });
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
    await expect(loadKnowledge(folder)).resolves.toMatchObject({ entries: [{ question: '甲？' }] });
  });

  it('reports a file that is a link to itself or to nowhere', async () => {
    const folder = folderOf({ 'k.yaml': ENTRY });
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('nowhere', join(folder, 'none.yaml'));
    await expect(linesOf(folder, folder)).resolves.toEqual([
      expect.stringContaining(
        'loop.yaml:1:1: error: expected a folder or file of the knowledge, found links that lead in a circle',
      ),
      expect.stringContaining(
        'none.yaml:1:1: error: expected a folder or file of the knowledge, found nothing of that name',
      ),
    ]);
  });

  it('does not descend without end, and says where it stops', async () => {
    const folder = folderOf({ 'k.yaml': ENTRY });
    mkdirSync(join(folder, 'd/'.repeat(25)), { recursive: true });
    writeFileSync(join(folder, 'd/'.repeat(25), 'k.yaml'), ENTRY);
    await expect(linesOf(folder, folder)).resolves.toEqual([
      `${'d/'.repeat(20)}d:1:1: error: expected at most 20 folders inside each other, found more; move it further up, or give a folder that holds the knowledge alone [size]`,
    ]);
  });

  it('reads twenty folders inside each other', async () => {
    const { knowledge } = await inspect({ [`${'d/'.repeat(20)}k.yaml`]: ENTRY });
    expect(knowledge?.entries).toHaveLength(1);
  });

  it('rejects a folder of more files than a knowledge has', async () => {
    const folder = folderOf({});
    for (let i = 0; i <= 10_000; i++) closeSync(openSync(join(folder, `${i}.md`), 'w'));
    await expect(linesOf(folder, folder)).resolves.toEqual([
      expect.stringContaining(
        'expected at most 10000 files, found more; give a folder that holds the knowledge alone [size]',
      ),
    ]);
  });

  it.each([
    ['empty', {}],
    ['without anything to ask', { 'k.yaml': 'title: 甲\n', 'README.md': '乙' }],
  ])('rejects a folder that is %s', async (_, files) => {
    const { lines } = await inspect(files);
    expect(lines).toEqual([
      '.:1:1: error: expected at least one entry or article, found none; write entries into a .yaml file, or put an article (.md) into the folder [empty]',
    ]);
  });
});

describe('loadKnowledge, of bytes', () => {
  it.each(['k.yaml', 'k.json', 'k.md'])('rejects %s of 50 MB without reading it', async (name) => {
    const folder = folderOf({ 'a.yaml': '@' });
    sparse(join(folder, name), 50 * 1024 * 1024);
    await expect(linesOf(folder, folder)).resolves.toEqual([
      expect.stringContaining('a.yaml:1:1: error: '),
      `${name}:1:1: error: expected at most 10.0 MB, found 50.0 MB; split the file into several in one folder [size]`,
    ]);
  });

  it.each([
    [
      'a byte that begins no character',
      Buffer.concat([Buffer.from('a: b\nc: 乙'), Buffer.from([0xff, 0x0a])]),
      'k.yaml:2:5',
      '0xFF at byte 12',
    ],
    ['half a character', Buffer.from([0x61, 0x0a, 0x62, 0xe7, 0x94]), 'k.yaml:2:2', '0xE7 at byte 4'],
    ['Big5', Buffer.from([0xa5, 0xd2, 0x0a]), 'k.yaml:1:1', '0xA5 at byte 1'],
  ])('tells where %s stands', async (_, bytes, place, found) => {
    const { lines } = await inspect({ 'k.yaml': bytes });
    expect(lines).toEqual([
      `${place}: error: expected UTF-8, found the byte ${found}; save the file as UTF-8 [encoding]`,
    ]);
  });

  it.each([
    ['little', 'utf16le', [0xff, 0xfe]],
    ['big', 'utf16le', [0xfe, 0xff]],
  ] as const)('recognises UTF-16, %s end first', async (_, encoding, mark) => {
    const { lines } = await inspect({
      'k.md': Buffer.concat([Buffer.from(mark), Buffer.from('甲', encoding)]),
    });
    expect(lines).toEqual([
      'k.md:1:1: error: expected UTF-8, found UTF-16; save the file as UTF-8 [encoding]',
    ]);
  });

  it('takes a byte order mark and Windows line ends', async () => {
    const { lines, knowledge } = await inspect({
      'k.yaml': '\ufeff- question: 甲？\r\n  answer: >-\r\n    乙\r\n    丙\r\n',
      'a.md': '\ufeff---\r\ntitle: 丁\r\n---\r\n\r\n[1] 戊\r\n己\r\n\r\n[2] 庚\r\n',
    });
    expect(lines).toEqual([]);
    expect(knowledge).toMatchObject({
      entries: [{ answer: '乙 丙', origin: { line: 1, column: 3 } }],
      articles: [
        {
          title: '丁',
          paragraphs: [
            { number: 1, text: '戊己', line: 5 },
            { number: 2, text: '庚', line: 8 },
          ],
        },
      ],
    });
  });

  it('takes the line ends of old Macs, and says where they stand among others', async () => {
    const { lines, knowledge } = await inspect({
      'k.yaml': 'entries:\r  - question: 甲？\r    answer: 乙\r',
      'a.md': '# 丁\r\r戊\r己\r\r庚\r',
    });
    expect(lines).toEqual([]);
    expect(knowledge).toMatchObject({
      entries: [{ answer: '乙', origin: { line: 2, column: 5 } }],
      articles: [
        {
          title: '丁',
          paragraphs: [
            { text: '戊己', line: 3 },
            { text: '庚', line: 6 },
          ],
        },
      ],
    });
    const mixed =
      'error: expected one kind of line end, found a carriage return alone (U+000D) among others; save the file with LF or CRLF [control]';
    expect((await inspect({ 'a.md': '甲\n乙\r丙\n' })).lines).toEqual([`a.md:2:2: ${mixed}`]);
    const entry = 'entries:\n  - question: 甲？\n    answer: 乙\n';
    expect((await inspect({ 'k.yaml': entry.replaceAll('\n', '\r\r\n') })).lines).toEqual([
      `k.yaml:1:9: ${mixed}`,
    ]);
    expect((await inspect({ 'k.yaml': entry.replace('？\n', '？\r') })).lines).toEqual([
      `k.yaml:2:17: ${mixed}`,
    ]);
    expect(
      (await inspect({ 'k.yaml': Buffer.concat([Buffer.from('a: b\rc: '), Buffer.from([0xff])]) })).lines,
    ).toEqual([expect.stringContaining('k.yaml:2:4: error: expected UTF-8')]);
  });

  it('counts columns from the first character after a byte order mark', async () => {
    const { faults } = await inspect({ 'k.yaml': '\ufeffx: 1\n' });
    expect(faults).toMatchObject([{ rule: 'unknown-key', line: 1, column: 1 }]);
  });

  it('keeps a thousand faults of a file of noise and counts the others', async () => {
    const folder = folderOf({ 'k.yaml': '- 1\n'.repeat(3_000) });
    const { faults, dropped } = await inspectKnowledge(folder);
    expect([faults.length, dropped]).toEqual([1_000, 2_000]);
    await expect(loadKnowledge(folder)).rejects.toThrow(/\n… and 2000 more$/);
  });

  it.each([
    ['tokens', `[${','.repeat(1_500_000)}]`],
    ['escapes', `- "${'\\q'.repeat(1_500_001)}"`],
  ])('refuses to read YAML of millions of %s', async (_, text) => {
    const { lines } = await inspect({ 'k.yaml': text });
    expect(lines).toEqual([
      expect.stringMatching(
        /^k\.yaml:1:\d+: error: expected at most 1500000 YAML tokens, found more; split the file/,
      ),
    ]);
  });

  it.each([
    [
      'k.yaml',
      `- question: "${'a '.repeat(2_000_000)}"\n  answer: b\n`,
      'k.yaml:1:13: error: entries[0].question',
      3_999_999,
    ],
    [
      'k.yaml',
      `- question: ${'甲'.repeat(1_000_000)}\n  answer: b\n`,
      'k.yaml:1:13: error: entries[0].question',
      1_000_000,
    ],
    ['k.md', `# 題\n\n${'甲'.repeat(100_001)}\n`, 'k.md:3:1: error', 100_001],
  ])('rejects a text in %s that is longer than anyone reads', async (name, text, place, found) => {
    const { lines } = await inspect({ [name]: text });
    const line = (lines[0] ?? '').replace(/entry ".*?", /, 'entries[0].');
    expect([line, ...lines.slice(1)]).toEqual([
      `${place}: expected at most 100000 characters, found ${found}; split it [size]`,
    ]);
  });

  it('leaves stacks in errors as they were', async () => {
    const before = Error.stackTraceLimit;
    await inspect({ 'k.yaml': '@' });
    expect(Error.stackTraceLimit).toBe(before);
  });
});
