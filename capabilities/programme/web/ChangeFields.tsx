import { writeDay } from '#platform/contract/dates.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { fieldOf } from '#programme/web/ChangeDialog.tsx';
import type { Draft } from '#programme/web/change-draft.ts';

type Props = {
  draft: Draft;
  view: JourneyView;
  problem: CallRefused | null;
  onChange: (draft: Draft) => void;
};

/** The fields of one kind of change. */
export function ChangeFields({ draft, view, problem, onChange }: Props) {
  const t = useSay();
  const field = (name: keyof Draft) => ({
    name,
    value: draft[name],
    problem: problem?.problems.find((p) => fieldOf(p.field) === name)?.message,
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  const reason = <TextArea {...field('reason')} label={t(text.reason)} hint={t(text.reasonHint)} />;
  switch (draft.kind) {
    case 'start-moved':
      return (
        <>
          <DateField {...field('start')} label={t(text.startOn)} />
          {reason}
        </>
      );
    case 'weeks-moved':
      return (
        <>
          <SelectField
            {...field('week')}
            label={t(text.moveFromWeek)}
            hint={t(text.moveFromWeekHint)}
            options={weeksAhead(view).map(({ n, monday }) => ({
              value: String(n),
              label: `${n} · ${writeDay(monday, pageLanguage(), 'full')}`,
            }))}
          />
          <DateField {...field('to')} label={t(text.moveTo)} />
          {reason}
        </>
      );
    case 'paused':
      return (
        <>
          <DateField {...field('from')} label={t(text.pauseFrom)} />
          <DateField {...field('expectedTo')} label={t(text.pauseTo)} hint={t(text.pauseToHint)} />
          {reason}
        </>
      );
    case 'resumed':
      return <DateField {...field('to')} label={t(text.resumeOn)} />;
    case 'weeks-closed':
      return (
        <>
          <TextField {...field('close')} label={t(text.weeksClosed)} hint={t(text.weeksClosedHint)} />
          <TextField {...field('open')} label={t(text.weeksOpen)} hint={t(text.weeksClosedHint)} />
          {reason}
        </>
      );
    case 'version-adopted':
      return reason;
  }
}

const weeksAhead = (view: JourneyView) => view.weeks.filter(({ n, monday }) => n > 1 && monday > view.today);
