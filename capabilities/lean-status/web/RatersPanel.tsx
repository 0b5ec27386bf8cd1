import { fewestRaters } from '#lean-status/agreement.ts';
import { profileText as text } from '#lean-status/profile-text.ts';
import type { RaterAgreement } from '#lean-status/round-view.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const share = (value: number): string =>
  new Intl.NumberFormat(pageLanguage(), { style: 'percent', maximumFractionDigits: 0 }).format(value);
const number = (value: number): string =>
  new Intl.NumberFormat(pageLanguage(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** How alike those who rated see it, in a sentence; its definition one tap away. */
export function RatersPanel({ agreement }: { agreement: RaterAgreement }) {
  const t = useSay();
  const { verdict, raters, alpha, low, high, within } = agreement;
  return (
    <section className="raters-panel" aria-labelledby="raters-title">
      <h2 id="raters-title">{t(text.ratersTitle)}</h2>
      <p>{t(text[`verdict-${verdict}`], { n: raters, least: fewestRaters })}</p>
      {within !== null && <p className="subtle">{t(text.within, { share: share(within) })}</p>}
      <details>
        <summary>{t(text.howReckoned)}</summary>
        {alpha !== null && (
          <p>
            {low !== null && high !== null
              ? t(text.alphaValue, { alpha: number(alpha), low: number(low), high: number(high) })
              : t(text.alphaAlone, { alpha: number(alpha) })}
          </p>
        )}
        <p className="small subtle">{t(text.definition)}</p>
      </details>
    </section>
  );
}
