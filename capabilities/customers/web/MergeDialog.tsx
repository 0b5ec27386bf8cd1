import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { NeedView } from '#customers/need-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** Says that a need is another one. Nothing is moved, so the toast undoes it whole. */
export function MergeDialog({
  view,
  need,
  onClose,
}: {
  view: CustomersView;
  need: NeedView;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const merging = useOneId();
  const [into, setInto] = useState('');
  const { company } = view.company;
  const { run, busy, error } = useCustomersAct(customers.mergeNeed, company);
  const params = { company, need: need.need };
  const send = () =>
    run({ params, body: { merging, into: into === '' ? (undefined as never) : into } }, () => {
      const target = view.needs.find((one) => one.need === into)?.name ?? '';
      toast({
        message: t(text.merged, { name: need.name, into: target }),
        undo: {
          label: t(text.undo),
          act: () => run({ params, body: { merging: makeId(), into: null } }),
        },
      });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.mergeTitle, { name: need.name })}
      lead={t(text.mergeLead, { name: need.name })}
      act={t(text.mergeAct)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        name="into"
        label={t(text.mergeWith)}
        value={into}
        problem={problemOf(error, 'into')}
        onChange={setInto}
        options={view.needs
          .filter((one) => one.need !== need.need)
          .map((one) => ({ value: one.need, label: one.name }))}
      />
    </FormDialog>
  );
}
