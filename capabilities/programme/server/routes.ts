import { companiesInScope, companyById } from '#companies/server/door.ts';
import { makeJourney } from '#engines/journey/journey.ts';
import { admitCompany } from '#parties/server/door.ts';
import { membersInScope } from '#people/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#programme/access.ts';
import { type Decided, decideChange, inWords } from '#programme/change-rules.ts';
import { programme } from '#programme/contract.ts';
import { portfolioRowOf, unenrolledRow } from '#programme/portfolio.ts';
import { changePreviewOf, lapsingOf, startPreviewOf } from '#programme/preview.ts';
import { progressOf } from '#programme/progress.ts';
import { recordsText } from '#programme/records-text.ts';
import { invitationLettersErrand, sendInvitationsErrand } from '#programme/server/jobs.ts';
import { fillInvitations, fillInvitationsErrand } from '#programme/server/jobs-fill.ts';
import { records } from '#programme/server/records.ts';
import { beatHandlers } from '#programme/server/routes-beats.ts';
import { calendarHandlers } from '#programme/server/routes-calendar.ts';
import { gateHandlers } from '#programme/server/routes-gates.ts';
import { templateHandlers } from '#programme/server/routes-templates.ts';
import { wishHandlers } from '#programme/server/routes-wishes.ts';
import {
  insertChange,
  insertEnrolment,
  listCohorts,
  listEnrolments,
  lockEnrolment,
} from '#programme/server/store.ts';
import {
  type Loaded,
  type Looking,
  loadJourney,
  loadJourneys,
  templateOf,
  templatesByProgramme,
  viewOfLoaded,
} from '#programme/server/store-journeys.ts';
import { lookingOf, markFor } from '#programme/server/store-marking.ts';
import { text } from '#programme/text.ts';
import { wallOf } from '#programme/wall-view.ts';

type CallParts = { tx: Tx; today: string; language: Looking['language']; actor: Actor; scope: Scope };

