import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';
import type { StartPreview } from '#programme/previews.ts';
import type { PreviewState } from '#programme/web/use-start-preview.ts';

type Props = { preview: PreviewState; onChoose: (start: string) => void };

/** The plan a start gives, beside the fields that decide it. Its heading is the answer, and is read out when it changes. */
export function StartPreviewPanel({ preview, onChoose }: Props) {
  const t = useSay();
  const { plan, error } = preview;
  return (
    <aside className="start-preview">
      <h2 aria-live="polite">
        {plan && !error && isPastLimit(plan) && <MarkShape status="deviation" />}
        {plan && !error ? endWords(plan, t) : t(text.previewTitle)}
      </h2>
      {error && <p className="subtle small">{t(text.previewRefused)}</p>}
      {!plan && !error && <p className="subtle small">{t(text.previewWait)}</p>}
      {plan && !error && <Plan plan={plan} onChoose={onChoose} />}
    </aside>
  );
}

const isPastLimit = (plan: StartPreview) => plan.warnings.some(({ code }) => code === 'past-limit');

function endWords(plan: StartPreview, t: Say): string {
  const date = writeDay(plan.end, pageLanguage(), 'full');
  const over = plan.warnings.find(({ code }) => code === 'past-limit');
  return over
    ? t(text.previewPast, { date, weeks: over.weeks ?? 0 })
    : t(text.previewEnds, { date, weeks: plan.slackWeeks });
}

function Plan({ plan, onChoose }: { plan: StartPreview; onChoose: (start: string) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const day = (date: string) => writeDay(date, language, 'full');
  const shortDay = (date: string) => `${writeDay(date, language, 'date')} ${date.slice(0, 4)}`;
  return (
    <>
      {plan.warnings.some(({ code }) => code === 'no-slack') && <Note tone="act">{t(text.warnNoSlack)}</Note>}
      {plan.betterStarts.length > 0 && (
        <div className="better-starts">
          <p className="small">{t(text.betterStarts)}</p>
          {plan.betterStarts.map(({ start, slackWeeks }) => (
            <Button key={start} kind="second" onClick={() => onChoose(start)}>
              {t(text.betterStart, { date: shortDay(start), weeks: slackWeeks })}
            </Button>
          ))}
        </div>
      )}
      <Facts
        rows={[
          {
            label: t(text.previewWeeks),
            value: t(text.previewWeeksValue, { weeks: plan.weeks, visits: plan.visits }),
          },
          ...plan.phases.map((phase) => ({
            label: `${t(text.phaseN, { n: phase.n })} · ${phase.name}`,
            value: `${writeDay(phase.from, language, 'date')} – ${day(phase.to)}`,
          })),
          { label: t(text.previewEnd), value: day(plan.end) },
          { label: t(text.previewLimit), value: day(plan.limit) },
          { label: t(text.previewClosed), value: t(text.previewClosedValue, { n: plan.closed.length }) },
        ]}
      />
    </>
  );
}
