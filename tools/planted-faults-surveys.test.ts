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

const faults: readonly Fault[] = [
  {
    what: 'answers opened in the order they came',
    file: `${room}/answer-rules.ts`,
    edits: [['for (let i = mixed.length - 1; i > 0; i -= 1) {', 'for (let i = 0; i > 0; i -= 1) {']],
    caughtBy: linking,
  },
  {
    what: 'a line in the log for each answer',
    file: 'platform/server/http/http.ts',
    edits: [['if (request.routeOptions.config.unlogged && reply.statusCode < 500) return;', '']],
    caughtBy: linking,
  },
  {
    what: 'the key to the answers kept in the database',
    file: `${room}/server/store-keys.ts`,
    edits: [
      ['return { ballotKey: spkiOf(ballots), sealKey:', 'return { ballotKey: Buffer.from(answers), sealKey:'],
    ],
    caughtBy: linking,
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
  },
  {
    what: 'an answer taken after the wave has ended',
    file: `${room}/server/store-ballots.ts`,
    edits: [['and wave = ${wave} and ended_on is null for share', 'and wave = ${wave} for share']],
    caughtBy: ballots,
  },
  {
    what: 'four answers opened',
    file: `${room}/limits.ts`,
    edits: [['export const fewestAnswers = 5;', 'export const fewestAnswers = 4;']],
    caughtBy: ballots,
  },
  {
    what: 'keys left lying when all has been counted',
    file: `${room}/server/jobs.ts`,
    edits: [['await destroyKeys(house.keys, wave);', '']],
    caughtBy: ballots,
  },
  {
    what: 'one strange sign in words that keeps everybody’s answers from being counted',
    file: `${room}/answer-rules.ts`,
    edits: [
      ['Object.entries(data.words).map(([key, said]) => [key, cleaned(said)])', 'Object.entries(data.words)'],
    ],
    caughtBy: counting,
  },
  {
    what: 'the same statements asked again at once under another name',
    file: `${room}/same-statement.ts`,
    edits: [['return beside !== undefined && isNearlyTheSame(pairs, beside);', 'return beside === null;']],
    caughtBy: near,
  },
  {
    what: 'a company’s log that tells who fetched a ballot',
    file: 'platform/server/http/noted.ts',
    edits: [['  if (endpoint.untold) return;\n', '']],
    caughtBy: reading,
  },
  {
    what: 'a statement in letters that only look alike taken for another',
    file: `${room}/likeness.ts`,
    edits: [['(sign) => lookalikes[sign] ?? sign,', '(sign) => sign,']],
    caughtBy: near,
  },
  {
    what: 'two ways to a ballot that add up to more ballots than people',
    file: `${room}/slip-rules.ts`,
    edits: [['ways.printed + ways.fetched < people;', 'ways.fetched < people;']],
    caughtBy: slips,
  },
  {
    what: 'ballots given out by two at once without one waiting for the other',
    file: `${room}/server/store-waves.ts`,
    edits: [['select pg_advisory_xact_lock(', 'select (']],
    caughtBy: slips,
  },
  {
    what: 'employees made after the parties had signed who vote',
    file: `${room}/server/routes-slips.ts`,
    edits: [["      return refuse('came-after-signing');", '      void 0;']],
    caughtBy: slips,
  },
  {
    what: 'how many have fetched told one by one',
    file: `${room}/slip-rules.ts`,
    edits: [['people - Math.ceil(fetched / stepOf) * stepOf', 'people - fetched']],
    caughtBy: everywhere,
  },
  {
    what: 'who fetched kept when all has been counted',
    file: `${room}/server/jobs.ts`,
    edits: [['await forgetSlips(tx, company, wave);', '']],
    caughtBy: everywhere,
  },
  {
    what: 'what was written read by those who work there before both parties have gone through it',
    file: `${room}/access.ts`,
    edits: [['readComments: inCompany(...bothParties),', 'readComments: inCompany(...asked),']],
    caughtBy: everywhere,
  },
  {
    what: 'a leader who reads first by another role',
    file: `${room}/server/store-views.ts`,
    edits: [["  if (sides.includes('employer')) return 'employer';\n", '']],
    caughtBy: reading,
  },
];

plantFaults(
  faults,
  // Enough for a fault to be told from luck, and no more.
  [
    {
      file: linking,
      edits: [
        ['const people = 500;', 'const people = 60;'],
        ['[16, 6]', '[2, 6]'],
      ],
    },
  ],
);
