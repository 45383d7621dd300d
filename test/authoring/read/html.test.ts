import { describe, expect, it } from 'vitest';
import { declaredEncoding, readFragment, readHtml } from '../../../src/authoring/read/html.js';

const texts = async (html: string): Promise<string[]> =>
  (await readHtml(html, 'a.html')).blocks.map((block) =>
    block.kind === 'heading' ? `# ${block.text}` : block.text,
  );

const STORY = Array.from(
  { length: 4 },
  (_, i) =>
    `<p>港口的第${i}段說的是碼頭的歷史，從啟用到擴建，每一年的事情都寫得很清楚，讀者可以慢慢讀下去。</p>`,
).join('');

const SENTENCE = '港口在一八八七年啟用。';

describe('reading a web page', () => {
  it('finds the main text and leaves menus, scripts and footers out', async () => {
    const page = `<html><head><title>港口小史</title></head><body>
      <nav><a href="/">首頁</a><a href="/b">船期</a></nav><script>alert(1)</script>
      <div id="content"><h1>港口小史</h1>${STORY}</div>
      <aside><h2>熱門</h2><p>颱風停航</p></aside><footer>版權所有</footer></body></html>`;
    const found = await texts(page);
    expect(found.filter((text) => text.startsWith('港口的第'))).toHaveLength(4);
    expect(found.join()).not.toMatch(/首頁|船期|alert|熱門|版權/);
  });

  it('tells title and address', async () => {
    const page = `<html><head><meta property="og:title" content="港口小史"><link rel="canonical" href="https://a.example/p?q=1"></head><body><main>${STORY}</main></body></html>`;
    expect(await readHtml(page, 'a.html')).toMatchObject({
      title: '港口小史',
      url: 'https://a.example/p?q=1',
    });
    const other = page.replace('https://a.example/p?q=1', 'javascript:alert(1)');
    expect((await readHtml(other, 'a.html')).url).toBeUndefined();
  });

  it('reads a page that has only a few words', async () => {
    expect(await texts(`<p>${SENTENCE}</p>`)).toEqual([SENTENCE]);
  });

  it('reads what is not well formed', async () => {
    expect(
      await texts('<html><body><div><p>港口在一八八七年<b>啟用。<p>碼頭有二十六座。</div></span>'),
    ).toEqual(['港口在一八八七年啟用。', '碼頭有二十六座。']);
  });

  it.each([
    ['<!doctype html><html><meta charset=utf-8><title>港口</title><body>', '</body></html>'],
    ['<!doctype html><html lang=zh><title>港口</title><body>', '</body></html>'],
    ['<!doctype html><html><head><title>港口</title></head>', '</html>'],
    ['<!doctype html><html><head><title>港口</title>', ''],
    ['<!doctype html><html lang=zh><title>港口</title>', ''],
    ['<!doctype html><html><head><title>港口</title></head><body></body></html>', ''],
    ['<!doctype html><title>港口</title>', ''],
    ['<meta charset=utf-8><title>港口</title>', ''],
    ['<!-- <html> --><head><meta name=a content="b > c"><title>港口</title></head><body>', ''],
    ['<html><body><html><head><title>港口</title></head><body>', '</body></html></body></html>'],
  ])('finds head and body where tags are left out or come twice: %s', async (before, after) => {
    for (const text of [SENTENCE, `<p>${SENTENCE}</p>`, `<script>1</script><div><p>${SENTENCE}</div>`]) {
      const { title, blocks } = await readHtml(before + text + after, 'a.html');
      expect({ title, blocks }).toEqual({
        title: '港口',
        blocks: [{ kind: 'paragraph', number: 1, text: SENTENCE }],
      });
    }
  });

  it('gives nothing for a page without text', async () => {
    expect(await texts('<html><body><img src="a.png"><script>1</script></body></html>')).toEqual([]);
  });

  it('refuses a page of too many elements', async () => {
    await expect(readHtml(`<p>港口</p>${'<i>a</i>'.repeat(60_001)}`, 'a.html')).rejects.toThrow(
      /a\.html: expected at most 60000 elements, found 6\d{4}; save the main part/,
    );
  });

  it('refuses a page of too many marks, and takes as many entities as an article has', async () => {
    await expect(readHtml('<'.repeat(400_001), 'a.html')).rejects.toThrow(
      'a.html: expected at most 400000 tags and entities, found 400001; save the main part',
    );
    expect(await texts(`<p>${'&#28207;'.repeat(20_000)}</p>`)).toEqual(['港'.repeat(20_000)]);
  });

  it('does not mind pictures that are written into the page', async () => {
    expect(
      await texts(`<p>港口很大。<img src="data:image/png;base64,${'A'.repeat(3_000_000)}"></p>`),
    ).toEqual(['港口很大。']);
  });
});

describe('the pieces of a page', () => {
  it('are paragraphs, headings, lists with a line an item, and tables with a line a row', async () => {
    const html =
      '<h2>船票</h2>單程<br><br>來回<ul><li>大人<ul><li>平日</li></ul></li><li> 小孩 </li></ul>' +
      '<table><tr><th>價格</th><td>30 元</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>' +
      '<dl><dt>時間</dt><dd>早上</dd></dl><blockquote>引文</blockquote>';
    expect((await readFragment(html)).map(({ level, text }) => [level, text.trim()])).toEqual([
      [2, '船票'],
      [0, '單程'],
      [0, '來回'],
      [0, '- 大人\n- 平日\n- 小孩'],
      [0, '價格：30 元\na | b | c'],
      [0, '時間\n早上'],
      [0, '引文'],
    ]);
  });
});

describe('the encoding that a page names', () => {
  it.each([
    ['<meta charset="gbk">', 'gbk'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=big5">', 'big5'],
    ['<?xml version="1.0" encoding="gb2312"?>', 'gb2312'],
    ['<p>charset=gbk</p>', undefined],
  ])('is read from %s', (head, name) => {
    expect(declaredEncoding(Buffer.from(head))).toBe(name);
  });
});
