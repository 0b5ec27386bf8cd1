import { useState } from 'react';
import { useSession } from '#people/web/door.tsx';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { gateText as text } from '#programme/gate-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Deliverable } from '#programme/phase-view.ts';
import { useGateAct } from '#programme/web/use-gate.ts';

type Props = { view: JourneyView; deliverable: Deliverable };

/** Who has taken a deliverable: one press to take it or let it go, and a way to give it to somebody. */
export function OwnerLine({ view, deliverable }: Props) {
  const t = useSay();
  const toast = useToast();
  const session = useSession();
  const [giving, setGiving] = useState(false);
  const { company } = view.company;
  const { act, keep } = useGateAct(company, 'ownDeliverable');
  const { key, name: what, owner } = deliverable;
  const say = (person: string | null, name: string, then?: () => void) =>
    act.mutate(
      { params: { company, key }, body: { ownership: makeId(), owner: person, name } },
      {
        onSuccess: (after) => {
          keep(after);
          then?.();
        },
      },
    );
  const mine = session?.person ?? null;
  const isMember = session?.memberships.some((one) => one.company === company && !/adviser/.test(one.role));
  const back = { label: t(text.undo), act: () => say(null, owner ?? '') };
  const take = () =>
    say(mine?.person ?? null, mine?.name ?? '', () =>
      toast({ message: t(text.taken, { name: mine?.name ?? '', what }), undo: back }),
    );
  const letGo = () => say(null, '', () => toast({ message: t(text.letGone, { what }), undo: back }));
  return (
    <div className="proof-line">
      <p className="small">
        <b>{t(text.owner)}:</b> {owner ?? t(text.nobody)}
      </p>
      {view.may.prove && (
        <p className="proof-acts">
          {owner === null && isMember && (
            <Button kind="quiet" busy={act.isPending} onClick={take}>
              {t(text.take)}
            </Button>
          )}
          <Button kind="quiet" onClick={() => setGiving(true)}>
            {t(text.give)}
          </Button>
          {owner !== null && (
            <Button kind="quiet" busy={act.isPending} onClick={letGo}>
              {t(text.letGo)}
            </Button>
          )}
        </p>
      )}
      {act.error && !giving && <p role="alert">{act.error.message}</p>}
      {giving && (
        <GiveDialog
          what={what}
          busy={act.isPending}
          error={act.error}
          onGive={(name) => say(null, name, () => setGiving(false))}
          onClose={() => {
            act.reset();
            setGiving(false);
          }}
        />
      )}
    </div>
  );
}

type GiveProps = {
  what: string;
  busy: boolean;
  error: ReturnType<typeof useGateAct<'ownDeliverable'>>['act']['error'];
  onGive: (name: string) => void;
  onClose: () => void;
};

function GiveDialog({ what, busy, error, onGive, onClose }: GiveProps) {
  const t = useSay();
  const [name, setName] = useState('');
  return (
    <FormDialog
      title={t(text.giveTitle, { what })}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={() => onGive(name)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(text.ownerName)}
        value={name}
        onChange={setName}
        problem={problemOf(error, 'name')}
      />
    </FormDialog>
  );
}
