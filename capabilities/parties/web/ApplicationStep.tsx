import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { intakeText as text } from '#parties/intake-text.ts';
import { partiesText } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import { Written } from '#parties/web/Written.tsx';
import { dayOf } from '#parties/web/words.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** The application: what was written, by whom, and the way to write or correct it. */
export function ApplicationStep({ view }: { view: PartiesView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { application, yes, admitted } = view.intake;
  const isFixed = yes.employer !== null || yes.employees !== null || admitted !== null;
  return (
    <>
      {application ? (
        <>
          <Facts
            rows={[
              { label: t(text.motivation), value: <Written>{application.motivation}</Written> },
              { label: t(text.products), value: <Written>{application.products}</Written> },
              { label: t(text.employees), value: application.employees },
              { label: t(text.unions), value: <Written>{application.unions}</Written> },
              { label: t(text.agreementField), value: <Written>{application.agreement}</Written> },
              {
                label: t(text.contactName),
                value: `${application.contactName}, ${application.contactReach}`,
              },
            ]}
          />
          <p className="small subtle">
            {t(text.writtenBy, {
              name: application.written.by,
              date: dayOf(application.written.at, pageLanguage()),
            })}
          </p>
        </>
      ) : (
        <p>{t(text.noApplication)}</p>
      )}
      {!isFixed && (
        <Button
          kind={application ? 'second' : 'primary'}
          reason={view.may.apply ? undefined : t(partiesText.onlyInCompany)}
          onClick={() => setOpen(true)}
        >
          {t(application ? text.correctApplication : text.writeApplication)}
        </Button>
      )}
      {open && <ApplicationDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

const fields = [
  'motivation',
  'products',
  'employees',
  'unions',
  'agreement',
  'contactName',
  'contactReach',
] as const;
type Draft = Record<(typeof fields)[number], string>;

function ApplicationDialog({ view, onClose }: { view: PartiesView; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const application = useOneId();
  const { company } = view.company;
  const known = view.intake.application;
  const [draft, setDraft] = useState<Draft>(() => {
    const employees = known?.employees ?? view.intake.anchoring.employees;
    const blank = {
      motivation: '',
      products: '',
      unions: '',
      agreement: '',
      contactName: '',
      contactReach: '',
    };
    return { ...blank, ...known, employees: employees === null ? '' : String(employees) };
  });
  const { run, busy, error } = usePartiesAct(parties.writeApplication, company);
  const send = () => {
    const { motivation, products, unions, agreement, contactName, contactReach } = draft;
    const written = draft.employees.replaceAll(/\s/g, '');
    // What is no number goes out as written, for the answer to name.
    const employees = /^\d+$/.test(written) ? Number(written) : ((written || undefined) as never);
    const body = { motivation, products, employees, unions, agreement, contactName, contactReach };
    run({ params: { company }, body: { application, revision: known?.revision ?? 0, ...body } }, () => {
      toast({ message: t(text.applicationSaved) });
      onClose();
    });
  };
  const field = (name: (typeof fields)[number]) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  return (
    <FormDialog
      wide
      title={t(known ? text.correctApplication : text.writeApplication)}
      act={t(text.sendApplication)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea {...field('motivation')} label={t(text.motivation)} />
      <div className="pair">
        <TextField {...field('products')} label={t(text.products)} />
        <TextField {...field('employees')} label={t(text.employees)} inputMode="numeric" />
      </div>
      <div className="pair">
        <TextField {...field('unions')} label={t(text.unions)} hint={t(text.unionsHint)} />
        <TextField {...field('agreement')} label={t(text.agreementField)} hint={t(text.agreementHint)} />
      </div>
      <div className="pair">
        <TextField {...field('contactName')} label={t(text.contactName)} />
        <TextField {...field('contactReach')} label={t(text.contactReach)} />
      </div>
    </FormDialog>
  );
}
