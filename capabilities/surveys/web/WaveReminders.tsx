import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { planText } from '#surveys/plan-text.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';

/** When everybody is written to, and words to read out in each language of the workplace. */
export function WaveReminders({ view }: { view: WaveView }) {
  const t = useSay();
  const toast = useToast();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const words = view.notice[language];
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    toast({ message: t(text.copied) });
  };
  return (
    <section aria-labelledby="reminders-title">
      <h2 id="reminders-title">{t(text.reminders)}</h2>
      <p className="small subtle">{t(text.remindersLead)}</p>
      <ul className="wave-letters">
        {view.letters.map(({ occasion, on }) => (
          <li key={occasion} className={on < view.today ? 'subtle' : undefined}>
            <span>{t(text[`letter-${occasion}`])}</span>
            <span>{writeDay(on, pageLanguage(), 'day')}</span>
          </li>
        ))}
      </ul>
      <h3>{t(text.readOut)}</h3>
      <div className="wave-notice">
        <SelectField
          name="noticeLanguage"
          label={t(planText.previewLanguage)}
          value={language}
          onChange={(chosen) => setLanguage(chosen as Language)}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <blockquote lang={language}>{words}</blockquote>
        <Button kind="second" icon="copy" onClick={() => void copy()}>
          {t(text.copy)}
        </Button>
      </div>
    </section>
  );
}
