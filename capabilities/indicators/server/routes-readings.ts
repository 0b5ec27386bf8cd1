import type { access } from '#indicators/access.ts';
import type { indicators } from '#indicators/contract.ts';
import { periodAt } from '#indicators/line.ts';
import { periodOf } from '#indicators/period.ts';
import { isSame, type Said, sayReading } from '#indicators/reading-rules.ts';
import type { ReadingEntry, ReadingRefusal } from '#indicators/reading-shapes.ts';
import { checkReading } from '#indicators/rules.ts';
import { authorOf } from '#indicators/server/routes-definitions.ts';
import { lockIndicators } from '#indicators/server/store.ts';
import {
  findStanding,
  insertReadings,
  listOfAct,
  placeOf,
  type WrittenReading,
} from '#indicators/server/store-readings.ts';
import { type Loaded, load, standingOf } from '#indicators/server/store-views.ts';
import { text } from '#indicators/text.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { writePeriod } from '#indicators/write-period.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { tellChange } from '#platform/server/live/changes.ts';

type ReadingHandlers = Pick<Handlers<typeof indicators, typeof access>, 'recordReadings'>;

type Place = { indicator: string; site: string | null; period: string };
type Refused = Refusal<ReadingRefusal>;

export const readingHandlers: ReadingHandlers = {
  recordReadings: async (call) => {
    const { tx, body, params, actor, today, language } = call;
    await lockIndicators(tx, params.company);
    const loaded = await load(call.tx, call.params.company, call.today);
    if (!loaded) return refuse('not-found');
    const places = body.readings.map((entry) => placeIn(loaded, entry));
    const standing = new Map(
      (
        await findStanding(
          tx,
          params.company,
          places.filter((place) => place !== null),
        )
      ).map((row) => [placeOf(row), row]),
    );
    const own = new Map((await listOfAct(tx, params.company, body.act)).map((row) => [placeOf(row), row]));
    const way = actor.kind === 'token' ? 'token' : 'hand';
    const author = authorOf(call);
    const seen = new Set<string>();
    const outcomes = body.readings.map((entry, i): Said | Refused => {
      const place = places[i];
      if (!place) return refuse('no-such-figure', { field: 'indicator' });
      const key = placeOf(place);
      if (seen.has(key)) return refuse('said-twice', { field: 'period' });
      seen.add(key);
      const checked = checkEntry(loaded, entry, today);
      if (isRefusal(checked)) return checked;
      // Come again, also after somebody else has put it right: the act was done then, and is not done anew.
      const done = own.get(key);
      if (done && isSame(done, checked)) return { row: done, isNews: false };
      const before = standing.get(key) ?? null;
      return sayReading({ entry, checked, before, way, person: author.person, now: author.at });
    });
    const refused = refusalOf(outcomes, body.readings, loaded, language);
    if (refused) return refused;
    const said = outcomes as Said[];
    const rows = said.flatMap((one, i): WrittenReading[] =>
      one.isNews ? [{ ...places[i]!, ...one.row, way }] : [],
    );
    await insertReadings(tx, params.company, body.act, rows, author);
    if (rows.length > 0) tellChange(tx, params.company);
    return {
      saved: said.map(({ row, isNews }, i) => ({
        ...places[i]!,
        revision: row.revision,
        value: row.value,
        isNews,
      })),
    };
  },
};

/** Where an entry belongs; null for a figure the company does not have. */
function placeIn({ figures }: Loaded, { indicator, site, period }: ReadingEntry): Place | null {
  const figure = figures.find((one) => one.indicator === indicator);
  if (!figure) return null;
  return { indicator, site, period: periodAt(figure.versions, period) };
}

function checkEntry(loaded: Loaded, entry: ReadingEntry, today: string) {
  const figure = loaded.figures.find((one) => one.indicator === entry.indicator)!;
  const standing = standingOf(figure, loaded);
  if (standing === 'retired') return refuse('figure-retired');
  if (standing === 'measure-needed') return refuse('measure-needed');
  const sites = loaded.sites.map(({ site }) => site);
  return checkReading(entry, enteredUnder(figure.versions, entry.period), { today, sites });
}

/** The first thing wrong; of several entries each by its figure and period, for whoever reads an answer and not a form. */
function refusalOf(
  outcomes: readonly (Said | Refused)[],
  entries: readonly ReadingEntry[],
  { figures }: Loaded,
  language: Language,
): Refused | null {
  const wrong = outcomes.flatMap((outcome, i) =>
    isRefusal(outcome) ? [{ outcome, entry: entries[i]! }] : [],
  );
  const first = wrong[0]?.outcome as Refused | undefined;
  if (!first || entries.length === 1) return first ?? null;
  const lines = wrong.slice(0, 100).map(({ outcome, entry }) => {
    const { refused, values } = outcome as Refused;
    const figure = figures.find(({ indicator }) => indicator === entry.indicator)?.versions.at(-1);
    const period = figure
      ? writePeriod(periodOf(entry.period, figure.period), figure.period, language, 'full')
      : entry.period;
    return `${figure?.name ?? entry.indicator}, ${period}: ${say(text[refused], language, values)}`;
  });
  return { ...first, lines };
}
