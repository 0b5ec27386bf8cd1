import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { type Say, useSay } from '#platform/web/say.ts';
import type { FormsView } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';
import { formText as text } from '#surveys/form-text.ts';
import { FormsSection } from '#surveys/web/FormsSection.tsx';
import { formPath } from '#surveys/web/open-form.ts';
import { useFormAct, useForms } from '#surveys/web/use-forms.ts';

/** Everything the parties answer apart. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useForms(company);
  if (answer.data) return <Forms view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Forms({ view }: { view: FormsView }) {
  const t = useSay();
  const [adding, setAdding] = useState(false);
  const isEmpty = view.forms.length + view.offers.length === 0;
  const add = (
    <Button
      kind={isEmpty ? 'primary' : 'second'}
      icon="plus"
      reason={view.may.open ? undefined : t(text.openWhyNot)}
      onClick={() => setAdding(true)}
    >
      {t(text.gathering)}
    </Button>
  );
  return (
    <>
      <PageHead
        eyebrow={`${view.company.name} · ${t(text.name)}`}
        title={headlineOf(view, t)}
        lead={t(text.lead)}
      />
      {isEmpty ? (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {add}
        </Empty>
      ) : (
        <>
          <FormsSection view={view} />
          <p className="forms-add">{add}</p>
        </>
      )}
      {adding && <GatheringDialog company={view.company.company} onClose={() => setAdding(false)} />}
    </>
  );
}

function headlineOf({ forms, offers, may }: FormsView, t: Say): string {
  const waiting = forms.filter(({ state }) => state !== 'shown');
  const ours = waiting.filter(({ handedIn }) => may.sides.some((side) => handedIn[side] === null));
  if (ours.length > 0) return t(text.headYours, { count: ours.length });
  if (waiting.length > 0)
    return t(may.sides.length > 0 ? text.headOthers : text.headParties, { count: waiting.length });
  return offers.length > 0 ? t(text.headOffers, { count: offers.length }) : t(text.headCalm);
}

function GatheringDialog({ company, onClose }: { company: string; onClose: () => void }) {
  const t = useSay();
  const go = useNavigate();
  const form = useOneId();
  const [name, setName] = useState('');
  const [aboutOn, setAboutOn] = useState('');
  const { run, busy, error } = useFormAct(surveys.openForm);
  const send = () =>
    run(
      {
        params: { company },
        body: { form, occasion: 'gathering', name: name.trim() || null, aboutOn: aboutOn || null },
      },
      (made) => go({ to: formPath(company, made.line.form) }),
    );
  return (
    <FormDialog
      title={t(text.gathering)}
      lead={t(text.lead)}
      act={t(text.open)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(text.gatheringName)}
        value={name}
        problem={problemOf(error, 'name')}
        onChange={setName}
      />
      <DateField
        name="aboutOn"
        label={t(text.gatheringDay)}
        value={aboutOn}
        problem={problemOf(error, 'aboutOn')}
        onChange={setAboutOn}
      />
    </FormDialog>
  );
}
