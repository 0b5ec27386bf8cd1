import { useState } from 'react';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { addressOf } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { sheetText as text } from '#surveys/sheet-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';

/** How those who do not sign in get to it: slips drawn from a hat, a sheet on the wall, a tablet for all. */
export function WaveWays({ view }: { view: WaveView }) {
  const t = useSay();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const { wave, address, slips, rights, fingerprint } = view;
  const { company } = view.company;
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title">{t(text.ways)}</h2>
      <ul className="wave-ways">
        <li>
          <h3>{t(text.waysSlips)}</h3>
          <p className="small subtle">{t(text.waysSlipsLead)}</p>
          <p className="small">{t(text.slipsMade, { slips })}</p>
          {rights.prints ? (
            <LinkButton kind="second" icon="print" to={`/companies/${company}/surveys/${wave}/slips`}>
              {t(text.makeSlips)}
            </LinkButton>
          ) : (
            <Button kind="second" icon="print" reason={t(text.mayNotPrint)}>
              {t(text.makeSlips)}
            </Button>
          )}
        </li>
        <li>
          <h3>{t(text.poster)}</h3>
          <p className="small subtle">{t(text.posterLead)}</p>
          <div className="wave-poster">
            <SelectField
              name="posterLanguage"
              label={t(text.posterIn)}
              value={language}
              onChange={(chosen) => setLanguage(chosen as Language)}
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
            />
            <LinkButton
              kind="second"
              icon="print"
              href={addressOf(surveys.readWavePoster, { params: { company, wave }, query: { language } })}
            >
              {t(text.poster)}
            </LinkButton>
          </div>
        </li>
        <li>
          <h3>{t(text.shared)}</h3>
          <p className="small subtle">{t(text.sharedLead)}</p>
          <LinkButton kind="second" icon="arrow-right" href={`/svar/${address}?felles`}>
            {t(text.openShared)}
          </LinkButton>
        </li>
      </ul>
      {fingerprint && <p className="small subtle">{t(text.fingerprint, { fingerprint })}</p>}
    </section>
  );
}
