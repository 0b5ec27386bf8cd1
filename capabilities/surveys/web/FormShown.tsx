import { useState } from 'react';
import { sides } from '#people/contract.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { farApart } from '#surveys/apart-sides.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { stepWords, writeDistance } from '#surveys/apart-words.ts';
import { surveys } from '#surveys/contract.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';
import { formText } from '#surveys/form-text.ts';
import { FormNoteField } from '#surveys/web/FormNoteField.tsx';
import { FormScale } from '#surveys/web/FormScale.tsx';
import { FormSides, HandedIn } from '#surveys/web/FormSides.tsx';
import { FormTrends } from '#surveys/web/FormTrends.tsx';
import '#surveys/web/form-shown.css';

type Shown = NonNullable<FormView['shown']>;
type Props = { view: FormView; shown: Shown };

/** Both sides' answers beside each other, the widest apart first, and what they say of them together. */
export function FormShown({ view, shown }: Props) {
  const t = useSay();
  const [asTable, setAsTable] = useState(false);
  const { company, line } = view;
  const pdf = surveys.readFormDocument.path.replace(':company', company.company).replace(':form', line.form);
  return (
    <div className="forms-stack">
      <section aria-labelledby="shown-answers">
        <h2 id="shown-answers">{t(text.answers)}</h2>
        <p className="form-key">
          <Key side="employer" />
          <Key side="employees" />
        </p>
        {asTable ? <AsTable view={view} shown={shown} /> : <Rows view={view} shown={shown} />}
        <p className="act-row">
          <Button kind="second" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? text.hideTable : text.table)}
          </Button>
          <LinkButton kind="second" href={pdf}>
            {t(text.download)}
          </LinkButton>
        </p>
      </section>
      {shown.words.length > 0 && <Words view={view} shown={shown} />}
      {shown.trends.length > 0 && <FormTrends view={view} trends={shown.trends} />}
      <section aria-labelledby="shown-handed">
        <h2 id="shown-handed">{t(text.handedIn)}</h2>
        <HandedIn line={line} label={t(text.handedIn)} />
      </section>
    </div>
  );
}

function Key({ side }: { side: (typeof sides)[number] }) {
  const t = useSay();
  return (
    <span>
      <i className={`form-dot form-dot-${side}`} aria-hidden="true" /> {t(formText[side])}
    </span>
  );
}

function Rows({ view, shown }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const { asks } = view;
  return (
    <ol className="form-rows">
      {shown.rows.map((row) => {
        const item = asks.items.find(({ key }) => key === row.item)!;
        const isFar = (row.distance ?? 0) >= farApart;
        return (
          <li key={row.item} className="form-row">
            <p className={isFar ? 'form-statement form-far' : 'form-statement'}>{item.text[language]}</p>
            <div className="form-between">
              <FormScale row={row} item={item} />
              <ul className="form-said">
                {sides.map((side) => (
                  <li key={side}>
                    <i className={`form-dot form-dot-${side}`} aria-hidden="true" />
                    <span className="hidden">{t(formText[side])}: </span>
                    {stepWords(asks, item, row[side], language)}
                  </li>
                ))}
              </ul>
            </div>
            <p className={isFar ? 'form-distance form-far' : 'form-distance'}>
              {writeDistance(row, language)}
            </p>
            <FormNoteField view={view} item={item} note={noteOf(shown, row.item)} />
          </li>
        );
      })}
    </ol>
  );
}

const noteOf = ({ notes }: Shown, item: string) => notes.find((one) => one.item === item)!;

function AsTable({ view, shown }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const itemOf = (key: string) => view.asks.items.find((item) => item.key === key)!;
  return (
    <DataTable
      caption={t(text.answers)}
      captionHidden
      columns={[
        { key: 'statement', label: t(text.statement) },
        { key: 'employer', label: t(formText.employer) },
        { key: 'employees', label: t(formText.employees) },
        { key: 'distance', label: t(text.distance), align: 'right' },
      ]}
      rows={shown.rows.map((row) => ({
        key: row.item,
        cells: {
          statement: itemOf(row.item).text[language],
          employer: stepWords(view.asks, itemOf(row.item), row.employer, language),
          employees: stepWords(view.asks, itemOf(row.item), row.employees, language),
          distance: writeDistance(row, language),
        },
      }))}
    />
  );
}

function Words({ view, shown }: Props) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section aria-labelledby="shown-words">
      <h2 id="shown-words">{t(text.words)}</h2>
      {shown.words.map((one) => {
        const item = view.asks.items.find(({ key }) => key === one.item)!;
        return (
          <div key={one.item} className="form-words">
            <h3>{item.text[language]}</h3>
            <FormSides label={item.text[language]}>
              {(side) =>
                one[side] ? (
                  <span className="form-words-said">{one[side]}</span>
                ) : (
                  <span className="subtle">{t(text.nothing)}</span>
                )
              }
            </FormSides>
            <FormNoteField view={view} item={item} note={noteOf(shown, one.item)} />
          </div>
        );
      })}
    </section>
  );
}
