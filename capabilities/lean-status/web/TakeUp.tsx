import { useState } from 'react';
import { headOf, inside, leftIn } from '#lean-status/sentence.ts';
import { takeUpText as text } from '#lean-status/take-up-text.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { dimensionIn, type OnTable } from '#lean-status/web/on-table.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';

type Meeting = { meeting: string; date: string };

/**
 * Puts the widest disagreement on the agenda of the next meeting of the steering group. Who speaks for no party there,
 * and who has no meeting ahead, is led to its meetings.
 */
export function TakeUp({ view, round }: OnTable) {
  const t = useSay();
  const { company } = view.company;
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Meeting | null>(null);
  const { data } = useAnswer(steeringGroups.listMeetings, { params: { company } });
  const next = data?.meetings.find(({ meeting, state }) => meeting === data.next && state !== 'ended');
  const to = `/companies/${company}/steering-group/meetings`;
  const day = (date: string) => writeDay(date, pageLanguage(), 'day');
  if (asked)
    return <LinkButton to={`${to}/${asked.meeting}`}>{t(text.open, { day: day(asked.date) })}</LinkButton>;
  if (!next || !data || data.may.sides.length === 0) return <LinkButton to={to}>{t(text.act)}</LinkButton>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(text.act)}</Button>
      {open && (
        <TakeUpDialog
          view={view}
          round={round}
          meeting={next}
          sides={data.may.sides}
          onClose={() => setOpen(false)}
          onAsked={setAsked}
        />
      )}
    </>
  );
}

type Props = OnTable & {
  meeting: Meeting;
  sides: readonly Side[];
  onClose: () => void;
  onAsked: (meeting: Meeting | null) => void;
};

function TakeUpDialog({ view, round, meeting, sides, onClose, onAsked }: Props) {
  const t = useSay();
  const toast = useToast();
  const item = useOneId();
  const { company } = view.company;
  const language = pageLanguage();
  const widest = leftIn(round)[0] ?? round.dimensions[0];
  const [title, setTitle] = useState(() =>
    widest ? t(text.about, { name: inside(dimensionIn(round, widest.dimension).name) }) : '',
  );
  const [why, setWhy] = useState(() => headOf(round, view.may.readVoices, language).lead);
  const [side, setSide] = useState<Side | null>(sides.length === 1 ? sides[0]! : null);
  const act = useAct(steeringGroups.addAgendaItem);
  const back = useAct(steeringGroups.sayOfAgendaItem);
  const day = writeDay(meeting.date, language, 'day');
  const takeOff = () =>
    // The dialog is gone by then: a promise is heard all the same.
    back
      .mutateAsync({
        params: { company, meeting: meeting.meeting },
        body: { word: makeId(), key: `own:${item}`, kind: 'withdrawn' },
      })
      .then(() => {
        toast({ message: t(text.takenOff) });
        onAsked(null);
      })
      .catch(({ message }: Error) => toast({ message }));
  const send = () =>
    act.mutate(
      { params: { company, meeting: meeting.meeting }, body: { item, title, why, side } },
      {
        onSuccess: () => {
          toast({
            message: t(text.done, { day }),
            undo: { label: t(text.undo), act: takeOff },
          });
          onAsked(meeting);
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t(text.act)}
      lead={t(text.lead, { day })}
      act={t(text.send)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="title"
        label={t(text.title)}
        value={title}
        problem={problemOf(act.error, 'title')}
        onChange={setTitle}
      />
      <TextArea
        name="why"
        label={t(text.why)}
        value={why}
        problem={problemOf(act.error, 'why')}
        onChange={setWhy}
      />
      {sides.length > 1 && (
        <RadioField
          name="side"
          label={t(text.side)}
          value={side ?? ''}
          problem={problemOf(act.error, 'side')}
          onChange={(value) => setSide(value as Side)}
          options={sides.map((one) => ({
            value: one,
            label: t(voiceText[one === 'employer' ? 'management' : 'employees']),
          }))}
        />
      )}
    </FormDialog>
  );
}
