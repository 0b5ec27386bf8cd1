import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';
import { useMark } from '#programme/web/use-journey.ts';

/** How many unreported dates are asked about at once: the latest, that people still remember. */
const asked = 4;

/** Dates that have passed without a word: held or missed, one press each. */
export function BeatReport({ view }: { view: JourneyView }) {
  const t = useSay();
  const unreported = [...view.visits, ...sparseMeetings(view), ...view.gatherings]
    .filter(({ state }) => state === 'unreported')
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  if (!view.may.mark || unreported.length === 0) return null;
  return (
    <section className="beat-report" aria-labelledby="beats-title">
      <h2 id="beats-title">{t(text.beats)}</h2>
      <p className="small subtle">{t(text.beatsLead, { count: unreported.length })}</p>
      <ul>
        {unreported.slice(0, asked).map((beat) => (
          <Row key={`${beat.subject}-${beat.key}`} view={view} beat={beat} />
        ))}
      </ul>
    </section>
  );
}

function Row({ view, beat }: { view: JourneyView; beat: Beat }) {
  const t = useSay();
  const toast = useToast();
  const { mark, busy } = useMark(view.company.company);
  const report = (state: 'done' | 'missed') => {
    const thing = { subject: beat.subject, key: beat.key };
    mark({ ...thing, state }, () =>
      toast({
        message: t(text.reported, { name: beat.name }),
        undo: { label: t(text.undo), act: () => mark({ ...thing, state: 'open' }) },
      }),
    );
  };
  const when = writeDay(beat.date, pageLanguage(), 'brief');
  return (
    <li>
      <span>
        <b>{beat.name}</b>
        <span className="subtle small">{when}</span>
      </span>
      <span className="beat-acts">
        <Button
          kind="second"
          busy={busy}
          aria-label={`${beat.name}, ${when}: ${t(text.held)}`}
          onClick={() => report('done')}
        >
          {t(text.held)}
        </Button>
        <Button
          kind="quiet"
          busy={busy}
          aria-label={`${beat.name}, ${when}: ${t(text.missed)}`}
          onClick={() => report('missed')}
        >
          {t(text.missed)}
        </Button>
      </span>
    </li>
  );
}
