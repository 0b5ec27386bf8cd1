import type { FormView } from '#lean-status/form-endpoints.ts';
import { formText as text } from '#lean-status/form-text.ts';
import type { Language } from '#platform/contract/language.ts';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: FormView; language: Language };

/** What is asked, in one language: each opens to its signs, or to what one reads with the key below. */
export function FormPreview({ view, language }: Props) {
  const { instrument, cases } = view;
  return (
    <div className="form-preview" lang={language}>
      {instrument && (
        <>
          <h2>{instrument.name[language]}</h2>
          <p>{instrument.purpose[language]}</p>
          {instrument.dimensions.map(({ key, name, question, signs }) => (
            <details key={key}>
              <summary>{name[language]}</summary>
              <p>{question[language]}</p>
              <ol>
                {signs.map((sign) => (
                  <li key={sign[language]}>{sign[language]}</li>
                ))}
              </ol>
              <Rated view={view} of={key} />
            </details>
          ))}
        </>
      )}
      {cases?.cases.map((one) => (
        <details key={one.key}>
          <summary>{one.title[language]}</summary>
          <p>{one.seen[language]}</p>
          <Key of={one} />
          <p>{one.why[language]}</p>
          <Rated view={view} of={one.key} />
        </details>
      ))}
    </div>
  );
}

type Case = NonNullable<FormView['cases']>['cases'][number];

/** The key by the short names the file has, as an office writes them. */
function Key({ of: { levels } }: { of: Case }) {
  const t = useSay();
  return (
    <dl className="form-key" lang={pageLanguage()}>
      <dt>{t(text.key)}</dt>
      {Object.entries(levels).map(([dimension, level]) => (
        <dd key={dimension}>
          {dimension} <b className="num">{level}</b>
        </dd>
      ))}
    </dl>
  );
}

function Rated({ view: { kind, rated }, of }: { view: FormView; of: string }) {
  const t = useSay();
  if (!rated.includes(of)) return null;
  return (
    <p lang={pageLanguage()}>
      <Tag tone="pine">{t(text[`rated-${kind}`])}</Tag>
    </p>
  );
}
