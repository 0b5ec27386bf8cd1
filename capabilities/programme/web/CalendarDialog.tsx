import { useState } from 'react';
import { writeMoment } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { RadioField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { InvitationWish } from '#programme/web/InvitationWish.tsx';

/** A calendar address to subscribe to: made here, shown once, stopped here. */
export function CalendarDialog({ view, onClose }: { view: JourneyView; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const [which, setWhich] = useState('one');
  const make = useAct(programme.makeCalendarFeed);
  const feeds = useAnswer(programme.listCalendarFeeds, {});
  const address = make.data ? `${location.origin}${make.data.path}` : null;
  const create = () =>
    make.mutate(
      { body: { feed: makeId(), company: which === 'one' ? view.company.company : null } },
      { onSuccess: () => void feeds.refetch() },
    );
  const copy = async () => {
    await navigator.clipboard.writeText(address ?? '');
    toast({ message: t(text.calendarCopied) });
  };
  return (
    <Dialog
      open
      title={t(text.calendar)}
      onClose={onClose}
      actions={
        <>
          {address ? (
            <Button icon="copy" onClick={() => void copy()}>
              {t(text.calendarCopy)}
            </Button>
          ) : (
            <Button busy={make.isPending} onClick={create}>
              {t(text.calendarMake)}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t(text.close)}
          </Button>
        </>
      }
    >
      <p className="subtle">{t(text.calendarLead)}</p>
      {make.error && <Note tone="act">{make.error.message}</Note>}
      {address ? (
        <TextField
          name="address"
          label={t(text.calendarAddress)}
          value={address}
          readOnly
          onChange={() => undefined}
        />
      ) : (
        <RadioField
          name="which"
          label={t(text.calendarAddress)}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'one', label: t(text.calendarThis, { name: view.company.name }) },
            { value: 'all', label: t(text.calendarAll) },
          ]}
        />
      )}
      {view.may.invited && <InvitationWish company={view.company.company} />}
      <FeedList view={view} feeds={feeds.data?.feeds ?? []} onEnded={() => void feeds.refetch()} />
    </Dialog>
  );
}

type Feed = { feed: string; company: string | null; madeAt: string };

function FeedList({
  view,
  feeds,
  onEnded,
}: {
  view: JourneyView;
  feeds: readonly Feed[];
  onEnded: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const end = useAct(programme.endCalendarFeed);
  const stop = (feed: string) =>
    end.mutate(
      { params: { feed } },
      {
        onSuccess: () => {
          toast({ message: t(text.calendarEnded) });
          onEnded();
        },
      },
    );
  const here = feeds.filter(({ company }) => company === null || company === view.company.company);
  if (here.length === 0) return null;
  return (
    <section className="feeds">
      <h3>{t(text.calendarMine)}</h3>
      <ul>
        {here.map(({ feed, company, madeAt }) => (
          <li key={feed}>
            <span>
              {company ? t(text.calendarThis, { name: view.company.name }) : t(text.calendarAll)}
              <span className="small subtle">
                {t(text.calendarMade, { when: writeMoment(madeAt, pageLanguage()) })}
              </span>
            </span>
            <Button kind="quiet" onClick={() => stop(feed)}>
              {t(text.calendarEnd)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
