import { describe, expect, it } from 'vitest';
import { questionKey } from '../../../src/core/loader/question.js';
import { draftText } from './articles.js';

async function answerTo(text: string, question: string): Promise<string | undefined> {
  const key = questionKey(question);
  const drafts = await draftText(text);
  return drafts.find((draft) => [draft.question, ...draft.variants].some((form) => questionKey(form) === key))
    ?.answer;
}

const questionsOf = async (text: string): Promise<string[]> =>
  (await draftText(text)).flatMap(({ question, variants }) => [question, ...variants]);

describe('rules for English sentences', () => {
  it.each([
    ['how many, by the object', 'The harbour has 26 piers.', 'How many piers does the harbour have?', '26'],
    [
      'how many, by the subject',
      'About 300 sailors took part in the parade.',
      'How many sailors took part in the parade?',
      '300',
    ],
    [
      'how many, among other things',
      'The ferry has two decks, a bar and a shop.',
      'How many decks does the ferry have?',
      'two decks',
    ],
    ['how much', 'The repairs will cost $4.2 million.', 'How much will the repairs cost?', '4.2 million'],
    ['how long, of a thing', 'The new pier is 330 metres long.', 'How long is the new pier?', '330'],
    ['how long, of an event', 'The crossing takes 40 minutes.', 'How long does the crossing take?', '40'],
    ['how long, for', 'Passengers waited for three hours.', 'How long did passengers wait?', 'three hours'],
    ['when, a day', 'The lighthouse was opened on 3 May 1887.', 'When was the lighthouse opened?', '1887'],
    ['when, a year', 'The lighthouse was built in 1887.', 'In which year was the lighthouse built?', '1887'],
    [
      'when, before the subject',
      'In 1901, the town built a second pier.',
      'When did the town build a second pier?',
      '1901',
    ],
    [
      'when, with the year after a comma',
      'The ferry was launched on January 20, 2025.',
      'When was the ferry launched?',
      '2025',
    ],
    [
      'since when',
      'Captain Rosa Lind has led the crew since 2015.',
      'Since when has Captain Rosa Lind led the crew?',
      '2015',
    ],
    [
      'the hours',
      'The ticket office is open from 9 a.m. to 6 p.m. on weekdays.',
      'When is the ticket office open on weekdays?',
      '9 a.m.',
    ],
    [
      'when, and no more',
      'The ferry company was founded in 1974 by two sisters in a shed.',
      'When was the ferry company founded?',
      '1974',
    ],
    [
      'when, in another word',
      'The ferry company was founded in 1974 by two sisters in a shed.',
      'When was the ferry company established?',
      '1974',
    ],
    [
      'when, without a comma after it',
      'In 1982 the company moved to Norwich.',
      'When did the company move to Norwich?',
      '1982',
    ],
    [
      'when, in a season',
      'The first ferries should run in the autumn of 2029.',
      'When should the first ferries run?',
      '2029',
    ],
    [
      'who, by two names',
      'The pier was designed by Ruth and Agnes Doyle.',
      'Who designed the pier?',
      'Agnes',
    ],
    ['who, of what lasts', 'The pier is now owned by 120 fishermen.', 'Who owns the pier?', 'fishermen'],
    [
      'how much, of a change',
      'Revenue rose by 14 percent to 23 million pounds in 2023.',
      'How much did revenue rise in 2023?',
      '14 percent',
    ],
    ['what something is', 'A pier is a platform on pillars.', 'What is a pier?', 'platform'],
    [
      'what the only one is',
      'Lindvik is the largest harbour in the region.',
      'What is the largest harbour in the region?',
      'Lindvik',
    ],
    ['who did it', 'The lighthouse was designed by Karl Berg.', 'Who designed the lighthouse?', 'Karl Berg'],
    [
      'who did two things',
      'The map was drawn and printed by Karl Berg.',
      'Who drew and printed the map?',
      'Karl Berg',
    ],
    [
      'who somebody is',
      'Rosa Lind, the captain of the ferry, retired last year.',
      'Who is the captain of the ferry?',
      'Rosa Lind',
    ],
    ['who holds an office', 'Mayor Helen Okafor opened the pier.', 'Who is the mayor?', 'Helen Okafor'],
    ['an object', 'The council approved a new ferry line.', 'What did the council approve?', 'ferry line'],
    [
      'a list',
      'The museum shows maps, nets and bells.',
      'What does the museum show?',
      'maps, nets and bells',
    ],
    [
      'what was said',
      'Officials said that the pier needs new lamps.',
      'What does the pier need?',
      'Officials said',
    ],
    ['what is feared', 'Traders fear that shops will close.', 'What do traders fear?', 'shops will close'],
    ['why', 'The line was closed because storms had damaged the pier.', 'Why was the line closed?', 'storms'],
    ['where', 'The company builds ships in Lindvik.', 'Where does the company build ships?', 'Lindvik'],
    [
      'who or what, in place of the subject',
      'The council approved a new ferry line.',
      'Who approved a new ferry line?',
      'council',
    ],
    [
      'the second clause with the same subject',
      'The pier is 300 metres long and will have eleven lamps.',
      'How many lamps will the pier have?',
      'eleven',
    ],
    ['what a score was', 'The vote was 21 to 9.', 'What was the vote?', '21 to 9'],
    ['how old somebody is', 'Mia Chen is 34.', 'How old is Mia Chen?', '34'],
    [
      "what a town's figure is, and not its age",
      "Riverton's population is 31,000.",
      "What is Riverton's population?",
      '31,000',
    ],
    ["what a team's figure was", "Oxford's score was 21.", "What was Oxford's score?", '21'],
    [
      'what a thing is in the west',
      'The reserve is a wetland in the west.',
      'What is the reserve?',
      'wetland',
    ],
    [
      'what a thing is that has the greatest',
      'The trust is a charity with the oldest mill in Kent.',
      'What is the trust?',
      'charity',
    ],
    [
      'the second clause',
      'The state pays 60 percent, and the town pays the rest.',
      'What does the town pay?',
      'the rest',
    ],
    [
      'an aside',
      'Rosa Lind, who has sailed since 1999, will retire in May.',
      'Since when has Rosa Lind sailed?',
      '1999',
    ],
    ['whether', 'Dogs are allowed on deck.', 'Are dogs allowed on deck?', 'Dogs are allowed'],
  ])('ask %s', async (_, text, question, answer) => {
    expect(await answerTo(text, question)).toContain(answer);
  });
});

