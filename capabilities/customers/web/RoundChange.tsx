import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import { roundText as text } from '#customers/round-text.ts';
import type { RoundPage } from '#customers/round-view.ts';
import { useRoundAct } from '#customers/web/use-customers.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** Another last day for a round, or its end. One that is over is only read. */
export function RoundChange({ page }: { page: RoundPage }) {
  const t = useSay();
  const [asked, setAsked] = useState<'moved' | 'closed' | null>(null);
  if (page.round.state === 'closed') return null;
  const reason = page.may.write ? undefined : t(text.mayNotAsk);
  return (
    <p className="customers-acts">
      <Button kind="second" reason={reason} onClick={() => setAsked('moved')}>
        {t(text.move)}
      </Button>
      {page.may.write && (
        <Button kind="quiet" onClick={() => setAsked('closed')}>
          {t(text.close)}
        </Button>
      )}
      {asked && <ChangeDialog page={page} kind={asked} onClose={() => setAsked(null)} />}
    </p>
  );
}

type Props = { page: RoundPage; kind: 'moved' | 'closed'; onClose: () => void };

function ChangeDialog({ page, kind, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const change = useOneId();
  const { company } = page.company;
  const { round } = page.round;
  const [closesOn, setClosesOn] = useState(page.round.closesOn);
  const { run, busy, error } = useRoundAct(customers.changeRound, company, round);
  const moves = kind === 'moved';
  const send = () =>
    run({ params: { company, round }, body: { change, kind, closesOn: moves ? closesOn : null } }, () => {
      toast({ message: t(moves ? text.moved : text.closed) });
      onClose();
    });
  return (
    <FormDialog
      title={t(moves ? text.move : text.close)}
      lead={moves ? undefined : t(text.closeLead)}
      act={t(moves ? text.move : text.close)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {moves && (
        <DateField
          name="closesOn"
          label={t(text.closesOn)}
          value={closesOn}
          problem={problemOf(error, 'closesOn')}
          onChange={setClosesOn}
        />
      )}
    </FormDialog>
  );
}
