import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import { longestDescription } from '#customers/limits.ts';
import { pageText as text } from '#customers/page-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';

/** The text itself: written by whoever may, also by several at once, and read by the rest. */
export function DescriptionWriting({ view }: { view: CustomersView }) {
  const t = useSay();
  const { company } = view.company;
  const { written, agreed } = view.description;
  const { runToEnd } = useCustomersAct(customers.writeDescription, company);
  if (agreed || !view.may.write)
    return (
      <>
        <p className="customer-words">{written.value}</p>
        <p className="small subtle">{t(agreed ? text.descriptionLocked : text.mayNotWrite)}</p>
      </>
    );
  return (
    <WrittenField
      name="value"
      label={t(text.descriptionLabel)}
      hint={t(text.descriptionHint)}
      value={written}
      longest={longestDescription}
      multiline
      onWrite={(value, writing) => runToEnd({ params: { company }, body: { value, ...writing } })}
    />
  );
}