describe('pronouns in English', () => {
  it.each([
    ['it, of the last subject', 'The pier is old. It was built in 1887.', 'When was the pier built?'],
    [
      'it, of the only thing in the singular',
      'Visitors like the pier. It was built in 1887.',
      'When was the pier built?',
    ],
    ['its', 'The pier is old. Its lamps were replaced in 2020.', "When were the pier's lamps replaced?"],
    [
      'she, of a person',
      'Mayor Helen Okafor likes boats. She was elected in 2019.',
      'When was Mayor Helen Okafor elected?',
    ],
    [
      'it, of what there is',
      'The pier is old. Every Saturday there is a tour. It takes three hours.',
      'How long does the tour take?',
    ],
    ['they, of several', 'The sailors are tired. They arrived on Monday.', 'When did the sailors arrive?'],
  ])('are filled in: %s', async (_, text, question) => {
    expect((await questionsOf(text)).map(questionKey)).toContain(questionKey(question));
  });

  it.each([
    ['it may be either of two', 'The company bought the pier. It was built in 1887.'],
    ['there are several', 'The pier is old. There are many boats. It was built in 1887.'],
    ['nobody was named', 'She was elected in 2019.'],
    ['the text speaks to its reader', 'You can return the book until 5 May 2025.'],
    ['the text speaks of itself', 'We moved on 5 May 2025.'],
  ])('are not guessed where %s', async (_, text) => {
    expect(
      (await questionsOf(text)).filter((question) => /built|elected|return|move/.test(question)),
    ).toEqual([]);
  });
});

