import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { RadioField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { gateText as text } from '#programme/gate-text.ts';
import { type Advice, verdicts } from '#programme/gate-view.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Gate } from '#programme/phase-view.ts';
import { useGateAct } from '#programme/web/use-gate.ts';

/** What the adviser says of a gate: the latest in full, earlier ones folded, and a way to advise. */
export function AdviceList({ view, gate }: { view: JourneyView; gate: Gate }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const [latest, ...earlier] = gate.advice;
  return (
    <section className="gate-advice" aria-labelledby={`advice-${gate.key}`}>
      <h2 id={`advice-${gate.key}`}>{t(text.advice)}</h2>
      {latest ? <Said advice={latest} /> : <p className="subtle">{t(text.noAdvice)}</p>}
      {earlier.length > 0 && (
        <details className="small">
          <summary>{t(text.earlier)}</summary>
          {earlier.map((advice) => (
            <Said key={advice.advice} advice={advice} />
          ))}
        </details>
      )}
      {view.may.advise && gate.state !== 'open' && (
        <p>
          <Button kind="second" onClick={() => setOpen(true)}>
            {t(text.advise)}
          </Button>
        </p>
      )}
      {open && <AdviseDialog company={view.company.company} gate={gate} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Said({ advice: { verdict, words, by, at } }: { advice: Advice }) {
  const t = useSay();
  return (
    <div className="gate-said">
      <b>{t(text[`verdict-${verdict}`])}</b>
      <p>{words}</p>
      <p className="small subtle">
        {t(text.byOn, { name: by, date: writeDay(at.slice(0, 10), pageLanguage(), 'date') })}
      </p>
    </div>
  );
}

function AdviseDialog({ company, gate, onClose }: { company: string; gate: Gate; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [advice] = useState(() => makeId());
  const [verdict, setVerdict] = useState<Advice['verdict']>('go-on');
  const [words, setWords] = useState('');
  const { act, keep } = useGateAct(company, 'adviseOnGate');
  const send = () =>
    act.mutate(
      { params: { company, key: gate.key }, body: { advice, verdict, words } },
      {
        onSuccess: (view) => {
          keep(view);
          toast({ message: t(text.advised) });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t(text.adviseTitle, { name: gate.name })}
      act={t(text.advise)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        name="verdict"
        label={t(text.verdict)}
        value={verdict}
        onChange={(value) => setVerdict(value as Advice['verdict'])}
        options={verdicts.map((value) => ({ value, label: t(text[`verdict-${value}`]) }))}
      />
      <TextArea
        name="words"
        label={t(text.adviceWords)}
        value={words}
        onChange={setWords}
        problem={problemOf(act.error, 'words')}
      />
    </FormDialog>
  );
}
