import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { toAnswer } from '#surveys/apart-next.ts';
import { formNextText as text } from '#surveys/form-next-text.ts';
import { AnswerWay, OpenWay } from '#surveys/web/FormWay.tsx';
import { useForms, useSpeaksIn } from '#surveys/web/use-forms.ts';
import '#surveys/web/form-next.css';

type Props = { company: string; visit: string };

/** What those who were visited are to say of a visit; nothing when their party has, or when there is nothing to say. */
export function VisitForm({ company, visit }: Props) {
  return useSpeaksIn(company) ? <Asked company={company} visit={visit} /> : null;
}

function Asked({ company, visit }: Props) {
  const t = useSay();
  const { data } = useForms(company);
  if (!data) return null;
  const { sides } = data.may;
  const { forms, offers } = toAnswer(data, { occasion: 'visit', thing: visit });
  const [form] = forms;
  const [offer] = offers;
  if (!form && !offer) return null;
  return (
    <Note tone={form?.isLate ? 'act' : 'calm'}>
      <div className="visit-form">
        <p>{t(text.aboutVisit)}</p>
        {form ? (
          <AnswerWay company={company} sides={sides} form={form} />
        ) : (
          offer && <OpenWay company={company} sides={sides} offer={offer} />
        )}
      </div>
    </Note>
  );
}
