import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { companies } from '#companies/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused, problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import { CohortDialog } from '#programme/web/CohortDialog.tsx';
import { StartPreviewPanel, useStartPreview } from '#programme/web/StartPreviewPanel.tsx';
import '#programme/web/forms.css';
import '#programme/web/office.css';

export type EnrolDraft = { cohort: string; start: string; visitWeekday: string; close: string };

const weekList = (written: string): string[] =>
  written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((week) => week.toUpperCase());

/** The start of a journey: cohort, Monday and own closed weeks, with the whole plan worked out beside them. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const known = useAnswer(companies.readCompany, { params: { company } });
  const cohorts = useAnswer(programme.listCohorts, {});
  if (!known.data || !cohorts.data) return <Skeleton lines={6} />;
  return (
    <div className="office-form">
      <PageHead
        eyebrow={t(navigationText.programme)}
        title={t(text.enrolTitle, { name: known.data.name })}
        lead={t(text.enrolLead)}
      />
      <EnrolForm
        company={company}
        name={known.data.name}
        cohorts={cohorts.data.cohorts}
        onCohorts={() => void cohorts.refetch()}
      />
    </div>
  );
}

type Props = {
  company: string;
  name: string;
  cohorts: readonly { cohort: string; name: string; template: string }[];
  onCohorts: () => void;
};

function EnrolForm({ company, name, cohorts, onCohorts }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const [enrolment] = useState(makeId);
  const [draft, setDraft] = useState<EnrolDraft>({
    cohort: cohorts.length === 1 ? cohorts[0]!.cohort : '',
    start: '',
    visitWeekday: '1',
    close: '',
  });
  const [making, setMaking] = useState(false);
  const [missing, setMissing] = useState<CallRefused | null>(null);
  const act = useAct(programme.enrolCompany);
  const template = cohorts.find(({ cohort }) => cohort === draft.cohort)?.template;
  const plan = { start: draft.start, visitWeekday: Number(draft.visitWeekday), close: weekList(draft.close) };
  const preview = useStartPreview(template, plan);
  const error = missing ?? act.error;
  const edit = (part: Partial<EnrolDraft>) => {
    setDraft({ ...draft, ...part });
    setMissing(null);
    act.reset();
  };
  const problem = (field: string) =>
    problemOf(error, field) ?? (field === 'cohort' ? undefined : problemOf(preview.error, field));
  const save = () => {
    const empty = (['cohort', 'start'] as const).filter((field) => !draft[field]);
    if (empty.length)
      return setMissing(
        missingFields(empty, t(text.missingFields), {
          cohort: t(text.cohortChoose),
          start: `${t(text.start)}?`,
        }),
      );
    act.mutate(
      { params: { company }, body: { enrolment, cohort: draft.cohort, ...plan } },
      {
        onSuccess: () => {
          toast({ message: t(text.enrolled, { name }) });
          void navigate({ to: `/companies/${company}/journey` });
        },
      },
    );
  };
  const weekdays = [1, 2, 3, 4, 5].map((day) => ({ value: String(day), label: weekdayName(day) }));
  return (
    <div className="enrol-two">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {error && (
          <ErrorSummary
            title={error.message}
            problems={error.problems.map(({ field, message }) => ({
              field: field.split('.')[0] ?? field,
              message,
            }))}
          />
        )}
        <SelectField
          name="cohort"
          label={t(text.cohort)}
          value={draft.cohort}
          onChange={(cohort) => edit({ cohort })}
          problem={problem('cohort')}
          options={[
            { value: '', label: t(text.cohortChoose) },
            ...cohorts.map((c) => ({ value: c.cohort, label: c.name })),
          ]}
        />
        <Button kind="quiet" icon="plus" onClick={() => setMaking(true)}>
          {t(text.makeCohort)}
        </Button>
        <DateField
          name="start"
          label={t(text.start)}
          value={draft.start}
          onChange={(start) => edit({ start })}
          problem={problem('start')}
        />
        <SelectField
          name="visitWeekday"
          label={t(text.visitDay)}
          value={draft.visitWeekday}
          onChange={(visitWeekday) => edit({ visitWeekday })}
          options={weekdays}
        />
        <TextField
          name="close"
          label={t(text.ownClosed)}
          hint={t(text.ownClosedHint)}
          value={draft.close}
          onChange={(close) => edit({ close })}
          problem={problem('close') ?? problem('close.0')}
        />
        <p className="office-acts">
          <Button type="submit" busy={act.isPending}>
            {t(text.enrolAct)}
          </Button>
        </p>
      </form>
      <StartPreviewPanel preview={preview} onChoose={(start) => edit({ start })} />
      {making && (
        <CohortDialog
          onClose={() => setMaking(false)}
          onMade={(cohort) => {
            onCohorts();
            edit({ cohort });
            setMaking(false);
          }}
        />
      )}
    </div>
  );
}

function missingFields(
  fields: readonly ('cohort' | 'start')[],
  message: string,
  words: Record<'cohort' | 'start', string>,
): CallRefused {
  return new CallRefused(400, {
    code: 'missing',
    message,
    problems: fields.map((field) => ({ field, message: words[field] })),
  });
}

/** 1 is Monday; 4 January 2027 was one. */
function weekdayName(day: number): string {
  return new Intl.DateTimeFormat(pageLanguage(), { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2027, 0, 3 + day)),
  );
}