export const room = serverRoom({
  name: 'programme',
  endpoints: programme,
  access,
  text: { ...text, ...recordsText },
  records,
  errands: [fillInvitationsErrand, sendInvitationsErrand],
  handlers: {
    ...templateHandlers,
    ...calendarHandlers,
    ...beatHandlers,
    ...gateHandlers,
    ...wishHandlers,

    readProgress: async (call) => {
      const looking = lookingOf(call);
      const rows = (await loadJourneys(looking)).map((one) => progressOf(viewOfLoaded(one, looking)));
      return { today: call.today, rows };
    },

    readPortfolio: async (call) => {
      const looking = lookingOf(call);
      const loaded = new Map((await loadJourneys(looking)).map((one) => [one.company.company, one]));
      const advisers = (await membersInScope(call.tx, call.today)).filter(({ role }) => role === 'adviser');
      const rows = (await companiesInScope(call.tx)).map((company) => {
        const one = loaded.get(company.company);
        const adviser = advisers.find((a) => a.company === company.company)?.name ?? null;
        return one ? portfolioRowOf(viewOfLoaded(one, looking)) : unenrolledRow(company, adviser);
      });
      return { today: call.today, rows };
    },

    previewStart: async ({ tx, body, language }) => {
      const versions = (await templatesByProgramme(tx)).get(body.template);
      if (!versions) return refuse('no-such-template', { field: 'template' });
      const skeleton = versions.skeletons.get(versions.newest)!;
      const close = body.close.map((isoWeek) => ({ isoWeek, reason: 'company' }));
      const journey = makeJourney({ ...body, skeleton, close });
      if ('refused' in journey) return inWords(journey, language);
      return startPreviewOf(
        journey,
        versions.templates.get(versions.newest)!,
        skeleton,
        { ...body, close },
        language,
      );
    },

    enrolCompany: async (call) => {
      const { tx, body, params, actor, language, now } = call;
      const company = await companyById(tx, params.company);
      if (!company) return refuse('not-found');
      // A retry of the same act gets what stands.
      const before = (await listEnrolments(tx)).find((e) => e.enrolment === body.enrolment);
      if (before) return viewAgain(call, params.company);
      const cohort = (await listCohorts(tx)).find((c) => c.cohort === body.cohort);
      const versions = cohort && (await templatesByProgramme(tx)).get(cohort.template);
      if (!cohort || !versions) return refuse('no-such-cohort', { field: 'cohort' });
      const close = body.close.map((isoWeek) => ({ isoWeek, reason: 'company' }));
      const journey = makeJourney({ ...body, skeleton: versions.skeletons.get(versions.newest)!, close });
      if ('refused' in journey) return inWords(journey, language);
      await insertEnrolment(tx, {
        ...body,
        company: params.company,
        template: cohort.template,
        version: versions.newest,
        enrolledBy: actor.person,
      });
      const standing = (await listEnrolments(tx)).find((e) => e.company === params.company);
      if (standing?.enrolment !== body.enrolment)
        return refuse('already-enrolled', { values: { name: company.name } });
      const acting = { person: actor.person, name: actor.name, now: now.toISOString() };
      if (await admitCompany(tx, params.company, acting))
        return refuse('parties-not-agreed', { values: { name: company.name } });
      return viewAgain(call, params.company);
    },

    readJourney: async (call) => {
      const looking = lookingOf(call);
      const loaded = await loadJourney(looking, call.params.company);
      return isRefusal(loaded) ? loaded : viewOfLoaded(loaded, looking);
    },

    readWall: async (call) => {
      const looking = lookingOf(call);
      const loaded = await loadJourney(looking, call.params.company);
      return isRefusal(loaded) ? loaded : wallOf(viewOfLoaded(loaded, looking), call.now.toISOString());
    },

    previewChange: async (call) => {
      const loaded = await loadJourney(lookingOf(call), call.params.company);
      if (isRefusal(loaded)) return loaded;
      const decided = decideChange(loaded.standing, call.body);
      if (isRefusal(decided)) return decided;
      const after = { journey: decided.after, template: loaded.templates.get(decided.state.version)! };
      const before = { journey: decided.before, template: templateOf(loaded) };
      const preview = changePreviewOf(before, after, loaded.marks, call.language);
      const places = loaded.places.over(decided.after, loaded.standing.changes, call.now.toISOString());
      return { ...preview, lapsing: lapsingOf(viewOfLoaded(loaded, lookingOf(call)), places) };
    },

    changeJourney: async (call) => {
      const { tx, body, params } = call;
      const looking = lookingOf(call);
      const enrolled = (await listEnrolments(tx)).find((e) => e.company === params.company);
      if (enrolled) await lockEnrolment(tx, enrolled.enrolment);
      const loaded = await loadJourney(looking, params.company);
      if (isRefusal(loaded)) return loaded;
      // A retry of a change that was stored already changes nothing.
      if (loaded.standing.changes.some(({ change }) => change === body.change))
        return viewOfLoaded(loaded, looking);
      const decided = decideChange(loaded.standing, body);
      if (isRefusal(decided)) return decided;
      await storeChange(call, loaded, decided, body);
      await fillInvitations(tx, params.company, call.now, call.today);
      call.poke(invitationLettersErrand);
      return viewAgain(call, params.company);
    },

    markJourney: async (call) => {
      const refused = await markFor(call, call.params.company, call.body);
      return refused ?? viewAgain(call, call.params.company);
    },
  },
});

async function viewAgain(call: CallParts, company: string) {
  const looking = lookingOf(call);
  const loaded = await loadJourney(looking, company);
  return isRefusal(loaded) ? loaded : viewOfLoaded(loaded, looking);
}

type Acting = CallParts & { now: Date; params: { company: string } };

async function storeChange(
  call: Acting,
  loaded: Loaded,
  decided: Decided,
  body: { change: string; reason: string },
) {
  await insertChange(call.tx, {
    company: call.params.company,
    enrolment: loaded.standing.enrolment.enrolment,
    change: body.change,
    revision: decided.state.revision,
    detail: decided.detail,
    reason: body.reason,
    changedBy: call.actor.person,
    changedByName: call.actor.name,
    changedAt: call.now.toISOString(),
  });
}
