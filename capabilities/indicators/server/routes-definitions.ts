import type { access } from '#indicators/access.ts';
import type { indicators } from '#indicators/contract.ts';
import { changesStructure, DefinitionContent } from '#indicators/definition.ts';
import { type PeriodKind, periodOf } from '#indicators/period.ts';
import {
  earliestPeriod,
  type Known,
  mostFigures,
  refuseDefinition,
  refuseVersion,
} from '#indicators/rules.ts';
import {
  type Author,
  type IndicatorRow,
  insertAgreement,
  insertDefinition,
  insertIndicator,
  listIndicators,
  lockIndicators,
} from '#indicators/server/store.ts';
import { listMarks } from '#indicators/server/store-marks.ts';
import { listStanding } from '#indicators/server/store-readings.ts';
import { type Looking, readFigure } from '#indicators/server/store-views.ts';
import { insertRetirement, insertSharing } from '#indicators/server/store-words.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { tellChange } from '#platform/server/live/changes.ts';

type DefinitionHandlers = Pick<
  Handlers<typeof indicators, typeof access>,
  'writeIndicator' | 'agreeOnDefinition' | 'shareIndicator' | 'retireIndicator'
>;

export const authorOf = ({ actor, now }: Looking): Author => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

/** One figure with the company held, so that what is decided on is what is written over. */
export async function heldFigure(
  { tx }: Looking,
  { company, indicator }: { company: string; indicator: string },
): Promise<IndicatorRow | null> {
  await lockIndicators(tx, company);
  return (await listIndicators(tx, company, indicator))[0] ?? null;
}

export const definitionHandlers: DefinitionHandlers = {
  writeIndicator: async (call) => {
    const { tx, body, params } = call;
    const { indicator, version, from, breaks, reason, ...written } = body;
    const content = DefinitionContent.parse(written);
    const wrong = refuseDefinition(content);
    if (wrong) return wrong;
    await lockIndicators(tx, params.company);
    const figures = await listIndicators(tx, params.company);
    const figure = figures.find((one) => one.indicator === indicator);
    const show = () => readFigure({ ...call, params: { ...params, indicator } });
    if (figure && isSame(figure, version, content)) return show();
    const isTaken = ({ indicator: other, versions }: IndicatorRow) =>
      other !== indicator && versions.at(-1)!.name.toLowerCase() === content.name.toLowerCase();
    if (figures.some(isTaken)) return refuse('name-taken', { field: 'name' });
    const row = figure
      ? await nextVersion(tx, params.company, figure, { ...content, version, from, breaks, reason })
      : firstVersion(figures.length, version);
    if ('refused' in row) return inWords(row, call.language);
    const author = authorOf(call);
    if (!figure) await insertIndicator(tx, { ...params, indicator }, author);
    await insertDefinition(tx, { ...params, indicator, ...content, ...row }, author);
    tellChange(tx, params.company);
    return show();
  },

  agreeOnDefinition: async (call) => {
    const { tx, body, params } = call;
    const figure = await heldFigure(call, params);
    const latest = figure?.versions.at(-1);
    if (!latest) return refuse('not-found');
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    if (latest.version !== body.version)
      return refuse('already-changed-by-another', { values: { name: latest.written.by } });
    await insertAgreement(tx, { ...params, version: latest.version, side }, authorOf(call));
    tellChange(tx, params.company);
    return readFigure(call);
  },

  shareIndicator: async (call) => {
    const { tx, body, params } = call;
    if (!(await heldFigure(call, params))) return refuse('not-found');
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await insertSharing(tx, { ...params, sharing: body.sharing, side, given: body.given }, authorOf(call));
    tellChange(tx, params.company);
    return readFigure(call);
  },

  retireIndicator: async (call) => {
    const { tx, body, params } = call;
    if (!(await heldFigure(call, params))) return refuse('not-found');
    const { retirements } = await listMarks(tx, params.company, params.indicator);
    const isRetired = retirements.get(params.indicator)?.retired ?? false;
    if (isRetired === body.retired) return readFigure(call);
    if (body.retired && body.reason === '') return refuse('reason-needed', { field: 'reason' });
    await insertRetirement(tx, { ...params, ...body }, authorOf(call));
    tellChange(tx, params.company);
    return readFigure(call);
  },
};

/** A refusal that names a period names it as people write it. */
function inWords<C extends string>(refusal: Refusal<C>, language: Language): Refusal<C> {
  const { period, kind } = refusal.values ?? {};
  return typeof period === 'string'
    ? { ...refusal, values: { period: writePeriod(period, kind as PeriodKind, language, 'full') } }
    : refusal;
}

type NextRow = { version: number; fromPeriod: string; breaks: boolean; reason: string };

const firstVersion = (count: number, seen: number): NextRow | Refusal<'too-many-figures' | 'not-found'> => {
  // A version of a figure that is not here: it belongs to somebody else, or never was.
  if (seen !== 0) return refuse('not-found');
  if (count >= mostFigures) return refuse('too-many-figures', { values: { most: mostFigures } });
  return { version: 1, fromPeriod: earliestPeriod, breaks: false, reason: '' };
};

async function nextVersion(
  tx: Tx,
  company: string,
  figure: IndicatorRow,
  wish: Parameters<typeof refuseVersion>[1],
): Promise<NextRow | Exclude<ReturnType<typeof refuseVersion>, null> | Refusal<'figure-retired'>> {
  const { retirements } = await listMarks(tx, company, figure.indicator);
  if (retirements.get(figure.indicator)?.retired) return refuse('figure-retired');
  const known = await knownOf(tx, company, figure);
  const refused = refuseVersion(known, wish);
  if (refused) return refused;
  const before = figure.versions.at(-1)!;
  const breaks = wish.from !== null && (wish.breaks || changesStructure(before, wish));
  return {
    version: before.version + 1,
    fromPeriod: breaks ? periodOf(wish.from!, wish.period) : before.from,
    breaks,
    reason: wish.reason,
  };
}

async function knownOf(tx: Tx, company: string, { indicator, versions }: IndicatorRow): Promise<Known> {
  const standing = (await listStanding(tx, company, [indicator])).filter(({ value }) => value !== null);
  const isUneven = (n: number | null) => n !== null && !Number.isInteger(n);
  return {
    versions,
    latest:
      standing
        .map(({ period }) => period)
        .sort()
        .at(-1) ?? null,
    hasUnevenCounts: standing.some(({ count }) => isUneven(count)),
    hasUnevenWholes: standing.some(({ whole }) => isUneven(whole)),
  };
}

const contentFields = Object.keys(DefinitionContent.shape) as (keyof DefinitionContent)[];

/** A retry: this very version was written from the one the caller had seen. */
const isSame = ({ versions }: IndicatorRow, seen: number, content: DefinitionContent): boolean => {
  const latest = versions.at(-1)!;
  return latest.version === seen + 1 && contentFields.every((field) => latest[field] === content[field]);
};
