import { addDays } from '#engines/journey/days.ts';
import { type Drawing, seriesOf } from '#indicators/indicator-picture.ts';
import type { Series } from '#indicators/indicator-view.ts';
import { definitionsOf, type PlannedFigure, type PlannedFigures } from '../figures-plan.ts';

/** A planned figure as the room's own reckoning takes it. */
export function drawingOf(figure: PlannedFigure, { sites }: PlannedFigures, today: string): Drawing {
  const { indicator, story, readings, periods, baseline } = figure;
  const places = figure.versions[0]!.bySite ? [null, ...sites.map(({ site }) => site)] : [null];
  const row = { indicator, note: '', setBy: '', setAt: '' };
  return {
    indicator,
    versions: definitionsOf(figure),
    standing: readings.map((reading) => ({ ...reading, revision: 1 })),
    targets: (story.targets ?? []).map(({ value, inDays }) => ({
      ...row,
      target: '',
      site: null,
      value,
      by: addDays(today, inDays),
    })),
    baselines: baseline
      ? places.map((site) => ({ ...row, baseline: '', site, ...baseline, value: null }))
      : [],
    rebases: story.rebase
      ? [
          {
            rebase: 'rebase',
            indicator,
            site: null,
            from: periods[story.rebase.back]!,
            reason: story.rebase.reason,
            decidedBy: '',
            decidedAt: '',
          },
        ]
      : [],
    removals: new Map(),
    sites,
    today,
  };
}

/** All lines of a planned figure. */
export const seriesFor = (figure: PlannedFigure, figures: PlannedFigures, today: string): Series[] =>
  seriesOf(drawingOf(figure, figures, today));
