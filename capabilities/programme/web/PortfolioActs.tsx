import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { CohortDialog } from '#programme/web/CohortDialog.tsx';

/** Kept in the address, so that a view can be sent to someone. A name of digits alone may arrive as a number. */
export type Filter = { cohort?: string | number; adviser?: string | number };
type Key = keyof Filter;

export const isFiltered = ({ cohort, adviser }: Filter): boolean => Boolean(cohort ?? adviser);

const fits = (row: PortfolioRow, key: Key, wanted: string | number | undefined): boolean =>
  wanted === undefined || row[key] === String(wanted);

export const within = (rows: readonly PortfolioRow[], filter: Filter): readonly PortfolioRow[] =>
  rows.filter((row) => fits(row, 'cohort', filter.cohort) && fits(row, 'adviser', filter.adviser));

type Props = { all: readonly PortfolioRow[]; filter: Filter; isOffice: boolean };

/** Filters where there is more than one to choose from, and the office's ways to a further company and cohort. */
export function PortfolioActs({ all, filter, isOffice }: Props) {
  const t = useSay();
  const [making, setMaking] = useState(false);
  return (
    <div className="portfolio-acts">
      <FilterField all={all} filter={filter} of="cohort" label={t(text.filterCohort)} />
      {isOffice && <FilterField all={all} filter={filter} of="adviser" label={t(text.filterAdviser)} />}
      {isOffice && (
        <span className="portfolio-make">
          <Button kind="quiet" icon="plus" onClick={() => setMaking(true)}>
            {t(text.makeCohort)}
          </Button>
          <LinkButton to="/companies/register" kind="second" icon="plus">
            {t(text.registerCompany)}
          </LinkButton>
        </span>
      )}
      {making && <CohortDialog onClose={() => setMaking(false)} onMade={() => setMaking(false)} />}
    </div>
  );
}

type FieldProps = { all: readonly PortfolioRow[]; filter: Filter; of: Key; label: string };

function FilterField({ all, filter, of: key, label }: FieldProps) {
  const t = useSay();
  const navigate = useNavigate();
  const names = [...new Set(all.flatMap((row) => row[key] ?? []))].sort((a, b) => a.localeCompare(b, 'nb'));
  if (names.length < 2) return null;
  const chosen = filter[key] === undefined ? '' : String(filter[key]);
  // What the address asks for stands among the choices even when no company has it.
  const values = chosen === '' || names.includes(chosen) ? names : [...names, chosen];
  const choose = (value: string) =>
    void navigate({ to: '.', search: { ...filter, [key]: value || undefined } as never, replace: true });
  return (
    <SelectField
      name={key}
      label={label}
      value={chosen}
      onChange={choose}
      options={[{ value: '', label: t(text.filterAll) }, ...values.map((value) => ({ value, label: value }))]}
    />
  );
}
