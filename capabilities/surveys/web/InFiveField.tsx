import { languageNames, languages } from '#platform/contract/language.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { InFive } from '#surveys/instrument.ts';
import { withText } from '#surveys/instrument-edit.ts';
import { instrumentPageText as text } from '#surveys/instrument-page-text.ts';
import { lixShown } from '#surveys/web/lix-words.ts';

/** What is wrong, by the path of its field. */
export type Problems = ReadonlyMap<string, string>;

type Props = {
  name: string;
  label: string;
  hint?: string;
  value: InFive;
  problems: Problems;
  /** The highest index a text may have; left out where nothing is read but a name. */
  mostLix?: number;
  onChange: (value: InFive) => void;
};

/** One text in the five languages side by side, with how easy each Nordic one is to read. */
export function InFiveField({ name, label, hint, value, problems, mostLix, onChange }: Props) {
  const t = useSay();
  const own = problems.get(name);
  return (
    <fieldset className="in-five" id={fieldId(name)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p className="small subtle">{hint}</p>}
      {own && <p className="field-problem">{own}</p>}
      <div>
        {languages.map((language) => {
          const shown = mostLix === undefined ? null : lixShown([value[language]], language, mostLix);
          return (
            <div key={language} lang={language}>
              <TextArea
                name={`${name}.${language}`}
                label={languageNames[language]}
                value={value[language]}
                problem={problems.get(`${name}.${language}`)}
                onChange={(words) => onChange(withText(value, language, words))}
              />
              {mostLix !== undefined && (
                <p
                  lang={pageLanguage()}
                  className={shown?.heavy ? 'in-five-lix small lix-heavy' : 'in-five-lix small subtle'}
                >
                  {shown && t(shown.heavy ? text.lixHeavy : text.lixShort, { lix: shown.lix })}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
