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
import { type MarkRequest, programme } from '#programme/contract.ts';
import { decideMark } from '#programme/marks.ts';
import { portfolioRowOf, unenrolledRow } from '#programme/portfolio.ts';
import { changePreviewOf, startPreviewOf } from '#programme/preview.ts';
import { progressOf } from '#programme/progress.ts';
import { recordsText } from '#programme/records-text.ts';
import { records } from '#programme/server/records.ts';
import { calendarHandlers } from '#programme/server/routes-calendar.ts';
import { templateHandlers } from '#programme/server/routes-templates.ts';
import {
  insertChange,
  insertEnrolment,
  insertMarks,
  listCohorts,
  listEnrolments,
  lockEnrolment,
} from '#programme/server/store.ts';
import {
  type Loaded,
  type Looking,
  loadJourney,
  loadJourneys,
  rightsOf,
  templateOf,
  templatesByProgramme,
  viewOfLoaded,
} from '#programme/server/store-journeys.ts';
import { text } from '#programme/text.ts';
import { wallOf } from '#programme/wall-view.ts';

type CallParts = { tx: Tx; today: string; language: Looking['language']; actor: Actor; scope: Scope };

const lookingOf = ({ tx, today, language, actor, scope }: CallParts): Looking => ({
  tx,
  today,
  language,
  actor,
  programme: scope.programme,
});

export const room = serverRoom({
  name: 'programme',
  endpoints: programme,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: {
    ...templateHandlers,
    ...calendarHandlers,

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
      return changePreviewOf(
        { journey: decided.before, template: templateOf(loaded) },
        after,
        loaded.marks,
        call.language,
      );
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
      return viewAgain(call, params.company);
    },

    markJourney: async (call) => {
      const looking = lookingOf(call);
      const loaded = await loadJourney(looking, call.params.company);
      if (isRefusal(loaded)) return loaded;
      const side = rightsOf(looking, call.params.company).sign;
      const known = {
        template: templateOf(loaded),
        journey: loaded.journey,
        marks: loaded.marks,
        today: call.today,
        side,
      };
      const decided = decideMark(call.body, known);
      if (isRefusal(decided)) return decided;
      await storeMark(call, loaded, decided.side, call.body);
      return viewAgain(call, call.params.company);
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

async function storeMark(
  call: Acting,
  loaded: Loaded,
  side: 'employer' | 'employees' | null,
  body: MarkRequest,
) {
  const { mark, subject, key, state, note } = body;
  await insertMarks(call.tx, [
    {
      company: call.params.company,
      mark,
      enrolment: loaded.standing.enrolment.enrolment,
      subject,
      key,
      side,
      state,
      note,
      markedBy: call.actor.person,
      markedByName: call.actor.name,
      markedAt: call.now.toISOString(),
    },
  ]);
}