describe('what is not drafted in English', () => {
  it.each([
    ['a question', 'How many piers does the harbour have?'],
    ['a quotation', '"We will finish in 2030," said the builder.'],
    ['a heading', 'Piers and lamps'],
    ['damaged text', 'The harbour has 26 p\ufffders.'],
  ])('is %s', async (_, text) => {
    expect(await draftText(text)).toEqual([]);
  });

  it('is no question that stands for something it does not name', async () => {
    for (const question of await questionsOf(
      'The crew says that it will sail when they are ready for 20 days.',
    ))
      expect(question).not.toMatch(/\b(?:they|it)\b(?! true)/);
  });
});

describe('what an English sentence does not ask', () => {
  it.each([
    ['why, of what is due to begin', 'Construction is due to begin in March 2026.', /^Why/],
    ['with a capital inside', 'The Swift became the best ferry of the town.', /Did The/],
    ['with its time before the verb', 'In 1982 the company moved to Norwich.', /did in 1982/i],
  ])('is %s', async (_, text, wrong) => {
    const questions = await questionsOf(text);
    expect(questions).not.toEqual([]);
    expect(questions.filter((question) => wrong.test(question))).toEqual([]);
  });
});

describe('what an English question leaves out', () => {
  it.each([
    [
      'what it is compared with',
      'The Osprey can carry 220 passengers and 36 cars, compared with 150 passengers on the old boats.',
      'How many passengers can the Osprey carry?',
      /with 150/,
    ],
    [
      'what is added to the figure',
      'A crossing will take 22 minutes, five minutes less than today.',
      'How long will a crossing take?',
      /^How.* less/,
    ],
    [
      'a second figure of the same kind',
      'Charging takes nine minutes at each stop and forty minutes overnight.',
      'How long does charging take?',
      /^How.* overnight/,
    ],
    [
      'the preposition of a month',
      "The terminal's snack bar will close in March for construction.",
      "When will the terminal's snack bar close for construction?",
      /close in for/,
    ],
  ])('is %s', async (_, text, right, wrong) => {
    const questions = await questionsOf(text);
    expect(questions).toContain(right);
    expect(questions.filter((question) => wrong.test(question))).toEqual([]);
  });
});

