import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';
import { CohortDialog } from '#programme/web/CohortDialog.tsx';
import { choicesOf, type Filter, type FilterKey } from '#programme/web/portfolio-filter.ts';

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

type FieldProps = { all: readonly PortfolioRow[]; filter: Filter; of: FilterKey; label: string };

function FilterField({ all, filter, of: key, label }: FieldProps) {
  const t = useSay();
  const navigate = useNavigate();
  const names = choicesOf(all, key, filter);
  if (names.length < 2) return null;
  const choose = (value: string) =>
    void navigate({ to: '.', search: { ...filter, [key]: value || undefined } as never, replace: true });
  return (
    <SelectField
      name={key}
      label={label}
      value={String(filter[key] ?? '')}
      onChange={choose}
      options={[{ value: '', label: t(text.filterAll) }, ...names.map((value) => ({ value, label: value }))]}
    />
  );
}
