import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { FormLine, FormOffer, FormsView } from '#surveys/apart-view.ts';
import { nameOfForm } from '#surveys/apart-words.ts';
import { formText as text } from '#surveys/form-text.ts';
import { HandedIn } from '#surveys/web/FormSides.tsx';
import { formPath, useOpenForm } from '#surveys/web/open-form.ts';
import '#surveys/web/forms.css';

/** The forms of a company by what they wait for: those that do, what can be opened, and those that are done. */
export function FormsSection({ view }: { view: FormsView }) {
  const t = useSay();
  const waiting = view.forms.filter(({ state }) => state !== 'shown');
  const shown = view.forms.filter(({ state }) => state === 'shown');
  return (
    <div className="forms-stack">
      {waiting.length > 0 && (
        <section aria-labelledby="forms-waiting">
          <h2 id="forms-waiting">{t(text.waiting)}</h2>
          <ul className="forms">
            {waiting.map((line) => (
              <WaitingForm key={line.form} view={view} line={line} />
            ))}
          </ul>
        </section>
      )}
      {view.offers.length > 0 && (
        <section aria-labelledby="forms-offers">
          <h2 id="forms-offers">{t(text.offers)}</h2>
          <ul className="forms">
            {view.offers.map((offer) => (
              <Offer key={`${offer.occasion} ${offer.thing}`} view={view} offer={offer} />
            ))}
          </ul>
        </section>
      )}
      {shown.length > 0 && (
        <section aria-labelledby="forms-shown">
          <h2 id="forms-shown">{t(text.both)}</h2>
          <ul className="forms">
            {shown.map((line) => (
              <ShownForm key={line.form} company={view.company.company} line={line} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Due({ line }: { line: Pick<FormLine, 'dueOn'> & { isLate?: boolean } }) {
  const t = useSay();
  const date = writeDay(line.dueOn, pageLanguage(), 'day');
  return (
    <p className={line.isLate ? 'form-late' : 'small subtle'}>
      {t(line.isLate ? text.late : text.due, { date })}
    </p>
  );
}

function WaitingForm({ view, line }: { view: FormsView; line: FormLine }) {
  const t = useSay();
  const name = nameOfForm(line, pageLanguage());
  const side = view.may.sides.find((one) => !line.handedIn[one]);
  const label = side ? t(text.fill, { side }) : t(text.look);
  return (
    <li className={side && line.isLate ? 'form-line form-act' : 'form-line'}>
      <div className="form-line-head">
        <h3>{name}</h3>
        <Due line={line} />
      </div>
      <HandedIn line={line} label={name} />
      <LinkButton kind={side ? 'primary' : 'second'} to={formPath(view.company.company, line.form)}>
        {label}
        <span className="hidden">: {name}</span>
      </LinkButton>
    </li>
  );
}

function Offer({ view, offer }: { view: FormsView; offer: FormOffer }) {
  const t = useSay();
  const { open, busy, error } = useOpenForm(view.company.company);
  const name = nameOfForm(offer, pageLanguage());
  return (
    <li className="form-line form-offer">
      <div className="form-line-head">
        <h3>{name}</h3>
        <Due line={offer} />
      </div>
      <Button
        kind="second"
        busy={busy}
        reason={view.may.open ? undefined : t(text.openWhyNot)}
        aria-label={`${t(text.open)}: ${name}`}
        onClick={() => open(offer)}
      >
        {t(text.open)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </li>
  );
}

function ShownForm({ company, line }: { company: string; line: FormLine }) {
  const t = useSay();
  const name = nameOfForm(line, pageLanguage());
  return (
    <li className="form-line form-offer">
      <div className="form-line-head">
        <h3>{name}</h3>
        <p className="small subtle">{t(text.apartCount, { count: line.farApart ?? 0 })}</p>
      </div>
      <LinkButton kind="second" to={formPath(company, line.form)}>
        {t(text.compare)}
        <span className="hidden">: {name}</span>
      </LinkButton>
    </li>
  );
}
