import { choiceText } from '#indicators/choice-text.ts';
import { enteredAnew } from '#indicators/define-draft.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulas } from '#indicators/formulas.ts';
import { type Direction, directions, type Measured, measuredKinds } from '#indicators/kinds.ts';
import { type PeriodKind, periodKinds } from '#indicators/period.ts';
import type { PartProps } from '#indicators/web/DefineForm.tsx';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What is entered, in which unit, how often and where, and whether it can point at somebody. */
export function DefineCount({ draft, edit, problem, pointsAlready }: PartProps & { pointsAlready: boolean }) {
  const t = useSay();
  const isReckoned = draft.measured === 'share' || draft.measured === 'rate';
  return (
    <>
      <Entered draft={draft} edit={edit} problem={problem} />
      <div className="pair">
        <TextField
          name="unit"
          label={t(text.unit)}
          hint={t(text.unitHint)}
          value={draft.unit}
          onChange={(unit) => edit({ unit })}
          problem={problem('unit')}
        />
        {isReckoned && (
          <TextField
            name="scale"
            label={t(text.scale)}
            hint={t(text.scaleHint)}
            inputMode="decimal"
            value={draft.scale}
            onChange={(scale) => edit({ scale })}
            problem={problem('scale')}
          />
        )}
      </div>
      <div className="pair">
        <SelectField
          name="period"
          label={t(text.period)}
          value={draft.period}
          // Periods of another length begin on other days.
          onChange={(period) => edit({ period: period as PeriodKind, from: '' })}
          problem={problem('period')}
          options={periodKinds.map((value) => ({ value, label: t(choiceText[`period-${value}`]) }))}
        />
        <SelectField
          name="direction"
          label={t(text.direction)}
          value={draft.direction}
          onChange={(direction) => edit({ direction: direction as Direction })}
          problem={problem('direction')}
          options={directions.map((value) => ({ value, label: t(choiceText[`direction-${value}`]) }))}
        />
      </div>
      <RadioField
        name="bySite"
        label={t(text.where)}
        value={draft.bySite ? 'each' : 'all'}
        onChange={(where) => edit({ bySite: where === 'each' })}
        problem={problem('bySite')}
        options={[
          { value: 'all', label: t(text.oneForAll) },
          { value: 'each', label: t(text.oneForEach) },
        ]}
      />
      {pointsAlready ? (
        <Note tone="calm" icon="lock">
          {t(text.pointsStays)}
        </Note>
      ) : (
        <>
          <RadioField
            name="pointsAtPeople"
            label={t(text.points)}
            hint={t(text.pointsHint)}
            value={draft.pointsAtPeople}
            onChange={(points) => edit({ pointsAtPeople: points as 'yes' | 'no' })}
            problem={problem('pointsAtPeople')}
            options={[
              { value: 'yes', label: t(text.yes) },
              { value: 'no', label: t(text.no) },
            ]}
          />
          {draft.pointsAtPeople === 'yes' && (
            <Note tone="calm" icon="lock">
              {t(text.pointsYes)}
            </Note>
          )}
        </>
      )}
    </>
  );
}

/** The ways of entering with an example for the chosen one; a standard formula has settled it already. */
function Entered({ draft, edit, problem }: PartProps) {
  const t = useSay();
  const { formula, measured } = draft;
  if (formula !== null) {
    const { inputs } = formulas[formula];
    if (inputs.length === 0) return <p>{t(choiceText[`measured-${measured}-hint`])}</p>;
    const language = pageLanguage();
    const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
    const parts = list.format(
      inputs.map((input) => t(formulaText[`input-${input}`]).toLocaleLowerCase(language)),
    );
    return <p>{t(text.byParts, { parts })}</p>;
  }
  return (
    <div>
      <RadioField
        name="measured"
        label={t(text.entered)}
        value={measured}
        onChange={(value) => edit(enteredAnew(draft, value as Measured))}
        problem={problem('measured')}
        options={measuredKinds.map((value) => ({ value, label: t(choiceText[`measured-${value}`]) }))}
      />
      <p className="define-example">
        {t(choiceText[`measured-${measured}-hint`])} {t(choiceText[`measured-${measured}-example`])}
      </p>
    </div>
  );
}
