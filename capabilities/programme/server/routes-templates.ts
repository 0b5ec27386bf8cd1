import { createHash } from 'node:crypto';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#programme/access.ts';
import type { programme } from '#programme/contract.ts';
import type { TemplateSummary } from '#programme/office-shapes.ts';
import { stateOf } from '#programme/rules.ts';
import { insertCohort, listChanges, listCohorts, listEnrolments } from '#programme/server/store.ts';
import { templatesByProgramme } from '#programme/server/store-journeys.ts';
import {
  byVersion,
  findSource,
  insertTemplate,
  listTemplates,
  type TemplateRow,
} from '#programme/server/store-templates.ts';
import { readTemplate } from '#programme/template-file.ts';
import { describeProblem } from '#programme/template-text.ts';

type Mine = 'listTemplates' | 'publishTemplate' | 'readTemplateSource' | 'listCohorts' | 'makeCohort';

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

export const templateHandlers: Pick<Handlers<typeof programme, typeof access>, Mine> = {
  listTemplates: async ({ tx, language }) => ({ templates: (await summaries(tx, language)).reverse() }),

  publishTemplate: async ({ tx, body, actor, language }) => {
    const read = readTemplate(body.source, body.fileName);
    if ('problems' in read) {
      const problems = read.problems.map((problem) => ({
        line: problem.line,
        column: problem.column,
        message: describeProblem(problem, language),
      }));
      return { template: null, published: false, problems };
    }
    const { template } = read;
    const versions = (await templatesByProgramme(tx)).get(template.key);
    if (versions?.templates.has(template.version)) {
      return refuse('already-published', { field: 'source', values: { version: template.version } });
    }
    if (versions && byVersion(template.version, versions.newest) < 0) {
      return refuse('version-not-newer', {
        field: 'source',
        values: { version: template.version, newest: versions.newest },
      });
    }
    const row: TemplateRow = { template, hash: hashOf(body.source), publishedAt: new Date(0).toISOString() };
    if (body.dryRun) return { template: summaryOf(row, true, 0, language), published: false, problems: [] };
    await insertTemplate(tx, { ...row, source: body.source, publishedBy: actor.person });
    const stored = (await summaries(tx, language)).find(
      (s) => s.programme === template.key && s.version === template.version,
    );
    return { template: stored ?? null, published: true, problems: [] };
  },

  readTemplateSource: async ({ tx, params, reply }) => {
    const source = await findSource(tx, params.programme, params.version);
    if (source === null) return refuse('not-found');
    reply.setHeader(
      'content-disposition',
      `attachment; filename="${params.programme}-${params.version}.yaml"`,
    );
    return source;
  },

  listCohorts: async ({ tx }) => {
    const versions = await templatesByProgramme(tx);
    const cohorts = await listCohorts(tx);
    return {
      cohorts: cohorts.map((cohort) => ({ ...cohort, version: versions.get(cohort.template)?.newest ?? '' })),
    };
  },

  makeCohort: async ({ tx, body, actor, scope }) => {
    const version = (await templatesByProgramme(tx)).get(body.template)?.newest;
    if (!version || !scope.programme) return refuse('no-such-template', { field: 'template' });
    const row = { ...body, programme: scope.programme };
    const { programme, ...stored } = await insertCohort(tx, { ...row, madeBy: actor.person });
    const same = programme === row.programme && stored.template === row.template && stored.name === row.name;
    return same ? { ...stored, version } : refuse('already-made', { field: 'name' });
  },
};

async function summaries(tx: Tx, language: Language): Promise<TemplateSummary[]> {
  const rows = await listTemplates(tx);
  const newest = new Map(rows.map(({ template }) => [template.key, template.version]));
  const changes = Map.groupBy(await listChanges(tx), ({ enrolment }) => enrolment);
  const followed = (await listEnrolments(tx)).map(
    (enrolment) =>
      `${enrolment.template} ${stateOf(enrolment, changes.get(enrolment.enrolment) ?? []).version}`,
  );
  return rows.map((row) => {
    const { key, version } = row.template;
    const enrolled = followed.filter((f) => f === `${key} ${version}`).length;
    return summaryOf(row, newest.get(key) === version, enrolled, language);
  });
}

function summaryOf(
  { template, publishedAt }: TemplateRow,
  newest: boolean,
  enrolled: number,
  language: Language,
): TemplateSummary {
  return {
    programme: template.key,
    version: template.version,
    name: template.name[language],
    summary: template.summary[language],
    example: template.example,
    months: template.months,
    weeks: template.phases.reduce((sum, phase) => sum + phase.weeks, 0),
    phases: template.phases.map((phase, i) => ({ n: i + 1, name: phase.name[language], weeks: phase.weeks })),
    newest,
    enrolled,
    publishedAt,
  };
}
