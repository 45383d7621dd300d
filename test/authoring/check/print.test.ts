import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toAnnotations } from '../../../src/authoring/check/annotations.js';
import type { Check } from '../../../src/authoring/check/check.js';
import { type Finding, RULES } from '../../../src/authoring/check/finding.js';
import { toRecord } from '../../../src/authoring/check/record.js';
import { toSarif } from '../../../src/authoring/check/sarif.js';
import { percent, toText } from '../../../src/authoring/check/text.js';

const ROOT = '/srv/repo';
const place = { file: 'k/港 口.yaml', line: 3, column: 5 };
const TWIN: Finding = {
  ...place,
  severity: 'warning',
  rule: 'same-question',
  message: 'entry "b" and entry "a": 100 %\nalike',
  entry: 'b',
  other: { id: 'a', origin: { file: 'k/a.yaml', line: 1, column: 2 } },
};
const FAULT: Finding = { ...place, severity: 'error', rule: 'syntax', message: 'no YAML' };
const NOTE: Finding = { ...place, severity: 'info', rule: 'long-question', message: 'long', entry: 'b' };

const SOUND: Check = {
  findings: [TWIN, NOTE],
  counts: { error: 0, warning: 1, info: 1 },
  dropped: 0,
  held: {
    title: '港口\n筆記',
    entries: 4,
    variants: 9,
    drafts: 2,
    stale: 1,
    withOneWording: 2,
    withoutEnglish: 3,
    paragraphs: { covered: 2, of: 3 },
    figures: { covered: 0, of: 0 },
  },
};
const FAULTY: Check = { findings: [FAULT], counts: { error: 1, warning: 0, info: 0 }, dropped: 7 };

describe('toText', () => {
  it('prints the findings, then what the knowledge holds', () => {
    expect(toText(SOUND).split('\n')).toEqual([
      'k/港 口.yaml:3:5: warning: entry "b" and entry "a": 100 %',
      'alike [same-question]',
      'k/港 口.yaml:3:5: info: long [long-question]',
      '港口 筆記: 4 entries, 9 variants, 3 paragraphs; no errors, 1 warning, 1 info',
      'covered: 2 of 3 (66.6 %) paragraphs, 0 of 0 figures of the article',
      'entries: 2 drafts, 1 stale, 2 with one wording, 3 without English',
    ]);
  });

  it('counts one as one, and others as several', () => {
    const ones = { entries: 1, variants: 1, drafts: 1, paragraphs: { covered: 1, of: 1 } };
    const held = { ...(SOUND.held as NonNullable<Check['held']>), ...ones };
    const counts = { error: 0, warning: 0, info: 2 };
    expect(toText({ ...SOUND, findings: [], counts, held }).split('\n')).toEqual([
      '港口 筆記: 1 entry, 1 variant, 1 paragraph; no errors, 0 warnings, 2 infos',
      'covered: 1 of 1 (100 %) paragraphs, 0 of 0 figures of the article',
      'entries: 1 draft, 1 stale, 2 with one wording, 3 without English',
    ]);
  });

  it('tells how many errors it does not print', () => {
    expect(toText(FAULTY).split('\n')).toEqual(['k/港 口.yaml:3:5: error: no YAML [syntax]', '… and 7 more']);
  });

  it('says nothing of entries and coverage where there are none', () => {
    const held = { ...(SOUND.held as NonNullable<Check['held']>), entries: 0 };
    expect(toText({ ...SOUND, findings: [], held })).not.toContain('\n');
    const bare = { ...(SOUND.held as NonNullable<Check['held']>), paragraphs: { covered: 0, of: 0 } };
    expect(toText({ ...SOUND, held: bare })).not.toContain('covered');
  });
});

describe('percent', () => {
  it.each([
    [1, 3, 33.3],
    [1999, 2000, 99.9],
    [2000, 2000, 100],
    [0, 7, 0],
  ])('%i of %i is %f', (covered, of, pct) => {
    expect(percent({ covered, of })).toBe(pct);
  });
});

