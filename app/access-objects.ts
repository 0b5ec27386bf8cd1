import { buildAction } from '#actions/server/builders.ts';
import { leanStatusMakers } from '#app/access-lean-status.ts';
import { surveysMakers } from '#app/access-objects-surveys.ts';
import type { TestHouse } from '#app/testing.ts';
import {
  buildAnswer,
  buildCustomer,
  buildInterview,
  buildLink,
  buildNeed,
  buildRound,
} from '#customers/server/builders.ts';
import { buildIndicator, buildSharing } from '#indicators/server/builders.ts';
import { buildFile } from '#indicators/server/builders-import.ts';
import { buildAct, buildMeasure } from '#parties/server/builders.ts';
import { sides } from '#people/contract.ts';
import { buildInvitation, buildMembership, buildOrganisation } from '#people/server/builders.ts';
import { beginSession } from '#people/server/door.ts';
import { listSessions } from '#people/server/store.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { buildRound as buildPrinciplesRound } from '#principles/server/builders.ts';
import { buildEvidence } from '#programme/server/builders-gates.ts';
import { buildBoard, buildChanges } from '#pulse-boards/server/builders.ts';
import { buildPhoto, buildPostLink } from '#pulse-boards/server/builders-posts.ts';
import { buildScreen } from '#screens/server/builders.ts';
import {
  buildBadge,
  buildCompanyToken,
  buildIdentity,
  buildPasskey,
  buildPersonalToken,
} from '#sign-in/server/builders.ts';
import { buildAnchoring } from '#steering-groups/server/builders-anchoring.ts';
import { buildMember } from '#steering-groups/server/builders-group.ts';
import { buildMinutedMeeting } from '#steering-groups/server/builders-meeting.ts';
import { loadMinutes } from '#steering-groups/server/store-minutes.ts';
import { buildForm } from '#surveys/server/builders-apart.ts';

/**
 * Objects for the access matrix: for every id that can stand in an address, how to make a real one, so that what is
 * refused is refused because it is foreign and not because there is nothing. An id that two
 * rooms call by one word stands under `room.word`, and one that an act needs in a state of its own under `room.act.word`.
 */
export type Standing = {
  house: TestHouse;
  programme: string;
  /** The company it belongs to; null for one that stands under the programme. */
  company: string | null;
  /** Whose it is, where it is somebody's own. */
  person: string;
};

const exampleAnchoring = {
  by: { person: makeId(), name: 'En leder' },
  at: '2026-11-20T08:00:00Z',
  body: 'board' as const,
  heldOn: '2026-11-20',
  about: 'Framdriften',
};
const someWord = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };

/** A round that is open. */
const roundIn = (tx: Tx, company: string): Promise<string> =>
  buildRound(tx, company, {
    title: 'Høst',
    opensOn: '2026-11-01',
    closesOn: '2027-01-31',
    needs: [],
    said: someWord,
  });

/** What opens an object that has a secret of its own, sent in a body: whoever knows the object made here knows it. */
export const secretOf = (object: string): string => `secret of ${object}`;

