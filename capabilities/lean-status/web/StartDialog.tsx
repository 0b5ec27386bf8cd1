import { useState } from 'react';
import { leanStatus } from '#lean-status/contract.ts';
import { pageText as text } from '#lean-status/page-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { type Occasion, occasions } from '#lean-status/rows.ts';
import { useLeanAct } from '#lean-status/web/use-lean-status.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Which round it is, and its days. */
export function StartDialog({ view, onClose }: { view: LeanStatusView; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const round = useOneId();
  const { company } = view.company;
  const { run, busy, error } = useLeanAct(leanStatus.startRound, company);
  const had = new Set(view.rounds.map(({ occasion }) => occasion));
  const [occasion, setOccasion] = useState<Occasion>(occasions.find((one) => !had.has(one)) ?? 'own');
  const [words, setWords] = useState({ title: '', opensOn: view.today, closesOn: inDays(view.today, 14) });
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    problem: problemOf(error, name),
    onChange: (value: string) => setWords((now) => ({ ...now, [name]: value })),
  });
  const send = () =>
    run({ params: { company }, body: { round, occasion, ...words } }, () => {
      toast({ message: t(text.started) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.start)}
      lead={t(text.closesLead)}
      act={t(text.start)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        name="occasion"
        label={t(text.occasion)}
        value={occasion}
        options={occasions.map((value) => ({
          value,
          label: t(value === 'own' ? text.own : text[`occasion-${value}`]),
        }))}
        onChange={(value) => setOccasion(value as Occasion)}
      />
      {occasion === 'own' && <TextField {...field('title')} label={t(text.name)} />}
      <div className="pair">
        <DateField {...field('opensOn')} label={t(text.opensOn)} />
        <DateField {...field('closesOn')} label={t(text.closesOn)} />
      </div>
    </FormDialog>
  );
}
