import { useNavigate } from '@tanstack/react-router';
import { makeId } from '#platform/contract/id.ts';
import type { FormOffer } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';
import { useFormAct } from '#surveys/web/use-forms.ts';

export const formPath = (company: string, form: string): string =>
  `/companies/${company}/surveys/forms/${form}`;

/** Opens a form for both parties and goes there. */
export function useOpenForm(company: string) {
  const go = useNavigate();
  const { run, busy, error } = useFormAct(surveys.openForm);
  const open = ({ occasion, thing }: Pick<FormOffer, 'occasion' | 'thing'>) =>
    run({ params: { company }, body: { form: makeId(), occasion, thing } }, (made) =>
      go({ to: formPath(company, made.line.form) }),
    );
  return { open, busy, error };
}
