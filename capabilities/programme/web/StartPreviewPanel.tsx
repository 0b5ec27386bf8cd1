import { useEffect, useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { CallRefused, call } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import type { Warning } from '#programme/journey-view.ts';
import { officeText as text } from '#programme/office-text.ts';
import type { StartPreview } from '#programme/previews.ts';

/** How long to wait after the last keystroke before working the plan out, in milliseconds. */
const settle = 250;

export type PreviewState = { data: StartPreview | null; error: CallRefused | null };

/** The plan a start would give, worked out by the server as the fields change; nothing is stored. */
export function useStartPreview(
  template: string | undefined,
  plan: { start: string; visitWeekday: number; close: string[] },
): PreviewState {
  const [state, setState] = useState<PreviewState>({ data: null, error: null });
  const asked = JSON.stringify({ template, ...plan });
  useEffect(() => {
    const { template: chosen, ...rest } = JSON.parse(asked) as typeof plan & { template?: string };
    if (!chosen || !/^\d{4}-\d{2}-\d{2}$/.test(rest.start)) return setState({ data: null, error: null });
    let current = true;
    const timer = setTimeout(() => {
      call(programme.previewStart, { body: { template: chosen, ...rest } }).then(
        (data) => current && setState({ data, error: null }),
        (error: unknown) =>
          current && setState({ data: null, error: error instanceof CallRefused ? error : null }),
      );
    }, settle);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return state;
}

export function StartPreviewPanel({
  preview,
  onChoose,
}: {
  preview: PreviewState;
  onChoose: (start: string) => void;
}) {
  const t = useSay();
  return (
    <aside className="start-preview" aria-live="polite">
      <h2>{t(text.previewTitle)}</h2>
      {!preview.data && <p className="subtle small">{t(text.previewWait)}</p>}
      {preview.data && <Plan plan={preview.data} onChoose={onChoose} />}
    </aside>
  );
}

function Plan({ plan, onChoose }: { plan: StartPreview; onChoose: (start: string) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const day = (date: string) => writeDay(date, language, 'full');
  const closed = [...Map.groupBy(plan.closed, ({ name }) => name)].map(
    ([name, weeks]) => `${name}: ${weeks.map(({ isoWeek }) => isoWeek.replace('-W', '/')).join(', ')}`,
  );
  return (
    <>
      {plan.warnings.map((warning) => (
        <Note key={warning.code} tone="act">
          {warningWords(warning, t)}
        </Note>
      ))}
      {plan.betterStarts.length > 0 && (
        <div className="better-starts">
          <p className="small">{t(text.betterStarts)}</p>
          {plan.betterStarts.map(({ start, slackWeeks }) => (
            <Button key={start} kind="second" onClick={() => onChoose(start)}>
              {t(text.betterStart, { date: writeDay(start, language, 'date'), weeks: slackWeeks })}
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
          { label: t(text.previewSlack), value: String(plan.slackWeeks) },
          { label: t(text.previewClosed), value: closed.join(' · ') },
        ]}
      />
    </>
  );
}

function warningWords({ code, weeks }: Warning, t: Say): string {
  return code === 'past-limit' ? t(text.warnPastLimit, { weeks: weeks ?? 0 }) : t(text.warnNoSlack);
}
