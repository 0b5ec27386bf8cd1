import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { toAnswer } from '#surveys/apart-next.ts';
import type { FormLine, FormOffer } from '#surveys/apart-view.ts';
import { nameOfForm } from '#surveys/apart-words.ts';
import { formNextText as text } from '#surveys/form-next-text.ts';
import { AnswerWay, OpenWay } from '#surveys/web/FormWay.tsx';
import { useForms } from '#surveys/web/use-forms.ts';
import '#surveys/web/form-next.css';

/** As many as stand among what is next; the rest have a page. */
const shown = 2;

/** Forms the party of whoever looks is to answer, as items of what is next. Gone when it has handed in. */
export function Next({ company }: { company: string }) {
  const t = useSay();
  const { data } = useForms(company);
  if (!data) return null;
  const { sides } = data.may;
  const { forms, offers } = toAnswer(data);
  const items = [
    ...forms.map((form) => (
      <Item key={form.form} line={form} isLate={form.isLate}>
        <AnswerWay company={company} sides={sides} form={form} />
      </Item>
    )),
    ...offers.map((offer) => (
      <Item key={`${offer.occasion} ${offer.thing}`} line={offer} isLate={false}>
        <OpenWay company={company} sides={sides} offer={offer} />
      </Item>
    )),
  ];
  const more = items.length - shown;
  return (
    <>
      {items.slice(0, shown)}
      {more > 0 && (
        <li className="next-forms-more">
          <Link to={`/companies/${company}/surveys/forms`}>{t(text.more, { count: more })}</Link>
        </li>
      )}
    </>
  );
}

type ItemProps = { line: FormLine | FormOffer; isLate: boolean; children: ReactNode };

function Item({ line, isLate, children }: ItemProps) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <li className={isLate ? 'next-late' : undefined}>
      <span className="next-when">{writeDay(line.dueOn, language, 'brief')}</span>
      <span className="next-form">
        <span>
          <b>{nameOfForm(line, language)}</b>
          <span className="next-owner">{t(text.apart)}</span>
        </span>
        {children}
      </span>
    </li>
  );
}
