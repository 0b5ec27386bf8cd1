import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { NeedDialog } from '#customers/web/NeedDialog.tsx';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { makeId } from '#platform/contract/id.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: CustomersView; statement: string; need: string | null };

/** Under which need a statement is gathered; another choice moves it, and the toast takes it back. */
export function PlaceChoice({ view, statement, need }: Props) {
  const t = useSay();
  const toast = useToast();
  const [naming, setNaming] = useState(false);
  const { company } = view.company;
  const { run, error } = useCustomersAct(customers.placeStatement, company);
  const place = (to: string | null, then?: () => void) =>
    run({ params: { company }, body: { placement: makeId(), statement, need: to } }, then);
  const choose = (value: string) => {
    if (value === 'new') return setNaming(true);
    const to = value === '' ? null : value;
    const name = view.needs.find((one) => one.need === to)?.name;
    place(to, () =>
      toast({
        message: name === undefined ? t(text.takenOut) : t(text.placed, { name }),
        undo: { label: t(text.undo), act: () => place(need) },
      }),
    );
  };
  return (
    <div className="place-choice">
      <SelectField
        name={`place-${statement}`}
        label={t(text.placeUnder)}
        value={need ?? ''}
        problem={error?.message}
        onChange={choose}
        options={[
          { value: '', label: t(text.placeNowhere) },
          ...view.needs.map((one) => ({ value: one.need, label: one.name })),
          { value: 'new', label: t(text.placeNew) },
        ]}
      />
      {naming && (
        <NeedDialog
          company={company}
          need={null}
          onMade={(made) => place(made)}
          onClose={() => setNaming(false)}
        />
      )}
    </div>
  );
}
