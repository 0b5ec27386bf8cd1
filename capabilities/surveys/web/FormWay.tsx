import type { Side } from '#people/contract.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { FormLine, FormOffer } from '#surveys/apart-view.ts';
import { nameOfForm } from '#surveys/apart-words.ts';
import { formText as text } from '#surveys/form-text.ts';
import { formPath, useOpenForm } from '#surveys/web/open-form.ts';

type WayProps = { company: string; sides: readonly Side[] };

/** The way to a form that is open, for the side that has not handed in. */
export function AnswerWay({ company, sides, form }: WayProps & { form: FormLine }) {
  const t = useSay();
  const side = sides.find((one) => !form.handedIn[one]);
  if (!side) return null;
  return (
    <LinkButton kind="second" to={formPath(company, form.form)}>
      {t(text.fill, { side })}
      <span className="hidden">: {nameOfForm(form, pageLanguage())}</span>
    </LinkButton>
  );
}

/** The same for one that nobody has opened yet: it is opened by the press. */
export function OpenWay({ company, sides, offer }: WayProps & { offer: FormOffer }) {
  const t = useSay();
  const { open, busy, error } = useOpenForm(company);
  const label = t(text.fill, { side: sides[0] ?? 'employees' });
  return (
    <>
      <Button
        kind="second"
        busy={busy}
        aria-label={`${label}: ${nameOfForm(offer, pageLanguage())}`}
        onClick={() => open(offer)}
      >
        {label}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