describe('toRecord', () => {
  it('holds what the text says', () => {
    expect(toRecord(SOUND, 'k')).toEqual({
      path: 'k',
      errors: 0,
      warnings: 1,
      infos: 1,
      title: '港口\n筆記',
      entries: 4,
      variants: 9,
      drafts: 2,
      stale: 1,
      withOneWording: 2,
      withoutEnglish: 3,
      coverage: {
        paragraphs: { covered: 2, of: 3, pct: 66.6 },
        figures: { covered: 0, of: 0, pct: null },
      },
      findings: [TWIN, NOTE],
    });
  });

  it('counts errors that were not kept', () => {
    expect(toRecord(FAULTY, 'k')).toEqual({ path: 'k', errors: 8, warnings: 0, infos: 0, findings: [FAULT] });
  });
});

describe('toSarif', () => {
  const run = (check: Check) =>
    (toSarif(check, '1.2.3', ROOT) as { runs: [Record<string, never>] }).runs[0] as unknown as {
      tool: { driver: { rules: { id: string; shortDescription?: { text: string } }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; [key: string]: unknown }[];
    };

  it('is a log of version 2.1.0 by this program', () => {
    expect(toSarif(SOUND, '1.2.3', ROOT)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'wenda', semanticVersion: '1.2.3' } },
          columnKind: 'utf16CodeUnits',
        },
      ],
    });
  });

  it('gives each finding its level, its rule and its place', () => {
    const { results, tool } = run({ ...SOUND, findings: [FAULT, TWIN, NOTE] });
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results[1]).toMatchObject({
      message: { text: TWIN.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'k/%E6%B8%AF%20%E5%8F%A3.yaml' },
            region: { startLine: 3, startColumn: 5 },
          },
        },
      ],
      relatedLocations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'k/a.yaml' },
            region: { startLine: 1, startColumn: 2 },
          },
          message: { text: 'entry a' },
        },
      ],
    });
  });

  it('describes its own rules', () => {
    const { tool } = run({ ...SOUND, findings: [FAULT, TWIN] });
    expect(tool.driver.rules).toEqual([
      { id: 'same-question', shortDescription: { text: RULES['same-question'] } },
      { id: 'syntax' },
    ]);
  });

  it.each([
    ['relative', 'k.yaml', 'k.yaml'],
    ['relative with a dot', './k/../k.yaml', 'k.yaml'],
    ['absolute, inside', join(ROOT, 'k', 'a#1.yaml'), 'k/a%231.yaml'],
    ['absolute, outside', '/tmp/k 1.yaml', 'file:///tmp/k%201.yaml'],
    ['relative, outside', '../k.yaml', 'file:///srv/k.yaml'],
    ['two dots at the beginning of a name', '..k.yaml', '..k.yaml'],
  ])('names a %s path from the folder', (_name, file, uri) => {
    const { results } = run({ ...SOUND, findings: [{ ...FAULT, file }] });
    expect(JSON.stringify(results[0])).toContain(`"uri":"${uri}"`);
  });
});

describe('toAnnotations', () => {
  it('gives each finding as a command on one line', () => {
    expect(toAnnotations({ ...SOUND, findings: [FAULT, TWIN, NOTE] }).split('\n')).toEqual([
      '::error file=k/港 口.yaml,line=3,col=5,title=syntax::no YAML',
      '::warning file=k/港 口.yaml,line=3,col=5,title=same-question::entry "b" and entry "a": 100 %25%0Aalike',
      '::notice file=k/港 口.yaml,line=3,col=5,title=long-question::long',
    ]);
  });

  it('lets no file name begin another property', () => {
    expect(toAnnotations({ ...FAULTY, findings: [{ ...FAULT, file: 'a,line=9::b%' }] })).toBe(
      '::error file=a%2Cline=9%3A%3Ab%25,line=3,col=5,title=syntax::no YAML\n::error::… and 7 more',
    );
  });

  it('is empty where nothing was found', () => {
    expect(toAnnotations({ ...SOUND, findings: [] })).toBe('');
  });
});
