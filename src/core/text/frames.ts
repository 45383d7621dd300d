/** Who asks, or anybody. */
const I = '(?:i|we|you|one|people|someone|somebody|anyone)';
/** The start of a question: of the text, or behind what parts it from what is said before. */
const START = '(?<=^|[,.;:!?] ?|(?<![a-z])(?:and|but|so|or|also) )';
const HAVE_TO = '(?:have to|need to|must|got to|supposed to|expected to|meant to)';
/** What somebody asks about goes between these two; a question is short. */
const THING = '([^,.;!?]{1,60}?)';

/**
 * Ways of asking in English, with the shortest that asks the same: what people ask by is worded far more freely in
 * English than what they ask about, and each such word would count as one that the entry lacks.
 */
const FRAMES: readonly (readonly [from: string, to: string])[] = [
  // How to.
  [
    "(?:what(?: is|'s) )?(?:the )?(?:best|easiest|simplest|right|proper|correct) way (?:to|of)(?= )|^(?:teach me how to|(?:what(?: is| are|'s) )?the (?:procedure|process|instructions|steps) (?:to|for|of)|how 2)(?= [a-z])",
    'how to',
  ],
  [
    `what (?:do|does|must|should|would|will) ${I} (?:${HAVE_TO} )?do (?:(?:in order|to be able) )?to(?= [a-z])`,
    'how to',
  ],
  [`how (?:do|does|would|can|should|could|might) ${I} go about(?= [a-z]+ing(?![a-z]))`, 'how do i'],
  [`how (?:am|are|is) ${I} ${HAVE_TO}`, 'how do i'],
  // Whether one can.
  [
    `${START}(?:is there (?:a|any|an easy) (?:way|chance|possibility) (?:to|of|for (?:me|us) to|(?:that )?i can)|any (?:way|chance) (?:to|(?:that )?(?:i|we) (?:can|could)))(?= )`,
    'can i',
  ],
  [
    `${START}(?:(?:is|would) it (?:be )?(?:a problem|ok(?:ay)?|alright|all right|fine|cool|possible|allowed|permitted|acceptable)|any problem) (?:(?:for (?:me|us) )?to|if (?:i|we)|that (?:i|we))(?= )`,
    'can i',
  ],
  [
    `${START}(?:(?:do|would) you mind if i|(?:do|will|would) you (?:let|allow|permit) (?:me|us|people)(?: to)?)(?= )`,
    'can i',
  ],
  [`${START}(?:am i|are (?:we|you|people)) (?:allowed|permitted|able|free|welcome) to(?= )`, 'can i'],
  [
    `${START}(?:will|would|could|might|may|can) (?:i|we) (?:(?:possibly|still|also|even) )?be able to(?= )`,
    'can i',
  ],
  [`${START}(?:is|are) ${THING} (?:allowed|permitted|okay|alright)(?![a-z])`, 'can i $1'],
  // Whether there is.
  ['(?:have you(?: guys| lot)?|you guys|(?<=^|[,.] )you) got(?= (?:any|an?|some)(?![a-z]))', 'do you have'],
  ['(?<=^|[,.;] )got (?=(?:any|an?)(?![a-z]))', 'do you have '],
  // How much.
  [
    'how (?:pricey|dear)(?= (?:is|are)(?![a-z]))|how many (?:bucks|quid)(?= (?:is|are|does|do|for|to)(?![a-z]))',
    'how much',
  ],
  [
    `(?:what|how much) (?:do|does|would|will|is|are|am|did) ${THING} (?:(?:going|gonna) (?:to )?)?(?:set|run) (?:me|us|you|one|someone)(?: back)?(?![a-z])`,
    'how much does $1 cost',
  ],
  [
    `(?:what|how much) (?:do|does|would|will|did) ${THING} (?:go|sell|retail) for(?![a-z])`,
    'how much does $1 cost',
  ],
  [`(?:what|how much) (?:is|are|'s) ${THING} (?:going|selling) for(?![a-z])`, 'how much does $1 cost'],
  [
    `(?:what|how much) (?:do|does|would|will|did) (?:you(?: guys)?|they|it|u) (?:charge|ask|want)(?: (?:me|us|people))? for(?= )`,
    'how much is',
  ],
  [
    `(?:what|how much) (?:do|would|will|should|must) ${I} (?:${HAVE_TO} )?(?:pay|fork out|shell out|cough up|be charged|get charged)(?: for| to)(?= )`,
    'how much is',
  ],
  ["what(?: is|'s) the (?:damage|price tag|going rate|asking price)(?: (?:for|of|on)(?= ))?", 'how much is'],
  [`what (?:do|does|would|will) ${THING} (?=cost(?![a-z]))`, 'how much does $1 '],
  // How long, and why, where and who.
  [`how much time (?:do|does|did|will|would) ${THING} (?=take(?![a-z]))`, 'how long does $1 '],
  ['you (?:guys|lot|folks)(?![a-z])', 'you'],
  ['how come(?= [a-z])|for what reason(?= )', 'why'],
  ['whereabouts(?= )', 'where'],
  ['(?:which|what) (?:person|guy)(?= )', 'who'],
];

const PATTERNS: readonly (readonly [RegExp, string])[] = FRAMES.map(([from, to]) => [
  new RegExp(`(?<![a-z'])(?:${from})`, 'gu'),
  to,
]);

/**
 * English in which what is asked is asked in the shortest way. Folded, contractions in full.
 * @example shortenAsking('what do you charge for a lesson') // => 'how much is a lesson'
 */
export function shortenAsking(english: string): string {
  let text = english;
  for (const [from, to] of PATTERNS) text = text.replace(from, to);
  return text;
}
