import { type Fault, plantFaults } from '#tools/plant-faults.ts';

/**
 * The faults that would let somebody learn who answered what, answer twice, or lose an answer that was taken, planted
 * one at a time in a copy of the code: the attack and the tests of the ballot must catch each.
 */
const room = 'capabilities/surveys';
const linking = `${room}/server/linking.test.ts`;
const ballots = `${room}/server/routes-ballots.test.ts`;
const counting = `${room}/server/counting.test.ts`;
const near = `${room}/server/routes-near.test.ts`;
const slips = `${room}/server/routes-slips.test.ts`;
const everywhere = 'app/who-answered.test.ts';
const reading = `${room}/server/who-reads.test.ts`;

const attack =
  'whoever holds every dump, the whole log and all that was written links 500 people no better than by chance';
const whenCounted = 'when it is counted the keys are gone, nothing sealed is left, and no answer is taken';

const faults: readonly Fault[] = [
  {
    what: 'answers opened in the order they came',
    file: `${room}/answer-rules.ts`,
    edits: [['for (let i = mixed.length - 1; i > 0; i -= 1) {', 'for (let i = 0; i > 0; i -= 1) {']],
    caughtBy: linking,
    test: attack,
  },
  {
    what: 'a line in the log for each answer',
    file: 'platform/server/http/http.ts',
    edits: [['if (request.routeOptions.config.unlogged && reply.statusCode < 500) return;', '']],
    caughtBy: linking,
    test: attack,
  },
  {
    what: 'the key to the answers kept in the database',
    file: `${room}/server/store-keys.ts`,
    edits: [
      ['return { ballotKey: spkiOf(ballots), sealKey:', 'return { ballotKey: Buffer.from(answers), sealKey:'],
    ],
    caughtBy: linking,
    test: attack,
  },
  {
    what: 'a slip that signs as many ballots as are asked for',
    file: `${room}/server/routes-ballots.ts`,
    edits: [
      [
        "stands.get(tokenHash.toString('hex'))?.equals(blindedHash) === true;",
        "stands.get(tokenHash.toString('hex'))?.length === blindedHash.length;",
      ],
    ],
    caughtBy: ballots,
    test: 'a thousand tries at once with one slip sign one ballot',
  },
  {
    what: 'an answer taken whoever signed its ballot',
    file: `${room}/server/routes-ballots.ts`,
    edits: [
      [
        'isSigned: isSigned(verifies, fromText(ballot), fromText(signature)),',
        'isSigned: verifies !== null,',
      ],
    ],
    caughtBy: ballots,
    test: 'a ballot nobody signed, one of another wave and one that was changed are refused',
  },
  {
    what: 'the same ballot counted as often as it is sent',
    file: `${room}/server/store-ballots.ts`,
    edits: [
      [
        'select ${company}::uuid, open.wave, g.ballot, g.sealed',
        'select ${company}::uuid, open.wave, sha256(g.ballot || gen_random_uuid()::text::bytea), g.sealed',
      ],
    ],
    caughtBy: ballots,
    test: 'a thousand that are the same are one',
  },
  {
    what: 'an answer taken after the wave has ended',
    file: `${room}/server/store-ballots.ts`,
    edits: [['and wave = ${wave} and ended_on is null for share', 'and wave = ${wave} for share']],
    caughtBy: ballots,
    test: whenCounted,
  },
  {
    what: 'four answers opened',
    file: `${room}/limits.ts`,
    edits: [['export const fewestAnswers = 5;', 'export const fewestAnswers = 4;']],
    caughtBy: ballots,
    test: 'what was sealed by hand is counted as unreadable, and four readable ones are not opened',
  },
  {
    what: 'keys left lying when all has been counted',
    file: `${room}/server/jobs.ts`,
    edits: [['await destroyKeys(house.keys, wave);', '']],
    caughtBy: ballots,
    test: whenCounted,
  },
  {
    what: 'one strange sign in words that keeps everybody’s answers from being counted',
    file: `${room}/answer-rules.ts`,
    edits: [
      ['Object.entries(data.words).map(([key, said]) => [key, cleaned(said)])', 'Object.entries(data.words)'],
    ],
    caughtBy: counting,
    test: 'words no database keeps do not stop a wave from being counted',
  },
  {
    what: 'the same statements asked again at once under another name',
    file: `${room}/same-statement.ts`,
    edits: [['return beside !== undefined && isNearlyTheSame(pairs, beside);', 'return beside === null;']],
    caughtBy: near,
    test: 'a copy of the questions under another name is not asked at once, nor soon after',
  },
  {
    what: 'a company’s log that tells who fetched a ballot',
    file: 'platform/server/http/noted.ts',
    edits: [['  if (endpoint.untold) return;\n', '']],
    caughtBy: reading,
    test: 'the log tells nobody who has fetched a ballot, nor how many',
  },
  {
    what: 'a statement in letters that only look alike taken for another',
    file: `${room}/likeness.ts`,
    edits: [['(sign) => lookalikes[sign] ?? sign,', '(sign) => sign,']],
    caughtBy: near,
    test: 'nor is a copy in letters that only look alike',
  },
  {
    what: 'two ways to a ballot that add up to more ballots than people',
    file: `${room}/slip-rules.ts`,
    edits: [['ways.printed + ways.fetched < people;', 'ways.fetched < people;']],
    caughtBy: slips,
    test: 'whoever draws a slip and fetches a ballot takes somebody’s place: never more of both than people',
  },
  {
    what: 'ballots given out by two at once without one waiting for the other',
    file: `${room}/server/store-waves.ts`,
    edits: [['select pg_advisory_xact_lock(', 'select (']],
    caughtBy: slips,
    test: 'at once, by many and by both ways, there are no more ballots than people either',
  },
  {
    what: 'employees made after the parties had signed who vote',
    file: `${room}/server/routes-slips.ts`,
    edits: [["      return refuse('came-after-signing');", '      void 0;']],
    caughtBy: slips,
    test: 'false employees fetch no ballot: neither made after both had signed, nor so many that the plan shows it',
  },
  {
    what: 'how many have fetched told one by one',
    file: `${room}/slip-rules.ts`,
    edits: [['people - Math.ceil(fetched / stepOf) * stepOf', 'people - fetched']],
    caughtBy: everywhere,
    test: 'nothing anybody can read differs when one of those asked has fetched a ballot and answered',
  },
  {
    what: 'who fetched kept when all has been counted',
    file: `${room}/server/jobs.ts`,
    edits: [['await forgetSlips(tx, company, wave);', '']],
    caughtBy: everywhere,
    test: 'when it has been counted nobody who owns the database finds who had fetched, or which slip was used',
  },
  {
    what: 'what was written read by those who work there before both parties have gone through it',
    file: `${room}/access.ts`,
    edits: [['readComments: inCompany(...bothParties),', 'readComments: inCompany(...asked),']],
    caughtBy: everywhere,
    test: 'what was written is found on no page of anybody before its day, and by the parties alone until it is released',
  },
  {
    what: 'a leader who reads first by another role',
    file: `${room}/server/store-views.ts`,
    edits: [["  if (sides.includes('employer')) return 'employer';\n", '']],
    caughtBy: reading,
    test: 'who leads waits for the meeting, whatever other role they were given too',
  },
];

plantFaults(
  faults,
  // Enough for a fault to be told from luck, and no more.
  [
    {
      file: linking,
      edits: [['const people = 500;', 'const people = 60;']],
    },
  ],
);
