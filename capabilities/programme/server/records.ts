import { companiesInScope, setReach } from '#companies/server/door.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord } from '#platform/server/http/records.ts';
import { listOwnBeatChanges } from '#programme/server/store-beats.ts';
import { listOwnGateRows } from '#programme/server/store-gates.ts';
import { listOwnInvitations, listOwnWishes } from '#programme/server/store-invitations.ts';
import {
  listOwnChanges,
  listOwnCohorts,
  listOwnEnrolments,
  listOwnFeeds,
  listOwnMarks,
  listOwnTemplates,
} from '#programme/server/store-own.ts';
import { listTemplates } from '#programme/server/store-templates.ts';
import type { Template } from '#programme/template.ts';
import { activitiesOf, deliverablesOf } from '#programme/template-asks.ts';

/** What this room stores, and what of it a person has signed. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'template',
    tables: ['programme.template_version', 'programme.cohort'],
    protection: 'S1',
    about: async (tx, { person }) => [
      ...(await listOwnTemplates(tx, person)),
      ...(await listOwnCohorts(tx, person)),
    ],
  },
  {
    kind: 'enrolment',
    tables: ['programme.enrolment'],
    protection: 'S2',
    about: async (tx, actor) => {
      const nameOf = await reached(tx, actor);
      return (await listOwnEnrolments(tx, actor.person)).map((row) => ({
        ...row,
        company: nameOf(row.company),
      }));
    },
  },
  {
    kind: 'mark',
    tables: ['programme.mark', 'programme.change', 'programme.beat_change'],
    protection: 'S2',
    about: async (tx, actor) => {
      const nameOf = await reached(tx, actor);
      const thingOf = await things(tx, actor.language);
      const marks = (await listOwnMarks(tx, actor.person)).map(
        ({ template, version, subject, key, state, side, note, company, markedAt }) => ({
          company: nameOf(company),
          subject,
          thing: thingOf(`${template} ${version}`, key),
          state,
          side,
          note,
          at: markedAt,
        }),
      );
      const changes = (await listOwnChanges(tx, actor.person)).map(
        ({ company, kind, reason, changedAt }) => ({
          company: nameOf(company),
          subject: kind,
          reason,
          at: changedAt,
        }),
      );
      const decided = (await listOwnBeatChanges(tx, actor.person)).map(
        ({ company, subject, key, kind, date, reason, changedAt }) => ({
          company: nameOf(company),
          subject,
          thing: key,
          state: kind,
          date,
          reason,
          at: changedAt,
        }),
      );
      return [...marks, ...changes, ...decided];
    },
  },
  {
    kind: 'gate-work',
    tables: [
      'programme.ownership',
      'programme.evidence',
      'programme.evidence_withdrawal',
      'programme.advice',
    ],
    protection: 'S2',
    about: async (tx, actor) => {
      const nameOf = await reached(tx, actor);
      return (await listOwnGateRows(tx, actor.person)).map(({ company, at, did, key, words }) => ({
        company: nameOf(company),
        did,
        thing: key,
        note: words,
        at,
      }));
    },
  },
  {
    kind: 'calendar-invitation',
    tables: ['programme.calendar_invitation', 'programme.invitation_wish'],
    protection: 'S2',
    about: async (tx, actor) => {
      const nameOf = await reached(tx, actor);
      const [sent, wishes] = [
        await listOwnInvitations(tx, actor.person),
        await listOwnWishes(tx, actor.person),
      ];
      return [
        ...sent.map(({ company, subject, key, kind, date, sentAt }) => ({
          company: nameOf(company),
          subject,
          thing: key,
          state: kind,
          date,
          at: sentAt,
        })),
        ...wishes.map(({ company, wanted, saidAt }) => ({
          company: nameOf(company),
          state: wanted ? 'wanted' : 'not-wanted',
          at: saidAt,
        })),
      ];
    },
  },
  {
    kind: 'calendar-feed',
    tables: ['programme.calendar_feed'],
    protection: 'S2',
    about: async (tx, actor) => {
      const nameOf = await reached(tx, actor);
      return (await listOwnFeeds(tx, actor.person)).map((row) => ({
        ...row,
        company: row.company && nameOf(row.company),
      }));
    },
  },
];

/** Puts the actor's companies in scope; answers with what gives a company's name by its id. */
async function reached(tx: Tx, actor: Actor): Promise<(company: string) => string> {
  await setReach(tx, actor);
  const names = new Map((await companiesInScope(tx)).map(({ company, name }) => [company, name]));
  return (company) => names.get(company) ?? company;
}

/** What gives a marked thing's name by its key: a deliverable's, a commitment's, a gate's; a visit has a number. */
async function things(tx: Tx, language: Language): Promise<(template: string, key: string) => string> {
  const byTemplate = new Map(
    (await listTemplates(tx)).map(({ template }) => [
      `${template.key} ${template.version}`,
      namesIn(template, language),
    ]),
  );
  return (template, key) => byTemplate.get(template)?.get(key) ?? key;
}

function namesIn(template: Template, language: Language): Map<string, string> {
  const gates = template.phases.flatMap(({ gate }) => gate ?? []);
  const meetings = new Map(template.meetings.map(({ key, name }) => [key, name[language]]));
  const named = [...deliverablesOf(template), ...activitiesOf(template), ...template.commitments, ...gates];
  return new Map([...meetings, ...named.map(({ key, name }) => [key, name[language]] as const)]);
}
