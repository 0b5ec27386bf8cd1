import type { BreakAsked } from '#indicators/define-draft.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { fieldText } from '#indicators/field-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { PartProps } from '#indicators/web/DefineForm.tsx';
import { PeriodField } from '#indicators/web/PeriodField.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { RadioField, TextArea } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** What a further version does to the line, said before it is saved: it goes on, or breaks at a period, and why. */
export function DefineLine({ draft, edit, problem, asked }: PartProps & { asked: BreakAsked }) {
  const t = useSay();
  const language = pageLanguage();
  const { fields, breaks: isBreak, periods, from } = asked;
  const isStructural = fields.length > 0;
  const named = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(
    fields.map((field) => t(fieldText[`field-${field}`])),
  );
  return (
    <section className="define-line form" aria-labelledby="line-title">
      <h2 id="line-title">{t(text.lineTitle)}</h2>
      {isStructural ? (
        <p>{t(text.breaksBy, { fields: named })}</p>
      ) : (
        <RadioField
          name="breaks"
          label={t(text.breaks)}
          value={draft.breaks ? 'yes' : 'no'}
          onChange={(breaks) => edit({ breaks: breaks === 'yes' })}
          problem={problem('breaks')}
          options={[
            { value: 'no', label: t(text.breaksNo) },
            { value: 'yes', label: t(text.breaksYes) },
          ]}
        />
      )}
      {isBreak && (
        <div className="short">
          <PeriodField
            name="from"
            label={t(text.from)}
            periods={periods}
            kind={draft.period}
            value={from}
            onChange={(chosen) => edit({ from: chosen })}
            problem={problem('from')}
          />
        </div>
      )}
      <Note tone="calm">
        {!isBreak && `${t(text.goesOn)} `}
        {from !== '' && `${t(text.breaksAt, { period: writePeriod(from, draft.period, language, 'full') })} `}
        {t(text.agreeAnew)}
      </Note>
      <TextArea
        name="reason"
        label={t(text.whyVersion)}
        hint={t(formText.whyHint)}
        value={draft.reason}
        onChange={(reason) => edit({ reason })}
        problem={problem('reason')}
      />
    </section>
  );
}
