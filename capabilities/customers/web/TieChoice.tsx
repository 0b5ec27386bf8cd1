import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { Quote } from '#customers/interview-rules.ts';
import { pageText } from '#customers/page-text.ts';
import { quoteText as text } from '#customers/quote-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { makeId } from '#platform/contract/id.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** Which pilot group works with a quote; another choice ties it anew, and the toast takes it back. */
export function TieChoice({ view, quote }: { view: CustomersView; quote: Quote }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { run, error } = useCustomersAct(customers.tieQuote, company);
  const { statement, pilot } = quote;
  const tie = (group: string | null, then?: () => void) =>
    run({ params: { company }, body: { tie: makeId(), statement, group } }, then);
  const choose = (value: string) => {
    const chosen = view.pilots.find(({ group }) => group === value);
    tie(chosen?.group ?? null, () =>
      toast({
        message: chosen ? t(text.tied, { group: chosen.title }) : t(text.untied),
        undo: { label: t(pageText.undo), act: () => tie(pilot?.group ?? null) },
      }),
    );
  };
  return (
    <div className="tie-choice">
      <SelectField
        name={`tie-${statement}`}
        label={t(text.pilotGroup)}
        value={pilot?.group ?? ''}
        problem={error?.message}
        onChange={choose}
        options={[
          { value: '', label: t(text.noGroup) },
          ...view.pilots.map(({ group, title }) => ({ value: group, label: title })),
        ]}
      />
    </div>
  );
}
