import { append } from '../../core/collections/lists.js';
import type { KindsSource, Strength } from '../../core/tables/kinds.js';
import { foldDialect } from '../../core/text/dialect.js';
import { foldNumerals } from '../../core/text/numbers.js';
import { stem } from '../../core/text/segment.js';

const HAN = /\p{Script=Han}/u;
const STRENGTH: Readonly<Record<string, Strength>> = { '~': 'weak', '!': 'opposed' };

/**
 * Reads the table of `training/kinds.txt`: a line is a kind, its members stand apart by spaces, the names of a member by
 * `=`, the words of a name by `_`; `~` marks a weak kind, `!` one of opposites, `#` a remark.
 */
export function readTable(table: string): KindsSource {
  const kinds: KindsSource['kinds'][number][] = [];
  const kindOf: number[] = [];
  const chinese = new Map<string, number[]>();
  const whole = new Map<string, number[]>();
  for (const line of table.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const mark = line.charAt(1) === ' ' && line.charAt(0) in STRENGTH ? line.charAt(0) : '';
    const members = line
      .slice(mark ? 2 : 0)
      .split(' ')
      .map((member) => member.split('='));
    for (const names of members) {
      for (const name of names) {
        if (!HAN.test(name) || name.length === 1)
          append(whole, name.split('_').map(stem).join(' '), kindOf.length);
        else append(chinese, foldNumerals(foldDialect(name)), kindOf.length);
      }
      kindOf.push(kinds.length);
    }
    kinds.push({ strength: STRENGTH[mark] ?? 'plain', name: members[0]?.[0] ?? '' });
  }
  return { kinds, kindOf, chinese, whole };
}
