import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packKinds, readKinds } from '../../../src/core/tables/kinds.js';
import { foldDialect } from '../../../src/core/text/dialect.js';
import { fold } from '../../../src/core/text/fold.js';
import { foldNumerals } from '../../../src/core/text/numbers.js';
import { readTable } from '../../../src/training/kinds/table.js';

const HAN = /\p{Script=Han}/u;
/** The most words of an English name that is looked for. */
const LONGEST = 3;

const table = readFileSync('training/kinds.txt', 'utf8');
const shipped = readFileSync('data/kinds.bin');
/** The kinds, by their lines' numbers. */
const kinds = table
  .split('\n')
  .map((line, i) => ({ line, number: i + 1 }))
  .filter(({ line }) => line !== '' && !line.startsWith('#'))
  .map(({ line, number }) => ({
    number,
    members: line
      .replace(/^[~!] /u, '')
      .split(' ')
      .map((member) => member.split('=')),
  }));

/** The names for which `wrong` holds, with their lines. */
const namesThat = (wrong: (name: string, names: readonly string[], at: number) => boolean): string[] =>
  kinds.flatMap(({ number, members }) => {
    const names = members.flat();
    return names.filter((name, i) => wrong(name, names, i)).map((name) => `line ${number}: ${name}`);
  });

describe('training/kinds.txt', () => {
  it('has kinds of two members or more', () => {
    expect(kinds.length).toBeGreaterThan(300);
    expect(kinds.filter(({ members }) => members.length < 2)).toEqual([]);
  });

  it('has no empty member and no empty name', () => {
    expect(namesThat((name) => name === '' || name.split('_').includes(''))).toEqual([]);
  });

  it('has names as texts are folded', () => {
    expect(namesThat((name) => fold(name.replaceAll('_', ' ')) !== name.replaceAll('_', ' '))).toEqual([]);
  });

  it('has no name twice in a member', () => {
    const twice = kinds.flatMap(({ number, members }) =>
      members
        .filter((names) => new Set(names).size < names.length)
        .map((names) => `line ${number}: ${names.join('=')}`),
    );
    expect(twice).toEqual([]);
  });

  it('has no name of one character but Chinese ones', () => {
    expect(namesThat((name) => name.length === 1 && !HAN.test(name))).toEqual([]);
  });

  it('has words in English names alone, and no more of them than are looked for', () => {
    expect(namesThat((name) => name.includes('_') && HAN.test(name))).toEqual([]);
    expect(namesThat((name) => name.split('_').length > LONGEST)).toEqual([]);
  });
});

describe('data/kinds.bin', () => {
  it('is what npm run kinds makes of the table', () => {
    expect(packKinds(readTable(table)).equals(shipped), 'run: npm run kinds').toBe(true);
  });

  it('finds every Chinese name under its own member', () => {
    const { membersOf } = readKinds(shipped);
    const members = kinds.flatMap((kind) => kind.members);
    const lost = members.flatMap((names, member) =>
      names.filter((name) => HAN.test(name) && !membersOf(foldNumerals(foldDialect(name))).includes(member)),
    );
    expect(members.length).toBeGreaterThan(3000);
    expect(lost).toEqual([]);
  });
});
