import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { HoursEntry } from '#visits/hours-shape.ts';
import { hoursText as text } from '#visits/hours-text.ts';
import { useLogHours } from '#visits/web/use-hours.ts';
import { writeWhen } from '#visits/web/when.ts';
import { writeHours } from '#visits/write-hours.ts';

type Props = { company: string; entry: HoursEntry; onCorrect: (() => void) | null };

/** One entry: the day, what for, how many and how long; corrections and what was taken back stay in sight. */
export function HoursRow({ company, entry, onCorrect }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const { log } = useLogHours(company);
  const { on, kind, people, hours, withdrawn, earlier } = entry;
  const same = { entry: entry.entry, on, kind, people, hours: people ? hours / people : hours };
  const takeBack = () =>
    log({ ...same, withdrawn: true }, () =>
      toast({
        message: t(text.takenBack),
        undo: { label: t(text.undo), act: () => log({ ...same, withdrawn: false }) },
      }),
    );
  const before = earlier.at(-1);
  const isCorrected =
    before !== undefined && (before.hours !== hours || before.on !== on || before.kind !== kind);
  const day = writeDay(on, language, 'day');
  return (
    <li className={withdrawn ? 'hours-withdrawn' : undefined}>
      <b className="visit-row-what">{day.charAt(0).toUpperCase() + day.slice(1)}</b>
      <span className="visit-row-due num">{t(text.short, { hours: writeHours(hours, language) })}</span>
      <span className="visit-row-sub">
        {t(text[`kind-${kind}`])} · {people ? t(text.of, { people }) : t(text.sumOnly)}
        {withdrawn && ` · ${t(text.isTakenBack)}`}
        {isCorrected && (
          <>
            <br />
            {t(text.wasBefore, {
              date: writeWhen(before.at, on, language),
              name: before.by,
              hours: writeHours(before.hours, language),
            })}
          </>
        )}
      </span>
      {onCorrect && !withdrawn && (
        <span className="visit-row-act visit-row-done">
          <Button kind="quiet" aria-label={`${t(text.correct)}: ${day}`} onClick={onCorrect}>
            {t(text.correct)}
          </Button>
          <Button kind="quiet" aria-label={`${t(text.takeBack)}: ${day}`} onClick={takeBack}>
            {t(text.takeBack)}
          </Button>
        </span>
      )}
    </li>
  );
}
