import { useEffect } from 'react';
import { languageNames, languages } from '#platform/contract/language.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { wallText as text } from '#screens/wall-text.ts';
import type { ScreenState } from '#screens/web/keep-screen.ts';
import { chooseScreenLanguage } from '#screens/web/screen-language.ts';
import '#screens/web/screens.css';

/** A browser on the wall that is no screen yet: its code, large, and where to type it. */
export function Pairing({ state }: { state: ScreenState }) {
  const t = useSay();
  const title = titleOf(state);
  useEffect(() => {
    document.title = `${t(title)} · Spranget`;
  }, [t, title]);
  return (
    <main id="main" className="pairing">
      <p className="eyebrow">{t(text.pairEyebrow)}</p>
      <h1 aria-live="polite">{t(title)}</h1>
      {state.is === 'waiting' && <Code code={state.code} />}
      {state.is === 'unable' && <p className="pairing-how">{t(text.unableLead)}</p>}
      {state.is === 'offline' && <p className="pairing-how">{t(text.offlineLead)}</p>}
      <Languages />
    </main>
  );
}

function titleOf(state: ScreenState) {
  if (state.is === 'unable') return text.unableTitle;
  if (state.is === 'offline') return text.offlineTitle;
  if (state.is !== 'waiting') return text.asking;
  return state.revoked ? text.revokedTitle : text.pairTitle;
}

function Code({ code }: { code: Extract<ScreenState, { is: 'waiting' }>['code'] }) {
  const t = useSay();
  return (
    <>
      <p className="pairing-code">{code.code}</p>
      <div className="pairing-way">
        <img src={code.square} alt={t(text.square, { address: code.address })} width={200} height={200} />
        <div>
          <p className="pairing-how">{t(text.pairHow)}</p>
          <p className="pairing-address">{code.address.replace(/^https?:\/\//, '')}</p>
          <p className="pairing-lasts">{t(text.pairLasts)}</p>
        </div>
      </div>
    </>
  );
}

/** There is no menu on a wall: whoever sets it up chooses here what they read. */
function Languages() {
  const t = useSay();
  const current = pageLanguage();
  return (
    <fieldset className="pairing-languages">
      <legend className="hidden">{t(text.language)}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          onClick={() => void chooseScreenLanguage(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}
