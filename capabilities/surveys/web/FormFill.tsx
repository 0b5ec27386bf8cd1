import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { writeMoment } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { dontKnow } from '#surveys/apart-rules.ts';
import type { FormView, OwnAnswers } from '#surveys/apart-view.ts';
import { labelsOf } from '#surveys/apart-words.ts';
import { surveys } from '#surveys/contract.ts';
import { formText as text } from '#surveys/form-text.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { longestFormWords } from '#surveys/limits.ts';
import { FormHandIn } from '#surveys/web/FormHandIn.tsx';
import { useFormAct } from '#surveys/web/use-forms.ts';

type Props = { view: FormView; own: OwnAnswers };

/** One side's own answers: open until that side has handed in, to be read from then on. */
export function FormFill({ view, own }: Props) {
  const t = useSay();
  const { asks, line } = view;
  const { side } = own;
  const language = pageLanguage();
  const isDone = line.handedIn[side] !== null;
  return (
    <section className="form-fill" aria-labelledby={`fill-${side}`}>
      <h2 id={`fill-${side}`}>{t(text.fill, { side })}</h2>
      {line.occasion === 'expectations' && (
        <p>{t(side === 'employer' ? text.expectEmployer : text.expectEmployees)}</p>
      )}
      <Note tone="calm" icon="lock">
        {t(text.promise, { side })}
      </Note>
      {!isDone && line.occasion !== 'expectations' && (
        <p className="small subtle">{t(text.minutes, { count: asks.minutes })}</p>
      )}
      {!isDone &&
        asks.themes.map((theme) => (
          <section key={theme.key} className="form-theme" aria-label={theme.name[language]}>
            <h3>{theme.name[language]}</h3>
            {asks.items
              .filter((item) => item.theme === theme.key)
              .map((item) => (
                <Item key={item.key} view={view} own={own} item={item} />
              ))}
          </section>
        ))}
      <FormHandIn view={view} own={own} />
      {own.history.length > 0 && <History view={view} own={own} />}
    </section>
  );
}

const nameOf = (side: Side, item: string) => `${side}-${item}`;

function Item({ view, own, item }: Props & { item: InstrumentItem }) {
  const t = useSay();
  const language = pageLanguage();
  const { run, runToEnd, error } = useFormAct(surveys.writeFormAnswer);
  const written = own.answers[item.key]!;
  const [chosen, setChosen] = useState<string | null>(null);
  const of = { of: view.company.company, form: view.line.form, side: own.side, item: item.key };
  if (item.kind === 'text')
    return (
      <WrittenField
        name={nameOf(own.side, item.key)}
        label={item.text[language]}
        value={written}
        longest={longestFormWords}
        multiline
        onWrite={(value, writing) => runToEnd({ body: { ...of, value, ...writing } })}
      />
    );
  // What was pressed stands at once; a refusal takes it back.
  const shown = error ? written.value : (chosen ?? written.value);
  const choose = (value: string) => {
    setChosen(value);
    run({ body: { ...of, value, edit: makeId(), basedOn: written.edit } }, () => setChosen(null));
  };
  const wordsOf = (value: string) => valueWords(view, item, value, t);
  return (
    <div className={item.kind === 'scale' ? 'form-item form-item-scale' : 'form-item'}>
      <RadioField
        name={nameOf(own.side, item.key)}
        label={item.text[language]}
        value={shown}
        problem={error?.message}
        onChange={choose}
        options={[
          ...labelsOf(view.asks, item, language).map((label, i) => ({ value: String(i + 1), label })),
          { value: dontKnow, label: t(text.dontKnow) },
        ]}
      />
      {written.by && written.value !== '' && (
        <p className="small subtle">{t(text.answeredBy, { name: written.by })}</p>
      )}
      {written.earlier.map((one) => (
        <p key={one.edit} className="small subtle">
          {t(text.crossed, { name: one.by, value: wordsOf(one.value) })}
        </p>
      ))}
    </div>
  );
}

/** What an answer says in words; an answer that was taken away says so. */
function valueWords({ asks }: FormView, item: InstrumentItem, value: string, t: Say): string {
  if (value === '') return t(text.cleared);
  if (item.kind === 'text') return value;
  if (value === dontKnow) return t(text.dontKnow);
  return labelsOf(asks, item, pageLanguage())[Number(value) - 1] ?? value;
}

/** Who on one's own side has answered what, the latest first. */
function History({ view, own }: Props) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <details className="form-history">
      <summary>{t(text.history)}</summary>
      <ul>
        {own.history.map(({ item: key, value, by, at }) => {
          const item = view.asks.items.find((one) => one.key === key);
          return item ? (
            <li key={`${at} ${key} ${value}`}>
              <span className="subtle">{item.text[language]}</span>{' '}
              {t(text.historyLine, {
                name: by,
                at: writeMoment(at, language),
                value: valueWords(view, item, value, t),
              })}
            </li>
          ) : null;
        })}
      </ul>
    </details>
  );
}
