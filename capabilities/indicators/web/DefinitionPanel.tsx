import { choiceText } from '#indicators/choice-text.ts';
import { depthText as text } from '#indicators/depth-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulas } from '#indicators/formulas.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { useSay } from '#platform/web/say.ts';

/** What the figure means, how it is entered, where it is from and who answers for it. */
export function DefinitionPanel({ view }: { view: IndicatorView }) {
  const t = useSay();
  const { definition, company, indicator, may } = view;
  const { formula } = definition;
  return (
    <section aria-labelledby="meaning-title">
      <h2 id="meaning-title">{t(text.means)}</h2>
      <p className="depth-meaning written">{definition.meaning}</p>
      <Facts
        rows={[
          { label: t(text.unit), value: definition.unit },
          { label: t(text.direction), value: t(choiceText[`direction-${definition.direction}`]) },
          { label: t(text.howOften), value: t(choiceText[`period-${definition.period}`]) },
          { label: t(text.entered), value: t(choiceText[`measured-${definition.measured}`]) },
          {
            label: t(text.bySite),
            value: t(definition.bySite ? text.atEachSite : text.wholeCompany),
          },
          { label: t(text.owner), value: definition.owner },
          { label: t(text.source), value: definition.source || t(text.notSaid) },
          ...(formula
            ? [
                {
                  label: t(text.formula),
                  value: (
                    <>
                      {t(formulaText[`name-${formula}`])}
                      <span className="depth-under">
                        {t(
                          formulas[formula].confirmed
                            ? formulaText['source-confirmed']
                            : formulaText['source-practice'],
                        )}
                      </span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may.define && view.standing !== 'retired' && (
        <p className="depth-act">
          <LinkButton kind="second" to={`/companies/${company.company}/indicators/${indicator}/define`}>
            {t(text.changeMeaning)}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
