import { makeId } from '#platform/contract/id.ts';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { moveText as text } from '#programme/move-text.ts';

/** Whether one is invited to the visits by mail: saved as it is ticked. */
export function InvitationWish({ company }: { company: string }) {
  const t = useSay();
  const toast = useToast();
  const wish = useAnswer(programme.readInvitationWish, { params: { company } });
  const say = useAct(programme.sayInvitationWish);
  if (!wish.data) return null;
  const wanted = say.variables && say.isPending ? say.variables.body.wanted : wish.data.wanted;
  const change = (next: boolean) =>
    say.mutate(
      { params: { company }, body: { wish: makeId(), wanted: next } },
      {
        onSuccess: (answer) => {
          void wish.refetch();
          toast({ message: t(text.wishSaved, { wanted: String(answer.wanted) }) });
        },
      },
    );
  return (
    <CheckboxField
      name="wanted"
      label={t(text.wish)}
      hint={t(text.wishHint)}
      problem={say.error?.message}
      checked={wanted}
      onChange={change}
    />
  );
}
