import type { Language } from '#platform/contract/language.ts';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';
import { instrumentPageText as text } from '#surveys/instrument-page-text.ts';
import { mostLix } from '#surveys/lix.ts';
import { lixShown } from '#surveys/web/lix-words.ts';

type Props = {
  instrument: Instrument;
  language: Language;
  asked: readonly string[];
  /** Whether to show what only the office needs to know of a question. */
  marks: boolean;
};

/** An instrument as whoever answers sees it, in one language. */
export function InstrumentPreview({ instrument, language, asked, marks }: Props) {
  const t = useSay();
  const { themes, items } = instrument;
  const together = lixShown(
    items.map((item) => item.text[language]),
    language,
    mostLix.together,
  );
  return (
    <>
      {together && (
        <p className="small subtle editor-lix">
          {t(text.lixLine, { lix: together.lix, how: together.heavy ? 'heavy' : 'easy' })}
        </p>
      )}
      <div className="instrument-preview" lang={language}>
        <h2>{instrument.name[language]}</h2>
        <p className="lead">{instrument.purpose[language]}</p>
        {themes.map((theme) => (
          <Theme
            key={theme.key}
            name={theme.name[language] === instrument.name[language] ? '' : theme.name[language]}
          >
            {items
              .filter((item) => item.theme === theme.key)
              .map((item) => (
                <li key={item.key}>
                  <p>{item.text[language]}</p>
                  <Steps item={item} instrument={instrument} language={language} />
                  {marks && <Marks item={item} asked={asked.includes(item.key)} />}
                </li>
              ))}
          </Theme>
        ))}
        <p className="small subtle" lang={pageLanguage()}>
          {t(text.dontKnow)}
        </p>
      </div>
    </>
  );
}

function Theme({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      {name && <h3>{name}</h3>}
      <ol>{children}</ol>
    </>
  );
}

function Steps({
  item,
  instrument,
  language,
}: { item: InstrumentItem } & Pick<Props, 'instrument' | 'language'>) {
  const t = useSay();
  const scale = instrument.scales.find(({ key }) => key === item.scale);
  const steps = item.levels ?? scale?.labels;
  if (!steps)
    return (
      <p className="preview-words small subtle" lang={pageLanguage()}>
        {t(text.ownWords)}
      </p>
    );
  return (
    <ul className={item.levels ? 'preview-steps preview-levels' : 'preview-steps'}>
      {steps.map((step) => (
        <li key={step[language]}>{step[language]}</li>
      ))}
    </ul>
  );
}

function Marks({ item, asked }: { item: InstrumentItem; asked: boolean }) {
  const t = useSay();
  if (!item.reversed && !item.sensitive && !asked) return null;
  return (
    <p className="preview-marks" lang={pageLanguage()}>
      {item.reversed && <Tag>{t(text.reversed)}</Tag>}
      {item.sensitive && <Tag>{t(text.sensitive)}</Tag>}
      {asked && <Tag tone="pine">{t(text.asked)}</Tag>}
    </p>
  );
}
