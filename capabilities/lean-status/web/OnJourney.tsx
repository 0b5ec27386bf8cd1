import { useQueryClient } from '@tanstack/react-query';
import { leanStatus } from '#lean-status/contract.ts';
import type { RoundView } from '#lean-status/round-view.ts';
import { tableText as text } from '#lean-status/table-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';

type Props = {
  company: string;
  activity: NonNullable<RoundView['activity']>;
  may: boolean;
};

/** A later round both stand behind: what of the journey is done by it, or the press that says so. */
export function OnJourney({ company, activity: { key, name, done }, may }: Props) {
  const t = useSay();
  const toast = useToast();
  const queries = useQueryClient();
  const act = useAct(programme.markJourney);
  if (done) return <Mark status="plan">{t(text.activityDone, { name })}</Mark>;
  if (!may) return null;
  const mark = (state: 'done' | 'open', then?: () => void) =>
    act.mutate(
      { params: { company }, body: { mark: makeId(), subject: 'activity', key, state, note: '' } },
      {
        onSuccess: () => {
          void queries.invalidateQueries({ queryKey: [leanStatus.readLeanStatus.path] });
          then?.();
        },
      },
    );
  const markDone = () =>
    mark('done', () =>
      toast({
        message: t(text.activityDone, { name }),
        undo: { label: t(text.undo), act: () => mark('open') },
      }),
    );
  return (
    <>
      <Button kind="second" busy={act.isPending} onClick={markDone}>
        {t(text.markActivity, { name })}
      </Button>
      {act.error && <Note tone="act">{act.error.message}</Note>}
    </>
  );
}