describe('what an English sentence does not tell', () => {
  it.each([
    [
      'a rest behind a comma',
      'Stalls pay 85 dollars a night, and 40 dollars in their first three months.',
      /night, and/u,
    ],
    ['a comparison without its half', 'Insurance paid less than a third.', /What did insurance/u],
    ['who, of people that are counted', 'Last year 410 people applied for 30 places.', /^What|last year/u],
    [
      'what, of somebody',
      'The council refused two applications because of noise. It gave in after 2,300 residents signed a petition.',
      /^What gave/u,
    ],
    [
      'the day in a clause of its own',
      'A study found that shops sell more on Thursdays.',
      /^When|^On what date/u,
    ],
    [
      'a day with what follows its comma',
      'The company will raise fares on 1 April, the first increase in five years.',
      /percent increase|fares increase/u,
    ],
    ['what somebody does, as a thing', 'Havel thinks machines would freeze solid within a week.', /^What/u],
    ['how something is done, as a thing', 'Dogs travel free but must be kept on a lead.', /^What do/u],
    ['a duration, as a thing', 'The crossing takes 12 minutes.', /^What does/u],
    ['where, as how many', 'Kestrel Ridge stands at 2,140 metres.', /^How many/u],
    [
      'when a value was',
      'The lowest value was minus 41.6 degrees, on 12 February 1956.',
      /^When|^On what date/u,
    ],
    ['what was somebody’s idea', 'The market was the idea of Priya Nand.', /^What was the market/u],
    [
      'a subject that begins with a link',
      'In winter the air cools, and the snow reaches the roof.',
      /\b(?:does|did) and\b/u,
    ],
    ['somebody that another sentence names', 'The council refused her first two applications.', /\bher\b/u],
    [
      'what the head of a thing does',
      'The fault was found by a café. Its founder, Eva Smit, reported it in August.',
      /fault's founder/u,
    ],
    [
      'a verb inside what a subject is',
      'Plots that are left untended for six weeks are given to somebody else.',
      /untend\b|^How long/u,
    ],
    ['a day without its every', 'School classes visit the garden every Wednesday.', /every\?/u],
    ['so far as a subject', 'So far 4,100 people have signed a petition against the plan.', /far 4,100/u],
    [
      'the half of two hours',
      'Visitors can see the hospital every day between 10 am and 5 pm.',
      /between 10\?/u,
    ],
    ['who, of a figure alone', 'Two paid staff and 14 volunteers repair what comes back.', /two pay/u],
    ['one of two verbs', 'In 2023 the roof leaked and ruined 60 tools.', /leak and ruined/u],
    [
      'how many of one',
      'Roughly one tool in twelve is damaged each year.',
      /How many tool |Roughly one.*\?/u,
    ],
    [
      'what somebody is asked, as a thing',
      'The aquarium has asked the state to introduce a limit.',
      /asked to/u,
    ],
    ['the half of two days', 'The boiler will be replaced between 4 and 15 May.', /between 4 and 15\?/u],
    ['by whom, of what goes by post', 'Appointments are sent by post a week ahead.', /^Who|whom/u],
    ['why something does not happen', 'Rents will not go up because of the work.', /^Why/u],
    ['the noun of take place', 'A meeting takes place on 20 April in the laundry room.', /^What does/u],
    ['a noun for a verb', 'On Sundays the first boat leaves at 8 am.', /did .*leaves/iu],
    [
      'when, beside a time that stays',
      'The tank is cleaned every Tuesday morning before the library opens at ten.',
      /^(?:When|On what date).*(?:morning|before)/u,
    ],
    ['what leads up to what is told', 'The first winter brought trouble.', /./u],
    [
      'what a second verb says',
      'Sales fell by 9 percent that spring and recovered within a year.',
      /recovered/u,
    ],
    [
      'what a third verb says',
      'The ferry leaves the pier every hour, takes 17 minutes to cross and costs 4 dollars.',
      /hour.*takes|cross.*costs/u,
    ],
    ['a span, as a subject', 'For nineteen years nobody could cross the bay.', /nobody/u],
    [
      'a verb in what describes a subject',
      'Bread that is left over goes to the food bank.',
      /over goes|over to/u,
    ],
    [
      'whose speed the council limited',
      'Fishermen complained about the boat, and the council limited its speed to 9 knots.',
      /its/u,
    ],
    [
      'a price of the past, as of today',
      'Repairs cost 275,000 dollars, most of which the insurer refused to pay.',
      /do repairs|which/u,
    ],
    ['what "would" governs', 'The council would repair the pier and build a hut.', /did|does|do the/iu],
    [
      'what was done to it, as its own doing',
      'The hall was sold in 2001 and demolished in 2003.',
      /demolish/u,
    ],
    [
      'two clauses as one',
      'The valley is busy. The railway still matters: the line brings 31,000 visitors a year.',
      /matters/u,
    ],
    [
      'half of who did it',
      'The trust was founded by Crane and nine neighbours.',
      /founded.* and nine neighbours\?$(?<!by Crane and nine neighbours\?)/u,
    ],
  ])('is not asked: %s', async (_, text, wrong) => {
    expect((await questionsOf(text)).filter((question) => wrong.test(question))).toEqual([]);
  });

  it.each([
    ['The tool library opens on Tuesdays and Fridays from 3 pm to 7 pm.', 'When does the tool library open?'],
    ['Tickets cost 18 dollars for adults and 9 dollars for children.', 'How much do tickets cost?'],
    ['In 2022 the market lost 120,000 dollars, mainly because of a flood.', 'How much did the market lose?'],
    ['Last year 410 people applied for 30 places.', 'How many people applied for 30 places?'],
    [
      'The council refused two applications because of noise. It gave in after 2,300 residents signed a petition.',
      'Who gave in after 2,300 residents signed a petition?',
    ],
    [
      'Admission costs 5 euros, and groups of more than ten people need an appointment.',
      'How much does admission cost?',
    ],
  ])('leaves what %s tells', async (text, question) => {
    expect(await questionsOf(text)).toContain(question);
  });
});

