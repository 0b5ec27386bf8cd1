import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';
import { ClosedWeeks } from '#programme/web/ClosedWeeks.tsx';
import { type CohortChoice, type EnrolDraft, fieldOfProblem } from '#programme/web/enrol-draft.ts';
import type { PreviewState } from '#programme/web/use-start-preview.ts';

type Props = {
  draft: EnrolDraft;
  cohorts: readonly CohortChoice[];
  error: CallRefused | null;
  preview: PreviewState;
  onEdit: (part: Partial<EnrolDraft>) => void;
  onMakeCohort: () => void;
};

/** The fields that decide a journey. What is wrong stands at the field, from the sending or from the plan on its way. */
export function EnrolFields({ draft, cohorts, error, preview, onEdit, onMakeCohort }: Props) {
  const t = useSay();
  const problem = (name: string) =>
    [error, preview.error]
      .flatMap((refused) => refused?.problems ?? [])
      .find(({ field }) => fieldOfProblem(field) === name)?.message;
  return (
    <>
      <div className="with-act">
        <SelectField
          name="cohort"
          label={t(text.cohort)}
          value={draft.cohort}
          onChange={(cohort) => onEdit({ cohort })}
          problem={problem('cohort')}
          options={[
            { value: '', label: t(text.cohortChoose) },
            ...cohorts.map((c) => ({ value: c.cohort, label: c.name })),
          ]}
        />
        <Button kind="quiet" icon="plus" onClick={onMakeCohort}>
          {t(text.makeCohort)}
        </Button>
      </div>
      <DateField
        name="start"
        label={t(text.start)}
        value={draft.start}
        onChange={(start) => onEdit({ start })}
        problem={problem('start')}
      />
      <SelectField
        name="visitWeekday"
        label={t(text.visitDay)}
        value={draft.visitWeekday}
        onChange={(visitWeekday) => onEdit({ visitWeekday })}
        options={weekdays()}
      />
      <ClosedWeeks
        planned={preview.plan?.closed ?? []}
        own={draft.weeks}
        onChange={(weeks) => onEdit({ weeks })}
        problem={problem('close')}
      />
    </>
  );
}

/** Monday to Friday in the page's language; 4 January 2027 was a Monday. */
function weekdays() {
  const format = new Intl.DateTimeFormat(pageLanguage(), { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5].map((day) => ({
    value: String(day),
    label: format.format(new Date(Date.UTC(2027, 0, 3 + day))),
  }));
}
