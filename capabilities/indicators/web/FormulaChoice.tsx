import { choiceText } from '#indicators/choice-text.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { type FormulaKey, formulaKeys, formulas } from '#indicators/formulas.ts';
import { categories } from '#indicators/kinds.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; onChoose: (key: FormulaKey | null) => void };

/** The standard figures by area, and first of all one's own: the one that matters most is rarely in a list. */
export function FormulaChoice({ company, onChoose }: Props) {
  const t = useSay();
  const groups = categories
    .map((category) => ({ category, keys: formulaKeys.filter((key) => formulas[key].category === category) }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <div className="formulas">
      <p className="formulas-own">
        <Button icon="plus" onClick={() => onChoose(null)}>
          {t(text.writeOwn)}
        </Button>
        <LinkButton kind="quiet" to={`/companies/${company}/indicators`}>
          {t(text.back)}
        </LinkButton>
      </p>
      {groups.map(({ category, keys }) => (
        <section key={category} aria-labelledby={`formulas-${category}`}>
          <h2 id={`formulas-${category}`}>{t(choiceText[`category-${category}`])}</h2>
          <ul>
            {keys.map((key) => {
              const name = t(formulaText[`name-${key}`]);
              return (
                <li key={key}>
                  <div>
                    <h3>{name}</h3>
                    <p className="small subtle">{t(formulaText[`meaning-${key}`])}</p>
                  </div>
                  <Button
                    kind="second"
                    aria-label={t(text.chooseNamed, { name })}
                    onClick={() => onChoose(key)}
                  >
                    {t(text.choose)}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
