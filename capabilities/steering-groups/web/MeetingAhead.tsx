import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { eyebrowOf } from '#steering-groups/minute-paper.ts';
import { AgendaItemDialog } from '#steering-groups/web/AgendaItemDialog.tsx';
import { AgendaList } from '#steering-groups/web/AgendaList.tsx';
import { capital } from '#steering-groups/web/group-words.ts';
import { pageOf } from '#steering-groups/web/meeting-words.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

const day = (date: string) => writeDay(date, pageLanguage(), 'said');

/** A meeting before it begins: what is to be taken up, and the button that begins it. */
export function MeetingAhead({ view }: { view: MeetingView }) {
  const t = useSay();
  const [open, setOpen] = useState<'add' | 'begin' | 'call-off' | null>(null);
  const close = () => setOpen(null);
  const { company, agenda, state, may } = view;
  const standing = agenda.filter((one) => one.state === 'on');
  return (
    <div className="meeting">
      <PageHead
        eyebrow={eyebrowOf(view, pageLanguage())}
        title={titleOf(view, standing.length, t)}
        lead={leadOf(view, t)}
      >
        <Circumstances view={view} />
        {state !== 'called-off' && (
          <p className="meeting-acts">
            <BeginButton view={view} onBegin={() => setOpen('begin')} />
            <Button
              kind="second"
              icon="plus"
              reason={may.voices.length > 0 ? undefined : t(text['only-voices'])}
              onClick={() => setOpen('add')}
            >
              {t(text.add)}
            </Button>
            {may.callOff && (
              <Button kind="quiet" onClick={() => setOpen('call-off')}>
                {t(text['call-off'])}
              </Button>
            )}
          </p>
        )}
      </PageHead>
      {state !== 'called-off' && <AgendaList view={view} />}
      <p className="meeting-back">
        <LinkButton kind="quiet" icon="arrow-left" to={pageOf(company.company)}>
          {t(text.back)}
        </LinkButton>
      </p>
      {open === 'add' && <AgendaItemDialog view={view} onClose={close} />}
      {open === 'begin' && <BeginDialog view={view} onClose={close} />}
      {open === 'call-off' && <CallOffDialog view={view} onClose={close} />}
    </div>
  );
}

function titleOf({ state, date }: MeetingView, count: number, t: Say): string {
  if (state === 'called-off') return t(text['called-off-title'], { date: day(date) });
  if (state === 'unwritten') return t(text['unwritten-title'], { date: day(date) });
  return t(text['planned-title'], {
    count,
    words: capital(t(groupPageText.number, { n: count })),
    date: day(date),
  });
}

function leadOf({ state, isNext }: MeetingView, t: Say): string | undefined {
  if (state === 'called-off') return undefined;
  if (state === 'unwritten') return t(text['unwritten-lead']);
  return t(isNext ? text['planned-lead'] : text['far-lead']);
}

/** Where and why, of a meeting somebody called, and who called it off. */
function Circumstances({ view }: { view: MeetingView }) {
  const t = useSay();
  const { called, calledOff, place, why } = view;
  return (
    <div className="meeting-facts">
      {called && (
        <>
          <p>
            {place}. {why}
          </p>
          <p className="small subtle">{t(text['called-by'], { name: called.by, side: called.side })}</p>
        </>
      )}
      {calledOff && (
        <Note tone="calm">{t(text['called-off-by'], { name: calledOff.by, reason: calledOff.reason })}</Note>
      )}
    </div>
  );
}

function BeginButton({ view, onBegin }: { view: MeetingView; onBegin: () => void }) {
  const t = useSay();
  const { may, state, date, today } = view;
  const others = may.write ? undefined : t(text['begin-others']);
  const waits = date > today ? t(text['begin-wait'], { date: day(date) }) : undefined;
  const reason = may.begin ? undefined : (others ?? waits);
  return (
    <Button kind={reason ? 'second' : 'primary'} reason={reason} onClick={onBegin}>
      {t(state === 'unwritten' ? text['begin-late'] : text.begin)}
    </Button>
  );
}

type DialogProps = { view: MeetingView; onClose: () => void };

function BeginDialog({ view, onClose }: DialogProps) {
  const t = useSay();
  const minutes = useOneId();
  const { company, meeting, date, state } = view;
  const [heldOn, setHeldOn] = useState(state === 'unwritten' ? date : view.today);
  const { run, busy, error } = useMeetingAct(steeringGroups.beginMinutes, company.company);
  const params = { company: company.company, meeting };
  return (
    <FormDialog
      title={t(text.begin)}
      lead={t(text['begin-lead'])}
      act={t(text.begin)}
      busy={busy}
      error={error}
      onSend={() => run({ params, body: { minutes, heldOn } }, onClose)}
      onClose={onClose}
    >
      <DateField
        name="heldOn"
        label={t(text['held-on'])}
        value={heldOn}
        problem={problemOf(error, 'heldOn')}
        onChange={setHeldOn}
      />
    </FormDialog>
  );
}

function CallOffDialog({ view, onClose }: DialogProps) {
  const t = useSay();
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.callOffMeeting, company.company);
  const params = { company: company.company, meeting };
  return (
    <ReasonDialog
      title={t(text['call-off'])}
      lead={t(text['call-off-lead'])}
      label={t(text.reason)}
      act={t(text['call-off'])}
      busy={busy}
      error={error}
      onSend={(reason) => run({ params, body: { reason } }, onClose)}
      onClose={onClose}
    />
  );
}
