import { useState } from 'react';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { useAnswer } from '#platform/web/call.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { planText as text } from '#surveys/plan-text.ts';

type Props = { instrument: string; version: string };

/** The questions as they will be asked, in any language; fetched when somebody looks. */
export function PlanQuestions({ instrument, version }: Props) {
  const t = useSay();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="plan-questions" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(text.preview)}</summary>
      {isOpen && <Questions instrument={instrument} version={version} />}
    </details>
  );
}

function Questions({ instrument, version }: Props) {
  const t = useSay();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const answer = useAnswer(surveys.readInstrument, { params: { instrument }, query: { version } });
  if (answer.error) return <Note tone="act">{answer.error.message}</Note>;
  if (!answer.data) return null;
  const whole = answer.data.instrument;
  return (
    <>
      <SelectField
        name="previewLanguage"
        label={t(text.previewLanguage)}
        value={language}
        onChange={(chosen) => setLanguage(chosen as Language)}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <p className="small subtle">{t(text.minutes, { count: whole.items.length, minutes: whole.minutes })}</p>
      <div lang={language}>
        <p>{whole.purpose[language]}</p>
        {whole.themes.map((theme) => (
          <ThemeOf key={theme.key} whole={whole} theme={theme} language={language} />
        ))}
      </div>
    </>
  );
}

type ThemeProps = { whole: Instrument; theme: Instrument['themes'][number]; language: Language };

function ThemeOf({ whole, theme, language }: ThemeProps) {
  const t = useSay();
  const items = whole.items.filter((item) => item.theme === theme.key);
  if (items.length === 0) return null;
  return (
    <>
      <h4>{theme.name[language]}</h4>
      <ol className="wave-plain">
        {items.map((item) => (
          <li key={item.key}>
            {item.text[language]}
            {item.kind === 'text' && (
              <span className="subtle" lang={pageLanguage()}>
                {' '}
                ({t(text.written)})
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
