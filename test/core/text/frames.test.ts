import { describe, expect, it } from 'vitest';
import { shortenAsking } from '../../../src/core/text/frames.js';

describe('shortenAsking', () => {
  it.each([
    // How to.
    ['the best way to book a court', 'how to book a court'],
    ['what do i have to do to get a refund', 'how to get a refund'],
    ['how does one go about joining the club', 'how do i joining the club'],
    ['how are we supposed to get in', 'how do i get in'],
    // Whether one can.
    ['is there any chance i can pay later', 'can i pay later'],
    ['hi, is it possible to pay cash', 'hi, can i pay cash'],
    ['is it ok if we bring a cake', 'can i bring a cake'],
    ['do you let people film', 'can i film'],
    ['am i allowed to fish here', 'can i fish here'],
    ['will i be able to park', 'can i park'],
    ['are dogs allowed', 'can i dogs'],
    // Whether there is.
    ['have you guys got any lockers', 'do you have any lockers'],
    ['got a link for the server', 'do you have a link for the server'],
    // How much.
    ['what do you charge for a lesson', 'how much is a lesson'],
    ['how much do i have to pay for parking', 'how much is parking'],
    ['what would the beginner class set me back', 'how much does the beginner class cost'],
    ['what will it run me', 'how much does it cost'],
    ['what do the wooden sets go for', 'how much does the wooden sets cost'],
    ['what is a used bike going for', 'how much does a used bike cost'],
    ["what's the going rate for a tutor", 'how much is a tutor'],
    ['how many quid is a swim', 'how much is a swim'],
    ['what does a locker cost', 'how much does a locker cost'],
    // How long, and why, where and who.
    ['how much time does the walk take', 'how long does the walk take'],
    ['how come the rink is closed', 'why the rink is closed'],
    ['whereabouts is the office', 'where is the office'],
    ['which person signs it', 'who signs it'],
  ])('%s → %s', (asked, shortest) => {
    expect(shortenAsking(asked)).toBe(shortest);
  });

  it.each([
    // What it brought about, not what is to be paid.
    'what did the mistake cost the club',
    'how do i find the way to the pool',
    'what do members get for the fee',
    'we sold what you ask for',
    'he got any prize he wanted',
    'is the pool open',
    'how many dollars did they raise',
  ])('leaves %s', (asked) => {
    expect(shortenAsking(asked)).toBe(asked);
  });

  it('takes no longer for a text of one word many times', () => {
    const text = 'what does '.repeat(3000);
    expect(shortenAsking(text)).toBe(text);
  });
});
