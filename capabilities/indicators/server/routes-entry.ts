import type { access } from '#indicators/access.ts';
import type { indicators } from '#indicators/contract.ts';
import type { EntryView, SiteName } from '#indicators/indicator-view.ts';
import { askedFor, linesOf } from '#indicators/lines.ts';
import { exportRows } from '#indicators/readings-file.ts';
import { findStanding, listStanding, listWhole, placeOf } from '#indicators/server/store-readings.ts';
import { isHidden, type Loaded, load, readingViewOf, standingOf } from '#indicators/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type EntryHandlers = Pick<Handlers<typeof indicators, typeof access>, 'readEntry' | 'readReadingsFile'>;

/** How many numbers before the one asked for are shown beside it. */
const shownBefore = 3;

export const entryHandlers: EntryHandlers = {
  readEntry: async (call) => {
    const { tx, params, today } = call;
    const loaded = await load(call.tx, call.params.company, call.today);
    if (!loaded) return refuse('not-found');
    const open = loaded.figures.filter((figure) => standingOf(figure, loaded) === 'open');
    const all = await listStanding(
      tx,
      params.company,
      open.map(({ indicator }) => indicator),
    );
    const standing = Map.groupBy(all, ({ indicator }) => indicator);
    const asked = open.flatMap((figure) =>
      linesOf(figure.versions, standing.get(figure.indicator) ?? [], loaded.sites)
        .filter(({ isSum }) => !isSum)
        .map((line) => ({ figure, line, ...askedFor(line, figure.versions, today) })),
    );
    const places = asked.flatMap(({ figure, line, period }) => {
      const near = line.readings.filter((reading) => reading.period <= period).slice(-shownBefore - 1);
      const site = line.site?.site ?? null;
      return near.map((reading) => ({ indicator: figure.indicator, site, period: reading.period }));
    });
    const whole = Map.groupBy(await findStanding(tx, params.company, places), lineKey);
    const lines = asked.map(({ figure, line, period, missing }): EntryView['lines'][number] => {
      const { name, unit, decimals, measured, formula, scale, lowest, highest, ...rest } =
        figure.versions.at(-1)!;
      const key = lineKey({ indicator: figure.indicator, site: line.site?.site ?? null });
      const latest = (whole.get(key) ?? []).toSorted((a, b) => (a.period < b.period ? 1 : -1));
      return {
        indicator: figure.indicator,
        name,
        unit,
        decimals,
        measured,
        formula,
        periodKind: rest.period,
        scale,
        lowest,
        highest,
        site: line.site,
        period,
        missing,
        latest: latest.map(readingViewOf),
      };
    });
    return {
      company: { company: params.company, name: loaded.name },
      today,
      lines: lines.sort((a, b) => Number(b.missing) - Number(a.missing) || (a.period < b.period ? -1 : 1)),
    };
  },

  readReadingsFile: async (call) => {
    const loaded = await load(call.tx, call.params.company, call.today);
    if (!loaded) return refuse('not-found');
    const seen = new Map(
      loaded.figures
        .filter((figure) => !isHidden(figure, loaded))
        .map((figure) => [figure.indicator, figure.versions]),
    );
    const sites = new Map(loaded.sites.map((site: SiteName) => [site.site, site.name]));
    const rows = (await listWhole(call.tx, call.params.company)).filter(({ indicator }) =>
      seen.has(indicator),
    );
    call.reply.setHeader('content-disposition', `attachment; filename="${fileNameOf(loaded)}"`);
    return csvFile(exportRows(rows, seen, sites, call.language));
  },
};

const lineKey = ({ indicator, site }: { indicator: string; site: string | null }) =>
  placeOf({ indicator, site, period: '' });

/** A name a header may carry: letters and digits of plain ASCII. */
const fileNameOf = ({ name }: Loaded): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()}-nokkeltall.csv`;
