import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { Brief } from '#visits/brief-shape.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { writeHours } from '#visits/write-hours.ts';

/** What goes as agreed, in a few short sentences; nothing reported is said as that. */
export function BriefWell({ brief }: { brief: Brief }) {
  const t = useSay();
  const language = pageLanguage();
  const { held, delivered, hours, steady, charts } = brief.well;
  const sentences = [
    ...held.map(({ name, count, of, latest }) =>
      t(text.wellHeld, { name, count, of, date: writeDay(latest, language, 'said') }),
    ),
    delivered.length > 0 ? t(text.wellDone, { names: delivered.join(', ') }) : '',
    charts > 0 ? t(text.wellCharts, { steady, charts }) : '',
    hours > 0 ? t(text.wellHours, { hours: writeHours(hours, language) }) : '',
  ].filter(Boolean);
  return (
    <section aria-labelledby="brief-well">
      <h2 id="brief-well">{t(text.well)}</h2>
      <p className="small subtle visit-none">{sentences.join(' ') || t(text.wellNone)}</p>
    </section>
  );
}
