import { useState } from 'react';
import type { Definition } from '#indicators/definition.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { draftOf, type EntryLine, fieldsOf, samplesFrom, tellDraft } from '#indicators/entry-draft.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView, ReadingView } from '#indicators/indicator-view.ts';
import { enteredUnder } from '#indicators/versions.ts';
import { dayOf } from '#indicators/web/depth.ts';
import { EntryFields, wordProblems } from '#indicators/web/EntryFields.tsx';
import { EitherChoice } from '#indicators/web/EntryQuestions.tsx';
import { refuseFields } from '#indicators/web/typed.ts';
import { type Place, useReadingsAct } from '#indicators/web/use-indicators.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { writeValue } from '#indicators/write-value.ts';
import { problemOf } from '#platform/web/call.ts';
import { CheckboxField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import '#indicators/web/entry.css';

type Props = {
  view: IndicatorView;
  place: Place;
  period: string;
  /** What stands there, or null where nobody has said anything. */
  reading: ReadingView | null;
  onClose: () => void;
};

/** One number put right, said for a period that lacks it, or taken away. What stood there is kept. */
export function ReadingDialog({ view, place, period, reading, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const act = useOneId();
  const figure = enteredUnder(view.versions, period);
  const line = lineOf(view, figure, period);
  const isThere = reading !== null && reading.value !== null;
  const [draft, setDraft] = useState(() => (isThere ? draftOf(reading, line, language) : {}));
  const [samples, setSamples] = useState(Math.max(samplesFrom, reading?.samples?.length ?? 0));
  const [reason, setReason] = useState('');
  const [remove, setRemove] = useState(false);
  const [tried, setTried] = useState(false);
  const { run, busy, error: refused } = useReadingsAct(place);
  const fields = fieldsOf(line, samples);
  const told = tellDraft(line, draft, fields, language);
  const problems = tried && !remove ? wordProblems(told, line, t) : {};
  const unsent = Object.keys(problems).length > 0 ? refuseFields(problems) : null;
  const error = unsent ?? refused;
  const named = writePeriod(period, figure.period, language, 'full');
  const send = () => {
    if (!remove && 'problems' in told) return setTried(true);
    const { indicator, company } = place;
    const parts = !remove && 'parts' in told ? told.parts : {};
    const seen = reading?.revision ?? 0;
    const entry = { indicator, site: line.site?.site ?? null, period, ...parts, seen, remove, reason };
    run({ params: { company }, body: { act, readings: [entry] } }, () => {
      toast({ message: t(remove ? text.numberRemoved : text.numberSaved, { period: named }) });
      onClose();
    });
  };
  const type = (name: string, value: string) => {
    setTried(false);
    setDraft((now) => ({ ...now, [name]: value }));
  };
  const atFields = Object.fromEntries(
    fields.flatMap(({ name }) => {
      const problem = problems[name] ?? problemOf(refused, name);
      return problem === undefined ? [] : [[name, problem]];
    }),
  );
  const either = tried && 'problems' in told ? Object.entries(told.problems) : [];
  return (
    <FormDialog
      title={t(isThere ? text.correctTitle : text.enterTitle, { period: named })}
      lead={isThere ? standsNow(reading, figure, t) : undefined}
      act={t(remove ? text.remove : formText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {!remove && (
        <div className="entry-form">
          <EntryFields
            line={line}
            fields={fields}
            draft={draft}
            problems={atFields}
            told={told}
            onType={type}
            onMoreSamples={() => setSamples(samples + 1)}
          />
          {either.map(
            ([name, problem]) =>
              problem.kind === 'either' && (
                <EitherChoice key={name} name={name} values={problem.values} onChoose={type} />
              ),
          )}
        </div>
      )}
      {isThere && (
        <>
          <CheckboxField
            name="remove"
            label={t(text.removeNumber)}
            hint={t(text.removeNumberHint)}
            checked={remove}
            onChange={setRemove}
          />
          <TextArea
            name="reason"
            label={t(formText.why)}
            hint={t(formText.whyHint)}
            value={reason}
            onChange={setReason}
            problem={problemOf(error, 'reason')}
          />
        </>
      )}
    </FormDialog>
  );
}

/** The line as the entry of numbers takes it, by the version the period is entered under. */
const lineOf = (view: IndicatorView, figure: Definition, period: string): EntryLine => ({
  indicator: view.indicator,
  name: figure.name,
  unit: figure.unit,
  decimals: figure.decimals,
  measured: figure.measured,
  formula: figure.formula,
  periodKind: figure.period,
  scale: figure.scale,
  lowest: figure.lowest,
  highest: figure.highest,
  site: view.site,
  period,
  missing: false,
  latest: [],
});

const standsNow = ({ value, said }: ReadingView, figure: Definition, t: Say): string =>
  t(text.stands, {
    value: writeValue(value!, figure, pageLanguage()),
    name: said.by,
    date: dayOf(said.at, pageLanguage()),
  });
