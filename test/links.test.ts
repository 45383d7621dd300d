import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCS = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
const PAGES = ['README.md', 'README.zh-TW.md', 'CHANGELOG.md', ...DOCS.map((name) => `docs/${name}`)];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

interface Link {
  /** Where it leads, from the repository's root. */
  readonly file: string;
  /** The heading that it leads to, empty for none. */
  readonly anchor: string;
}

/** The links of a page that lead inside the repository. */
function linksOf(page: string): Link[] {
  const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^[a-z]+:/u.test(target))
    .map((target) => {
      const [path = '', anchor = ''] = target.split('#');
      return { file: path ? join(dirname(page), path) : page, anchor };
    });
}

const targetsOf = (page: string): string[] => linksOf(page).map(({ file }) => file);

/** The anchors of a page's headings, as GitHub makes them: lower case, without punctuation, a number behind a second one. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  const text = read(page).replace(/^```.*?^```/gmsu, '');
  for (const [, heading = ''] of text.matchAll(/^#{1,6} +(.+?) *$/gmu)) {
    const shown = heading.replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1').toLowerCase();
    const slug = shown.replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '').replace(/ /gu, '-');
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${slug}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}

describe.each(PAGES)('%s', (page) => {
  it('links to nothing that is not there', () => {
    expect(targetsOf(page).filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('links to no heading that is not there', () => {
    const dead = linksOf(page).filter(
      ({ file, anchor }) =>
        anchor && file.endsWith('.md') && !anchorsOf(file).has(decodeURIComponent(anchor)),
    );
    expect(dead).toEqual([]);
  });

  it('names no npm script that does not exist', () => {
    const named = [...read(page).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/gu)];
    expect(named.map(([, script = '']) => script).filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-TW.md'])('whoever begins at %s', (readme) => {
  it('finds every page of docs/, there or one link further', () => {
    const linked = targetsOf(readme);
    const further = linked.filter((target) => PAGES.includes(target)).flatMap(targetsOf);
    const found = new Set([...linked, ...further]);
    expect(DOCS.map((name) => `docs/${name}`).filter((page) => !found.has(page))).toEqual([]);
  });
});
