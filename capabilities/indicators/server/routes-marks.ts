import type { access } from '#indicators/access.ts';
import type { indicators } from '#indicators/contract.ts';
import { withRebase } from '#indicators/indicator-picture.ts';
import { periodAt } from '#indicators/line.ts';
import type { LineOfSite } from '#indicators/lines.ts';
import { refuseBaseline, refuseRebase, refuseTarget } from '#indicators/mark-rules.ts';
import { mostFlags } from '#indicators/rules.ts';
import { authorOf } from '#indicators/server/routes-definitions.ts';
import { lockIndicators } from '#indicators/server/store.ts';
import {
  insertBaseline,
  insertFlag,
  insertRebase,
  insertTarget,
  listFlags,
} from '#indicators/server/store-marks.ts';
import { type Looking, lookAt, readIndicator } from '#indicators/server/store-views.ts';
import { insertRemoval } from '#indicators/server/store-words.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { tellChange } from '#platform/server/live/changes.ts';

type MarkHandlers = Pick<
  Handlers<typeof indicators, typeof access>,
  'setTarget' | 'setBaseline' | 'previewRebase' | 'rebaseLimits' | 'raiseFlag' | 'removeMark'
>;

type OfFigure = Looking & { params: { company: string; indicator: string } };

/** The figure along a line, with the company held. */
async function held(call: OfFigure, site: string | null) {
  await lockIndicators(call.tx, call.params.company);
  return lookAt(call, site);
}

/** A stretch and limits belong to the line they were chosen on: where each site has its own, to say none is not enough. */
const isOfNoLine = (site: string | null, { line }: { line: LineOfSite }): boolean =>
  site === null && line.site !== null;

/** Tells the company's pages, and answers with the figure as it is now. */
async function told(call: OfFigure, site: string | null) {
  tellChange(call.tx, call.params.company);
  return readIndicator(call, site);
}

export const markHandlers: MarkHandlers = {
  setTarget: async (call) => {
    const { tx, body, params } = call;
    const { target, site, value, by, note } = body;
    const found = await held(call, site);
    if ('refused' in found) return found;
    const definition = found.figure.versions.at(-1)!;
    const isRetired = found.loaded.marks.retirements.get(params.indicator)?.retired ?? false;
    const refused = refuseTarget(definition, body, isRetired);
    if (refused) return refused;
    await insertTarget(tx, { ...params, target, site, value, byDate: by, note }, authorOf(call));
    return told(call, site);
  },

  setBaseline: async (call) => {
    const { tx, body, params } = call;
    const { baseline, site, value, note } = body;
    const found = await held(call, site);
    if ('refused' in found) return found;
    if (isOfNoLine(site, found)) return refuse('site-unknown', { field: 'site' });
    if (value !== null && !found.isOpen) return refuse('measure-needed');
    const { versions } = found.figure;
    const refused = refuseBaseline(versions, body);
    if (refused) return refused;
    const fromPeriod = body.from && periodAt(versions, body.from);
    const toPeriod = body.to && periodAt(versions, body.to);
    await insertBaseline(
      tx,
      { ...params, baseline, site, fromPeriod, toPeriod, value, note },
      authorOf(call),
    );
    return told(call, site);
  },

  previewRebase: async (call) => {
    const { body } = call;
    const found = await lookAt(call, body.site);
    if ('refused' in found) return found;
    if (isOfNoLine(body.site, found)) return refuse('site-unknown', { field: 'site' });
    const from = periodAt(found.figure.versions, body.from);
    const refused = refuseRebase(found.drawing, found.line, from);
    if (refused) return refused;
    return withRebase(found.drawing, found.line, from) ?? refuse('rebase-outside', { field: 'from' });
  },

  rebaseLimits: async (call) => {
    const { tx, body, params } = call;
    const { rebase, site, reason } = body;
    const found = await held(call, site);
    if ('refused' in found) return found;
    if (found.drawing.rebases.some((row) => row.rebase === rebase)) return readIndicator(call, site);
    if (isOfNoLine(site, found)) return refuse('site-unknown', { field: 'site' });
    const fromPeriod = periodAt(found.figure.versions, body.from);
    const refused = refuseRebase(found.drawing, found.line, fromPeriod);
    if (refused) return refused;
    await insertRebase(tx, { ...params, rebase, site, fromPeriod, reason }, authorOf(call));
    return told(call, site);
  },

  raiseFlag: async (call) => {
    const { tx, body, params, today } = call;
    const { flag, site, on, words } = body;
    const found = await held(call, site);
    if ('refused' in found) return found;
    if (on > today) return refuse('flag-in-the-future', { field: 'on' });
    const { removals } = found.loaded.marks;
    const flags = await listFlags(tx, params.company, params.indicator);
    if (flags.some((row) => row.flag === flag)) return readIndicator(call, site);
    if (flags.filter((row) => !removals.has(row.flag)).length >= mostFlags)
      return refuse('too-many-flags', { values: { most: mostFlags } });
    await insertFlag(tx, { ...params, flag, site, onDate: on, words }, authorOf(call));
    return told(call, site);
  },

  removeMark: async (call) => {
    const { tx, body, params } = call;
    const { kind, subject, reason } = body;
    const found = await held(call, null);
    if ('refused' in found) return found;
    const flags = await listFlags(tx, params.company, params.indicator);
    const mark =
      kind === 'rebase'
        ? found.drawing.rebases.find((row) => row.rebase === subject)
        : flags.find((row) => row.flag === subject);
    if (!mark) return refuse('mark-unknown');
    if (kind === 'rebase' && reason === '') return refuse('reason-needed', { field: 'reason' });
    await insertRemoval(tx, { company: params.company, subject, kind, reason }, authorOf(call));
    return told(call, mark.site);
  },
};
