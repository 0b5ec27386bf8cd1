import type { DefinitionContent } from '#indicators/definition.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import { fieldText } from '#indicators/field-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { changedFields } from '#indicators/version-changes.ts';
import { dayOf } from '#indicators/web/depth.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Each version of what the figure means: what changed, from when, why and by whom. The latest first. */
export function VersionList({ view }: { view: IndicatorView }) {
  const t = useSay();
  const language = pageLanguage();
  const { versions } = view;
  if (versions.length < 2) return null;
  const named = (fields: readonly (keyof DefinitionContent)[]) =>
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(
      fields.map((field) => t(fieldText[`field-${field}`])),
    );
  return (
    <details className="depth-fold">
      <summary>{t(text.versions, { count: versions.length })}</summary>
      <ol className="depth-rows" reversed>
        {versions
          .map((version, i) => ({ version, before: versions[i - 1] }))
          .reverse()
          .map(({ version, before }) => (
            <li key={version.version}>
              <div>
                {before && (
                  <h3>{t(text.versionChanged, { fields: named(changedFields(before, version)) })}</h3>
                )}
                {version.breaks && (
                  <p>
                    {t(text.versionBreaks, {
                      period: writePeriod(version.from, version.period, language, 'full'),
                    })}
                  </p>
                )}
                {version.reason && <p className="written">{version.reason}</p>}
                <p className="small subtle">
                  {t(text.versionFirst, {
                    name: version.written.by,
                    date: dayOf(version.written.at, language),
                  })}
                </p>
              </div>
            </li>
          ))}
      </ol>
    </details>
  );
}
