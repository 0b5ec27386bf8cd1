import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { RadioField, SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { summaryOf } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import type { InFive } from '#surveys/instrument.ts';
import { operatorsText } from '#surveys/operators-text.ts';
import { planText as text } from '#surveys/plan-text.ts';
import type { SurveysView, WaveView } from '#surveys/wave-view.ts';
import { PlanDays } from '#surveys/web/PlanDays.tsx';
import { PlanGroups } from '#surveys/web/PlanGroups.tsx';
import { PlanQuestions } from '#surveys/web/PlanQuestions.tsx';
import { type PlanDraft, type PlanProblem, planIn } from '#surveys/web/plan-draft.ts';
import { useWaveAct } from '#surveys/web/use-surveys.ts';

type Props = {
  view: SurveysView;
  wave: string;
  start: PlanDraft;
  isNew?: boolean;
  /** What is asked, where it is not chosen here; without a version it cannot be looked at yet. */
  asked?: Asked;
};
type Asked = Pick<WaveView['instrument'], 'key' | 'name'> & { version?: string; purpose?: InFive };

/** The fields of a plan, in the order people decide them: what, why, when, for whom, and what is shown. */
export function PlanForm({ view, wave, start, isNew = false, asked }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const language = pageLanguage();
  const { company } = view.company;
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<readonly PlanProblem[]>([]);
  const { run, busy, error } = useWaveAct(surveys.writeWave, company, wave);
  const { statusRound } = draft;
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }));
  const wordsOf = ({ needs }: PlanProblem) => t(needs === 'name' ? text.nameNeeded : text.numberNeeded);
  const placeOf = ({ field: of, list, choice }: PlanProblem): string => {
    if (list === undefined) return of === 'title' || of === 'people' || of === 'atLeast' ? t(text[of]) : of;
    const group = t(text.groupOne, { n: list });
    return choice === undefined ? group : `${group}, ${t(text.optionName, { n: choice })}`;
  };
  const problemAt = (field: string): string | undefined => {
    const own = problems.find((one) => one.field === field);
    return own ? wordsOf(own) : problemOf(error, field);
  };
  const send = () => {
    const read = planIn(draft);
    setProblems('problems' in read ? read.problems : []);
    if ('problems' in read || busy) return;
    run(
      {
        params: { company },
        body: {
          wave,
          plan: makeId(),
          instrument: draft.instrument,
          statusRound,
          words: read.plan,
          writtenIn: draft.writtenIn,
        },
      },
      () => {
        toast({ message: t(text.saved) });
        void navigate({ to: `/companies/${company}/surveys/${wave}` });
      },
    );
  };
  const field = (name: 'title' | 'reason' | 'people' | 'atLeast') => ({
    name,
    value: draft[name],
    problem: problemAt(name),
    onChange: (value: string) => change({ [name]: value }),
  });
  const chosen: Asked | undefined = asked ?? view.instruments.find(({ key }) => key === draft.instrument);
  return (
    <form
      className="form plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problems.length > 0 && (
        <ErrorSummary
          title={t(text.correct)}
          problems={problems.map((one) => ({
            field: one.field,
            message: `${placeOf(one)}: ${wordsOf(one)}`,
          }))}
        />
      )}
      {problems.length === 0 && error && <ErrorSummary title={error.message} problems={summaryOf(error)} />}
      <section aria-labelledby="plan-what">
        <h2 id="plan-what">{t(text.instrument)}</h2>
        {isNew && !asked && view.instruments.length > 1 ? (
          <RadioField
            name="instrument"
            label={t(text.instrument)}
            value={draft.instrument}
            problem={problemAt('instrument')}
            onChange={(instrument) => change({ instrument })}
            options={view.instruments.map(({ key, name }) => ({ value: key, label: name[language] }))}
          />
        ) : (
          <p>
            <strong>{chosen?.name[language]}</strong>
          </p>
        )}
        {chosen?.purpose && <p className="small subtle">{chosen.purpose[language]}</p>}
        {chosen?.version && <PlanQuestions instrument={chosen.key} version={chosen.version} />}
        <SelectField
          name="writtenIn"
          label={t(text.writtenIn)}
          hint={t(text.writtenInHint)}
          value={draft.writtenIn}
          onChange={(chosen) => change({ writtenIn: chosen as Language })}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <TextField {...field('title')} label={t(text.title)} hint={t(text.titleHint)} />
        <TextArea {...field('reason')} label={t(text.reason)} hint={t(text.reasonHint)} />
        {draft.reason.trim() === '' && (
          <Button kind="quiet" onClick={() => change({ reason: t(text.reasonSample) })}>
            {t(text.useSample)}
          </Button>
        )}
      </section>
      <PlanDays draft={draft} problemAt={problemAt} onChange={change} />
      <section aria-labelledby="plan-people">
        <h2 id="plan-people">{t(text.who)}</h2>
        <TextField
          {...field('people')}
          label={t(text.people)}
          hint={t(statusRound ? operatorsText.peopleHint : text.peopleHint)}
          inputMode="numeric"
        />
        <TextField
          {...field('atLeast')}
          label={t(text.atLeast)}
          hint={t(text.atLeastHint, { least: view.atLeast })}
          inputMode="numeric"
        />
      </section>
      <PlanGroups draft={draft} sites={view.sites} problemAt={problemAt} onChange={change} />
      <p className="act-row">
        <Button type="submit" busy={busy}>
          {t(text.save)}
        </Button>
        <LinkButton kind="quiet" to={`/companies/${company}/surveys${isNew ? '' : `/${wave}`}`}>
          {t(text.back)}
        </LinkButton>
      </p>
    </form>
  );
}
