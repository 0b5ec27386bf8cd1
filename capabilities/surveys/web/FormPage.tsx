import { Link, useParams } from '@tanstack/react-router';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { headOfShown, nameOfForm } from '#surveys/apart-words.ts';
import { surveys } from '#surveys/contract.ts';
import { formShownText } from '#surveys/form-shown-text.ts';
import { formText as text } from '#surveys/form-text.ts';
import { FormFill } from '#surveys/web/FormFill.tsx';
import { FormShown } from '#surveys/web/FormShown.tsx';
import { HandedIn } from '#surveys/web/FormSides.tsx';
import { useForm, useFormAct } from '#surveys/web/use-forms.ts';
import '#surveys/web/forms.css';
import '#surveys/web/form-fill.css';

/** One form: filling in one's own side while the parties are apart, then both beside each other. */
export function Page() {
  const t = useSay();
  const { company = '', form = '' } = useParams({ strict: false }) as { company?: string; form?: string };
  const answer = useForm(company, form);
  if (answer.data) return <Form view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={10} />;
}

function Form({ view }: { view: FormView }) {
  const t = useSay();
  const { company, line, asks } = view;
  const isApart = line.state === 'waiting' || line.state === 'half';
  const lead = line.occasion === 'expectations' ? t(text.lead) : asks.purpose[pageLanguage()];
  return (
    <>
      <PageHead
        eyebrow={`${company.name} · ${nameOfForm(line, pageLanguage())}`}
        title={headlineOf(view, t)}
        lead={view.shown ? t(formShownText.lead) : lead}
      />
      <p className="form-back">
        <Link to={`/companies/${company.company}/surveys/forms`}>{t(text.all)}</Link>
      </p>
      {isApart && <HandedIn line={line} label={t(text.waiting)} />}
      {isApart && view.own.length === 0 && <Note tone="calm">{t(text.onlyParties)}</Note>}
      {isApart && view.own.map((own) => <FormFill key={own.side} view={view} own={own} />)}
      {view.shown && <FormShown view={view} shown={view.shown} />}
      {line.state !== 'shown' && view.may.open && <Aside view={view} />}
    </>
  );
}

function headlineOf(view: FormView, t: Say): string {
  const { line, own } = view;
  if (view.shown) return headOfShown(view, pageLanguage());
  if (line.state === 'set-aside') return t(text.headSetAside);
  const writing = own.find(({ side }) => line.handedIn[side] === null);
  if (writing) return t(text.headLacking, { count: writing.lacking });
  const handed = line.handedIn.employer ? 'employer' : line.handedIn.employees ? 'employees' : null;
  return handed ? t(text.headHanded, { side: handed }) : t(text.headApart);
}

/** Sets a form aside that nobody has handed in, or brings it back. */
function Aside({ view }: { view: FormView }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useFormAct(surveys.markForm);
  const { company, line } = view;
  const params = { company: company.company, form: line.form };
  const mark = (kind: 'set-aside' | 'brought-back', then?: () => void) =>
    run({ params, body: { mark: makeId(), kind } }, then);
  const isAside = line.state === 'set-aside';
  if (line.state === 'half') return null;
  return (
    <div className="form-aside">
      <Button
        kind={isAside ? 'primary' : 'quiet'}
        busy={busy}
        onClick={() =>
          isAside
            ? mark('brought-back')
            : mark('set-aside', () =>
                toast({
                  message: t(text.headSetAside),
                  undo: { label: t(text.undo), act: () => mark('brought-back') },
                }),
              )
        }
      >
        {t(isAside ? text.bringBack : text.setAside)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </div>
  );
}
