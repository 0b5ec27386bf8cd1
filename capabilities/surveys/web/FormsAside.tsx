import { LinkButton } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { formText as text } from '#surveys/form-text.ts';
import { FormsSection } from '#surveys/web/FormsSection.tsx';
import { useForms } from '#surveys/web/use-forms.ts';

/** Under the surveys: the forms the parties answer apart that wait or can be opened, and the way to all of them. */
export function FormsAside({ company }: { company: string }) {
  const t = useSay();
  const { data } = useForms(company);
  if (!data) return null;
  return (
    <>
      <FormsSection view={{ ...data, forms: data.forms.filter(({ state }) => state !== 'shown') }} />
      <p className="forms-add">
        <LinkButton kind="second" to={`/companies/${company}/surveys/forms`}>
          {t(text.all)}
        </LinkButton>
      </p>
    </>
  );
}
