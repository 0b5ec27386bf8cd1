import { useState } from 'react';
import { cardText as text } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import type { CustomersView } from '#customers/customers-view.ts';
import type { InterviewView } from '#customers/interview-view.ts';
import { pageText } from '#customers/page-text.ts';
import { CustomerDialog } from '#customers/web/CustomerDialog.tsx';
import { draftOf, type InterviewDraft, said } from '#customers/web/interview-draft.ts';
import { StatementFields } from '#customers/web/StatementFields.tsx';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { CheckboxField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { summaryOf } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  view: CustomersView;
  interview: string;
  /** The version the form began from, null for a card nobody has written. */
  card: InterviewView | null;
  onSaved: (card: InterviewView) => void;
};

/** The card as a form: who, when, by whom of us, and what was said. */
export function InterviewForm({ view, interview, card, onSaved }: Props) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const [draft, setDraft] = useState(() => draftOf(card, view.today, makeId));
  const [adding, setAdding] = useState(false);
  const { run, busy, error } = useCustomersAct(customers.writeInterview, company);
  const change = (part: Partial<InterviewDraft>) => setDraft((now) => ({ ...now, ...part }));
  const send = (finished: boolean) => {
    const { statements: _, ...rest } = draft;
    const body = {
      interview,
      revision: card?.revision ?? 0,
      ...rest,
      // Not chosen is left out, for the answer to name.
      customer: draft.customer === '' ? (undefined as never) : draft.customer,
      finished,
      statements: said(draft),
    };
    run({ params: { company }, body }, (now) => {
      const saved = now.interviews.find((one) => one.interview === interview);
      if (saved) onSaved(saved);
      const again = card?.finished && finished;
      toast({ message: t(again ? pageText.saved : finished ? text.finished : text.savedDraft) });
    });
  };
  return (
    <>
      <form
        className="form interview-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) send(true);
        }}
      >
        {error && <ErrorSummary title={error.message} problems={summaryOf(error)} />}
        <section className="form" aria-labelledby="who-title">
          <h2 id="who-title">{t(text.who)}</h2>
          <WhoFields
            view={view}
            draft={draft}
            error={error}
            onChange={change}
            onAdd={() => setAdding(true)}
          />
        </section>
        <section className="form" aria-labelledby="said-title">
          <h2 id="said-title">{t(text.said)}</h2>
          <StatementFields
            statements={draft.statements}
            error={error}
            onChange={(statements) => change({ statements })}
          />
        </section>
        <div className="customers-acts">
          <Button type="submit" busy={busy}>
            {t(card?.finished ? text.saveChange : text.finish)}
          </Button>
          <Button kind="second" busy={busy} onClick={() => send(false)}>
            {t(card?.finished ? text.backToDraft : text.saveDraft)}
          </Button>
        </div>
      </form>
      {/* Beside the form: a browser keeps the sending of a form within another one from those who listen. */}
      {adding && (
        <CustomerDialog
          company={company}
          customer={null}
          onMade={(customer) => change({ customer })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

type WhoProps = {
  view: CustomersView;
  draft: InterviewDraft;
  error: CallRefused | null;
  onChange: (part: Partial<InterviewDraft>) => void;
  /** Somebody wants to add a customer who is not in the list. */
  onAdd: () => void;
};

function WhoFields({ view, draft, error, onChange, onAdd }: WhoProps) {
  const t = useSay();
  const field = (name: 'customer' | 'role' | 'personName' | 'heldOn' | 'heldBy') => ({
    name,
    value: draft[name],
    problem: problemOf(error, name),
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <SelectField
        {...field('customer')}
        label={t(text.customer)}
        options={[
          { value: '', label: t(text.chooseCustomer) },
          ...view.customers.map((one) => ({ value: one.customer, label: one.name })),
        ]}
      />
      <p>
        <Button kind="quiet" icon="plus" onClick={onAdd}>
          {t(text.addCustomer)}
        </Button>
      </p>
      <div className="pair">
        <TextField {...field('role')} label={t(text.role)} hint={t(text.roleHint)} />
        <TextField {...field('personName')} label={t(text.personName)} hint={t(text.personNameHint)} />
      </div>
      <DateField {...field('heldOn')} label={t(text.heldOn)} />
      <TextField {...field('heldBy')} label={t(text.heldBy)} hint={t(text.heldByHint)} />
      <fieldset className="interview-there">
        <legend>{t(text.there)}</legend>
        <CheckboxField
          name="employerThere"
          label={t(pageText.employer)}
          problem={problemOf(error, 'employerThere')}
          checked={draft.employerThere}
          onChange={(employerThere) => onChange({ employerThere })}
        />
        <CheckboxField
          name="employeesThere"
          label={t(pageText.employees)}
          checked={draft.employeesThere}
          onChange={(employeesThere) => onChange({ employeesThere })}
        />
      </fieldset>
    </>
  );
}
