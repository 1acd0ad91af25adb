import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reported, report } from './reported-speech';

const cases: [said: string, kind: Reported['kind'], told: string][] = [
  // What they want.
  ["Hi there, I'd like 40 desks for the Leeds office by May", 'wish', 'wants 40 desks for the Leeds office by May'],
  [
    "we're looking for someone to rewire a barn near Hexham",
    'wish',
    'is looking for someone to rewire a barn near Hexham',
  ],
  ['need a skip for saturday pls', 'wish', 'needs a skip for saturday'],
  ['im after a second hand lathe, under 2 tonnes', 'wish', 'is after a second hand lathe, under 2 tonnes'],
  ['please cancel my Tuesday slot', 'wish', 'asks us to cancel their Tuesday slot'],
  ['what I need is a man with a ladder', 'wish', 'wants a man with a ladder'],
  ['thinking of moving our payroll to you guys', 'wish', 'is thinking of moving their payroll to us'],
  // What they have and do.
  ['I have two greyhounds and a cat', 'own', 'has two greyhounds and a cat'],
  ["We've had no heating since Tuesday", 'own', 'has had no heating since Tuesday'],
  ['we run three cafes and have 22 staff', 'own', 'runs three cafes and has 22 staff'],
  ['been a member since 2014', 'own', 'has been a member since 2014'],
  ['locked out of the stockroom', 'own', 'is locked out of the stockroom'],
  ['cancelling the gym from march', 'own', 'is cancelling the gym from march'],
  // What they tell of something else.
  ['the pump keeps tripping the fuse', 'told', 'the pump keeps tripping the fuse'],
  ['hope you can help, our sign blew down', 'told', 'their sign blew down'],
  ['my daughter needs it for her finals', 'told', 'their daughter needs it for her finals'],
  ['the lift wont close, third time this month lol', 'told', 'the lift wont close, third time this month'],
  ['your driver left it in the rain', 'told', 'our driver left it in the rain'],
  ['you sent me the wrong hinges and I paid you twice', 'told', 'we sent them the wrong hinges and they paid us twice'],
  ['u told me ur shop was open', 'told', 'we told them our shop was open'],
  ["doesn't turn on", 'told', "it doesn't turn on"],
  ['roof tiles, about 300', 'fragment', 'roof tiles, about 300'],
  // What they ask, in the order of telling.
  ['do you deliver at weekends?', 'question', 'asks whether we deliver at weekends'],
  ['can u collect from Goole', 'question', 'asks whether we can collect from Goole'],
  [
    'could you lot match the price I was given in Derby?',
    'question',
    'asks whether we can match the price they were given in Derby',
  ],
  ['where is the main shutoff', 'question', 'asks where the main shutoff is'],
  ['wheres the manual for the blue one?', 'question', 'asks where the manual for the blue one is'],
  ["when's the next delivery?", 'question', 'asks when the next delivery is'],
  ['is the annex heated?', 'question', 'asks whether the annex is heated'],
  ['are my invoices kept for seven years', 'question', 'asks whether their invoices are kept for seven years'],
  ['has the film been out long?', 'question', 'asks whether the film has been out long'],
  ['how much is the big tent for three nights?', 'question', 'asks how much the big tent is for three nights'],
  ['how much for a dozen', 'question', 'asks the price for a dozen'],
  ["what's the cost of a rush job", 'question', 'asks the cost of a rush job'],
  ['what sort of damage are we looking at per metre', 'question', 'asks the price per metre'],
  ['does the cover fit a 2012 model?', 'question', 'asks whether the cover fits a 2012 model'],
  ['did you get my drawings?', 'question', 'asks whether we got their drawings'],
  ['will the old lid fit the new tank?', 'question', 'asks whether the old lid will fit the new tank'],
  ['how long does the resin take to cure?', 'question', 'asks how long the resin takes to cure'],
  ['why did my order arrive open?', 'question', 'asks why their order arrived open'],
  ['who do i speak to about a lease?', 'question', 'asks who they speak to about a lease'],
  ['which of the two lasts longer?', 'question', 'asks which of the two lasts longer'],
  ['am I too late for the spring intake?', 'question', 'asks whether they are too late for the spring intake'],
  ['is it true that you buy old tractors?', 'question', 'asks whether it is true that we buy old tractors'],
  ['I was wondering whether you ship to Jersey', 'question', 'asks whether we ship to Jersey'],
  ['tell me what you charge for a rekey', 'question', 'asks what we charge for a rekey'],
  ["I'm not sure if you cover Fife", 'question', 'asks whether we cover Fife'],
  ["I don't know which size we need", 'question', 'asks which size they need'],
  ['can I get a quote for two bay windows', 'question', 'asks for a quote for two bay windows'],
  ['what about sundays', 'question', 'asks about sundays'],
  // A verb that is not known is quoted rather than guessed.
  ['will the moth hoodie pill?', 'question', 'asks “will the moth hoodie pill?”'],
];

describe('a clause told by somebody else', () => {
  it.each(cases)('%s', (said, kind, told) => {
    expect(report(said)).toEqual({ kind, text: told });
  });

  const words =
    'i we you u your my me im do does is are can what how where the a price desk need want have not if and so to for , ? . !'.split(
      ' ',
    );
  const speech = fc.oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );

  it('is told without an error, in no more words than were said and the words that frame them', () => {
    fc.assert(
      fc.property(speech, (said) => {
        const told = report(said).text;
        const count = (text: string) => text.split(/\s+/).filter(Boolean).length;
        // "i'm" is told as "they are": a contraction may become two words.
        expect(count(told)).toBeLessThanOrEqual(2 * count(said) + 4);
      }),
    );
  });

  it('names nobody "I" or "my"', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('i', 'my', 'me', "i'm", 'ive', 'the', 'desk', 'have', 'for'), {
          minLength: 1,
          maxLength: 20,
        }),
        (list) => {
          const { text } = report(list.join(' '));
          if (!text.includes('“')) expect(text).not.toMatch(/(?<![\p{L}'])(?:i|my|me|i'm|ive)(?![\p{L}'])/iu);
        },
      ),
    );
  });

  it('takes no longer than in proportion to the words', () => {
    const time = (said: string) => {
      const from = performance.now();
      for (let round = 0; round < 5; round += 1) report(said);
      return performance.now() - from;
    };
    time('so and so '.repeat(50));
    for (const unit of ['so ', 'well, so, ', ', ', 'what is ', 'you ', "i'm ", 'a'])
      expect(time(unit.repeat(20_000))).toBeLessThan(500);
  });
});
