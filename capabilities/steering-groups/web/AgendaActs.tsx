import { useQueryClient } from '@tanstack/react-query';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { agendaText as text } from '#steering-groups/agenda-text.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = {
  view: MeetingView;
  item: AgendaItem;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
};

type Kind = 'put-off' | 'withdrawn' | 'kept';

/** What one may do about a line: move it, put it off, withdraw it, or say that a dissent is settled. */
export function AgendaActs({ view, item, onUp, onDown }: Props) {
  const t = useSay();
  const toast = useToast();
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.sayOfAgendaItem, company.company);
  const params = { company: company.company, meeting };
  const word = (kind: Kind, then?: () => void) =>
    run({ params, body: { word: makeId(), key: item.key, kind } }, then);
  const say = (kind: 'put-off' | 'withdrawn') =>
    word(kind, () =>
      toast({
        message: t(text[`${kind}-done`]),
        undo: { label: t(text.undo), act: () => word('kept') },
      }),
    );
  const { title, may, state } = item;
  return (
    <div className="agenda-acts">
      {onUp && (
        <button type="button" className="agenda-move" aria-label={t(text.up, { title })} onClick={onUp}>
          <Icon name="arrow-up" />
        </button>
      )}
      {onDown && (
        <button type="button" className="agenda-move" aria-label={t(text.down, { title })} onClick={onDown}>
          <Icon name="arrow-down" />
        </button>
      )}
      {state === 'on' && may.putOff && (
        <Button kind="quiet" busy={busy} onClick={() => say('put-off')}>
          {t(text['put-off'])}
        </Button>
      )}
      {state === 'on' && may.withdraw && (
        <Button kind="quiet" busy={busy} onClick={() => say('withdrawn')}>
          {t(text.withdraw)}
        </Button>
      )}
      {state !== 'on' && may.putOff && (
        <Button kind="quiet" busy={busy} onClick={() => word('kept')}>
          {t(text.keep)}
        </Button>
      )}
      {state === 'on' && may.settle && item.thing && (
        <DissentActs company={company.company} entry={item.thing} isOpen />
      )}
      {error && <Note tone="act">{error.message}</Note>}
    </div>
  );
}

type DissentProps = { company: string; entry: string; isOpen: boolean };

/** What the side that disagreed can say of it: settled, on record, or up again. */
export function DissentActs({ company, entry, isOpen }: DissentProps) {
  const t = useSay();
  const toast = useToast();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useAct(steeringGroups.sayOfDissent);
  const say = (kind: 'settled' | 'on-record' | 'raised', message: string, back: boolean) =>
    mutate(
      { params: { company, entry }, body: { word: makeId(), kind } },
      {
        onSuccess: () => {
          void queries.invalidateQueries();
          const undo = { label: t(text.undo), act: () => say('raised', t(text.raised), false) };
          toast(back ? { message, undo } : { message });
        },
      },
    );
  return (
    <>
      {isOpen ? (
        <>
          <Button kind="quiet" busy={isPending} onClick={() => say('settled', t(text.settled), true)}>
            {t(text.settle)}
          </Button>
          <Button kind="quiet" busy={isPending} onClick={() => say('on-record', t(text.recorded), true)}>
            {t(text['on-record'])}
          </Button>
        </>
      ) : (
        <Button kind="quiet" busy={isPending} onClick={() => say('raised', t(text.raised), false)}>
          {t(text.raise)}
        </Button>
      )}
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
