import { describe, expect, it } from 'vitest';
import { createIntake, NoNews } from '../../../src/adapters/telegram/intake.js';

const ids = (updates: readonly { readonly update_id: number }[]) => updates.map(({ update_id }) => update_id);
const list = (...given: readonly number[]) => given.map((update_id) => ({ update_id }));

describe('what polls get', () => {
  it('is behind what they got before', () => {
    const intake = createIntake();
    expect(intake.offset).toBe(0);
    expect(ids(intake.read(list(5, 6)).updates)).toEqual([5, 6]);
    expect(intake.offset).toBe(7);
    expect(intake.read([])).toEqual({ updates: [] });
    expect(intake.offset).toBe(7);
  });

  it('is news once, from a server that heeds no offset too', () => {
    const intake = createIntake();
    expect(ids(intake.read(list(5, 5, 6)).updates)).toEqual([5, 6]);
    const again = intake.read(list(5, 6, 7));
    expect(ids(again.updates)).toEqual([7]);
    expect(again.fault).toEqual(new NoNews('repeated'));
    expect(intake.read(list(5, 6, 7)).updates).toEqual([]);
  });

  it('is news where ids begin anew', () => {
    const intake = createIntake();
    intake.read(list(900));
    expect(ids(intake.read(list(12)).updates)).toEqual([12]);
    expect(intake.offset).toBe(13);
  });

  it.each([[null], ['update'], [[null, 'x', { update_id: '5' }, { update_id: 0.5 }]]])(
    'is nothing in %j',
    (answer) => {
      const intake = createIntake();
      expect(intake.read(answer)).toEqual({ updates: [], fault: new NoNews('unreadable') });
      expect(intake.offset).toBe(0);
    },
  );
});