describe('a fact among others in an English sentence', () => {
  it.each([
    [
      'The council granted 1,800 dollars; the tank, a piece made in Dayton, cost 1,450 dollars.',
      'How much did the tank cost?',
      'The tank, a piece made in Dayton, cost 1,450 dollars.',
    ],
    [
      'The boat, which carries 120 passengers, was delivered eleven months late.',
      'How many passengers does the boat carry?',
      'The boat carries 120 passengers.',
    ],
    [
      'The ferry takes 17 minutes to cross and costs 4 dollars one way.',
      'How much does the ferry cost one way?',
      'The ferry costs 4 dollars one way.',
    ],
    [
      'Children travel free, dogs must be kept on a lead.',
      'What must be kept on a lead?',
      'Dogs must be kept on a lead.',
    ],
    [
      'The shop is open from 7 am to 3 pm; it is closed on Sundays.',
      'When is the shop closed?',
      'The shop is closed on Sundays.',
    ],
  ])('has a title of its own: %s', async (text, question, answer) => {
    expect((await draftText(text)).find((draft) => draft.question === question)?.answer).toBe(answer);
  });

  it.each([['If it rains, the club meets indoors and cancels the ride.', 'What does the club cancel?']])(
    'is told with what it depends on: %s',
    async (text, question) => {
      expect((await answerTo(text, question)) ?? text).toBe(text);
    },
  );
});

describe('an English draft stands by itself', () => {
  it.each([
    ['what "its" is of, where a new thing pays', 'A state grant covers 60 percent of its price.', /grant/],
    ['what "its" is of, where many do', 'More than 2,300 teachers took its course.', /teachers/],
    [
      'a clause for a subject',
      'Delgado said the union aims to raise the issue when talks reopen in 2026.',
      /does the union aims to/,
    ],
    [
      'when, of another event',
      'The strike was the longest since the line was opened in 1961.',
      /^W\w+ was the strike/,
    ],
    ['what a judgement says', 'The strike was a lesson in patience.', /lesson/],
    ['of what the rest is', 'The rest was raised through community shares.', /rest/],
    ['which year that was', 'Slugs damaged the crop the following year.', /crop/],
    ['what somebody is, for an age', 'Pugh, who is 68, plans to step down in the autumn.', /^What is Pugh/],
    ['what is employed, for how many', 'The farm employs 38 people and another 25 in summer.', /^What does/],
    [
      'half of a word',
      'The school was founded in 1972. Its best-known former pupil, Leo Hartmann, joined the opera in 2015.',
      /know |best join/,
    ],
    [
      '"but" as a name',
      'Councillor David Amin, who proposed it, called it "a deal that nobody loves and everybody can live with." But Karen Fell, the leader of the opposition, warned that the loan would leave the town with debts of £46 million.',
      /But Karen/,
    ],
    [
      'half of what is said of a thing',
      'The vote followed a campaign in which 11,000 signed.',
      /follow in which/,
    ],
    ['a time as a thing', 'Mrs Qureshi will retire next spring.', /^What will/],
    ['a way of working as a thing', "About 80 of the union's members work part time.", /^What did/],
    ['half a compound', 'The teachers of Orton took a three-day course.', /take day course/],
    [
      'whom a preposition leads to',
      'Under Dr Amina Shaw, a chemist from Leeds, the club turned to the web.',
      /Under/,
    ],
    [
      'half of what was feared',
      'The union had feared that the boats, which need crews, would cost jobs.',
      /that the boats\?$/,
    ],
  ])('and never tells %s', async (_, text, wrong) => {
    expect((await questionsOf(text)).filter((question) => wrong.test(question))).toEqual([]);
  });

  it('and tells the whole of a compound', async () => {
    const text = 'The teachers of Orton took a three-day course.';
    expect(await answerTo(text, 'What did the teachers of Orton take?')).toBe(text);
  });
});
