import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { eyebrowOf } from '#steering-groups/minute-paper.ts';
import type { Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { AgendaItemDialog } from '#steering-groups/web/AgendaItemDialog.tsx';
import { MinuteCountDialog } from '#steering-groups/web/MinuteCountDialog.tsx';
import { MinuteDeskItem } from '#steering-groups/web/MinuteDeskItem.tsx';
import { MinuteParity } from '#steering-groups/web/MinuteParity.tsx';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = { view: MeetingView; minutes: Minutes; onRead?: (() => void) | undefined };

/** The minutes while they are written: every matter with its entries, and who is there beside it. */
export function MinutesDesk({ view, minutes, onRead }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<'count' | 'add' | 'end' | null>(null);
  const close = () => setOpen(null);
  const items = view.agenda.filter(({ state }) => state === 'on');
  const left = view.agenda.filter(({ state }) => state === 'put-off');
  const noted = new Set(minutes.entries.filter(({ struck }) => !struck).map(({ item }) => item));
  const count = items.filter(({ key }) => noted.has(key)).length;
  const isFixing = minutes.ended !== null;
  return (
    <div className="meeting">
      <PageHead
        eyebrow={eyebrowOf(view, pageLanguage())}
        title={
          isFixing
            ? t(text['title-fix'], { date: writeDay(minutes.heldOn, pageLanguage(), 'said') })
            : t(text.title, { noted: count, all: items.length })
        }
        lead={t(isFixing ? text['lead-fix'] : text.lead)}
      >
        <p className="meeting-acts">
          {isFixing ? (
            <Button onClick={onRead}>{t(text['fix-done'])}</Button>
          ) : (
            <Button
              kind={minutes.attendance ? 'primary' : 'second'}
              reason={minutes.attendance ? undefined : t(text['end-count-first'])}
              onClick={() => setOpen('end')}
            >
              {t(text.end)}
            </Button>
          )}
          {!isFixing && (
            <Button
              kind="second"
              icon="plus"
              reason={view.may.voices.length > 0 ? undefined : t(meetingPageText['only-voices'])}
              onClick={() => setOpen('add')}
            >
              {t(meetingPageText.add)}
            </Button>
          )}
        </p>
      </PageHead>
      <div className="minutes">
        <div className="minutes-main">
          {[...items, ...left].map((item, i) => (
            <MinuteDeskItem key={item.key} view={view} minutes={minutes} item={item} n={i + 1} />
          ))}
        </div>
        <aside className="minutes-aside">
          <MinuteParity minutes={minutes}>
            <Button kind={minutes.attendance ? 'second' : 'primary'} wide onClick={() => setOpen('count')}>
              {t(minutes.attendance ? text.recount : text.count)}
            </Button>
          </MinuteParity>
        </aside>
      </div>
      {open === 'count' && <MinuteCountDialog view={view} minutes={minutes} onClose={close} />}
      {open === 'add' && <AgendaItemDialog view={view} onClose={close} />}
      {open === 'end' && (
        <EndDialog
          view={view}
          left={items.filter(({ key, kind }) => kind === 'own' && !noted.has(key)).length}
          onClose={close}
        />
      )}
    </div>
  );
}

function EndDialog({ view, left, onClose }: { view: MeetingView; left: number; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.endMeeting, company.company);
  const params = { company: company.company, meeting };
  const send = () =>
    run({ params, body: {} }, () => {
      toast({ message: t(text.ended) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.end)}
      lead={t(text['end-lead'])}
      act={t(text.end)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {left > 0 && <p>{t(text['end-left'], { count: left })}</p>}
    </FormDialog>
  );
}