export const makers: Readonly<Record<string, (standing: Standing) => Promise<string>>> = {
  invitation: ({ house, programme, company }) =>
    house.within({ programme, companies: company ? [company] : [] }, (tx) =>
      buildInvitation(tx, { programme: company ? null : programme, company }),
    ),
  membership: ({ house, programme, company }) =>
    house.within({ programme, companies: company ? [company] : [] }, (tx) =>
      buildMembership(tx, { programme: company ? null : programme, company }),
    ),
  person: async ({ house, programme, company }) => {
    if (!company) return house.person('En i programmet', { role: 'partner', programme, place: 'x' });
    const person = await house.person('En i bedriften', { role: 'employee', company, place: 'x' });
    await house.within({ companies: [company] }, (tx) => buildBadge(tx, company, person));
    return person;
  },
  organisation: ({ house, programme }) =>
    house.within({ programme }, (tx) =>
      buildOrganisation(tx, { programme, kind: 'union', name: `Forening ${makeId()}` }),
    ),
  session: ({ house, person }) =>
    house.within({ person }, async (tx) => {
      const now = house.now();
      await beginSession(tx, { person, method: 'demo', level: 2, browser: '', now, replaces: null });
      const [latest] = await listSessions(tx, person, now);
      return latest!.session;
    }),
  // A decision waits for the other party's key: the manager proposes, whoever else may approve.
  act: ({ house, company }) =>
    house.within({}, (tx) =>
      buildAct(tx, company!, {
        subject: { kind: 'raw-export', from: '2026-10-01', to: '2026-10-31' },
        proposed: { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z', side: null },
      }),
    ),
  measure: ({ house, company }) =>
    house.within({}, (tx) =>
      buildMeasure(tx, company!, {
        content: {
          title: 'Pulstavla',
          purpose: 'Se hvor det stopper',
          pointsAtPeople: false,
          seenBy: 'alle i bedriften',
          consequences: 'ingen for den enkelte',
          from: '2026-12-01',
          to: null,
          reviewBy: '2027-06-01',
        },
        registered: { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' },
      }),
    ),
  // Shared by both parties, so that the office is let in where its rule says so.
  indicator: ({ house, company }) =>
    house.within({}, async (tx) => {
      const said = { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' };
      const indicator = await buildIndicator(tx, company!, { written: said });
      for (const side of sides) await buildSharing(tx, company!, { indicator, side, said });
      return indicator;
    }),
  meeting: ({ house, company }) => house.within({}, (tx) => buildMinutedMeeting(tx, company!)),
  // One of the meeting above, so that both can stand in one address.
  entry: ({ house, company }) =>
    house.within({ companies: [company!] }, async (tx) => {
      const found = async () => (await loadMinutes(tx, company!)).at(-1)?.entries.at(0)?.entry;
      if (!(await found())) await buildMinutedMeeting(tx, company!);
      return (await found())!;
    }),
  import: ({ house, company }) =>
    house.within({}, (tx) =>
      buildFile(tx, company!, { by: { person: makeId(), name: 'En leder' }, at: '2026-11-20T08:00:00Z' }),
    ),
  action: ({ house, company }) => house.within({}, (tx) => buildAction(tx, company!)),
  evidence: ({ house, company }) => house.within({}, (tx) => buildEvidence(tx, company!)),
  member: ({ house, company }) =>
    house.within({}, (tx) =>
      buildMember(tx, company!, {
        by: { person: makeId(), name: 'En leder' },
        at: '2026-11-20T08:00:00Z',
        seat: 'employer',
        name: 'En i gruppa',
        from: '2026-11-02',
      }),
    ),
  anchoring: async ({ house, company }) =>
    (await house.within({}, (tx) => buildAnchoring(tx, company!, exampleAnchoring))).anchoring,
  paper: async ({ house, company }) => {
    const paper = { name: 'Referat.pdf', line: 'Referat' };
    return (await house.within({}, (tx) => buildAnchoring(tx, company!, { ...exampleAnchoring, paper })))
      .paper!;
  },
  interview: ({ house, company }) =>
    house.within({}, async (tx) => {
      const customer = await buildCustomer(tx, company!, { name: `Kunde ${makeId()}`, said: someWord });
      const card = { role: 'innkjøper', heldOn: '2026-11-18', heldBy: 'En leder', said: someWord };
      return buildInterview(tx, company!, { customer, ...card, statements: [{ wants: 'Svar' }] });
    }),
  need: ({ house, company }) =>
    house.within({}, (tx) =>
      buildNeed(tx, company!, { name: `Behov ${makeId().slice(-12)}`, said: someWord }),
    ),
  'customers.round': (standing) => standing.house.within({}, (tx) => roundIn(tx, standing.company!)),
  link: ({ house, company }) =>
    house.within({}, async (tx) => {
      const round = await roundIn(tx, company!);
      return buildLink(tx, company!, { round, secret: makeId(), said: someWord });
    }),
  answer: ({ house, company }) =>
    house.within({}, async (tx) => {
      const secret = makeId();
      const round = await roundIn(tx, company!);
      const link = await buildLink(tx, company!, { round, secret, said: someWord });
      return buildAnswer(tx, company!, { round, link, secret, answeredOn: '2026-11-20', marks: [] });
    }),
  ...leanStatusMakers,
  'principles.round': ({ house, company }) =>
    house.within({}, (tx) => {
      const by = { person: makeId(), name: 'En leder', at: '2026-11-20T08:00:00Z' };
      return buildPrinciplesRound(tx, company!, { by, stage: 'collecting', everyone: true });
    }),
  form: ({ house, company }) => house.within({}, (tx) => buildForm(tx, company!)),
  'pulse-boards.board': ({ house, company }) =>
    house.within({ companies: [company!] }, (tx) => buildBoard(tx, company!)),
  'pulse-boards.thing': ({ house, company }) =>
    house.within({ companies: [company!] }, async (tx) => {
      const [board, thing] = [await buildBoard(tx, company!), makeId()];
      const author = { by: null, byName: 'En leder', at: '2026-11-20T08:00:00Z' };
      const set = { list: 'tasks', text: 'Pompa cieknie', language: 'pl' };
      await buildChanges(tx, company!, [{ kind: 'card', board, thing, set }], author);
      return thing;
    }),
  'pulse-boards.link': ({ house, company }) =>
    house.within({ companies: [company!] }, async (tx) => {
      const board = await buildBoard(tx, company!);
      const made = { person: makeId(), name: 'En leder', at: '2026-11-20T08:00:00Z' };
      const link = makeId();
      return buildPostLink(tx, company!, { link, board, secret: secretOf(link), made });
    }),
  photo: ({ house, company }) =>
    house.within({ companies: [company!] }, (tx) => buildPhoto(tx, company!, Buffer.from([0xff]))),
  screen: ({ house, company }) =>
    house.within({ companies: [company!] }, (tx) =>
      buildScreen(tx, { company: company!, name: 'Ved kaffen', by: { person: makeId(), name: 'En leder' } }),
    ),
  passkey: ({ house, person }) => house.within({ person }, (tx) => buildPasskey(tx, person)),
  identity: ({ house, person }) => house.within({ person }, (tx) => buildIdentity(tx, person)),
  token: ({ house, company, person }) =>
    company
      ? house.within({ companies: [company] }, (tx) => buildCompanyToken(tx, company))
      : house.within({ person }, (tx) => buildPersonalToken(tx, person)),
  ...surveysMakers,
  feed: async ({ house, person }) => {
    const feed = makeId();
    const body = { feed, company: null };
    await house.call('POST', '/api/programme/calendar-feeds', { as: person, body });
    return feed;
  },
};

/**
 * Params that name no object of somebody's: where the call stands, a service's key, a pairing that its own key opens, a key
 * that is each programme's own, a visit's place on every company's journey, a number of the public register, and where a
 * survey is answered, which hangs on the wall.
 */
export const places: ReadonlySet<string> = new Set([
  'company',
  'programme',
  'version',
  'region',
  'number',
  'key',
  'pairing',
  'visit',
  'address',
]);
