import { useState } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import type { CustomerView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  /** Null for one that is to be added. */
  customer: CustomerView | null;
  onMade?: (customer: string) => void;
  onClose: () => void;
};

export function CustomerDialog({ company, customer, onMade, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const id = useOneId();
  const [draft, setDraft] = useState({
    name: customer?.name ?? '',
    trade: customer?.trade ?? '',
    share: customer?.turnoverShare?.toString() ?? '',
  });
  const { run, busy, error } = useCustomersAct(customers.writeCustomer, company);
  const send = () => {
    const share = draft.share.trim().replace(/\s*%$/, '').replace(',', '.');
    const body = {
      customer: customer?.customer ?? id,
      revision: customer?.revision ?? 0,
      name: draft.name,
      trade: draft.trade,
      // What is no number goes as it stands, for the answer to name.
      turnoverShare: share === '' ? null : Number.isNaN(Number(share)) ? (share as never) : Number(share),
    };
    run({ params: { company }, body }, () => {
      toast({ message: t(pageText.saved) });
      onMade?.(body.customer);
      onClose();
    });
  };
  const set = (field: keyof typeof draft) => (value: string) =>
    setDraft((now) => ({ ...now, [field]: value }));
  return (
    <FormDialog
      title={customer ? t(text.correctCustomer, { name: customer.name }) : t(text.addCustomer)}
      act={t(pageText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(text.customerName)}
        value={draft.name}
        problem={problemOf(error, 'name')}
        onChange={set('name')}
      />
      <TextField
        name="trade"
        label={t(text.trade)}
        hint={t(text.tradeHint)}
        value={draft.trade}
        problem={problemOf(error, 'trade')}
        onChange={set('trade')}
      />
      <TextField
        name="turnoverShare"
        label={t(text.share)}
        hint={t(text.shareHint)}
        inputMode="numeric"
        value={draft.share}
        problem={problemOf(error, 'turnoverShare')}
        onChange={set('share')}
      />
    </FormDialog>
  );
}
