import { useState } from 'react';
import { type MemberShape, people, type Side } from '#people/contract.ts';
import { memberText as text } from '#people/member-text.ts';
import { text as roleText } from '#people/text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { call, problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { type Option, RadioField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Choice = 'moveEnd' | 'endRole' | 'closeAccount';

type Props = {
  member: MemberShape;
  /** The page's company; null on the programme's page, where roles are ended and accounts closed. */
  company: string | null;
  /** True when whoever looks holds this role. */
  own: boolean;
  proposedEnd: string;
  /** The party nobody speaks for without this member. */
  lastOf: Side | null;
  onDone: () => void;
  onClose: () => void;
};

const choicesFor = ({ member, company }: Props): Choice[] => {
  if (!company) return ['endRole', 'closeAccount'];
  return member.mayEnd ? ['moveEnd', 'endRole'] : ['endRole'];
};

/** A role is moved or ended, or an account closed: what follows from it stands here before it is done. */
export function MemberDialog(props: Props) {
  const t = useSay();
  const { member, onClose } = props;
  const choices = choicesFor(props);
  const [choice, setChoice] = useState<Choice>(choices[0]!);
  const [toDate, setToDate] = useState(member.toDate ?? props.proposedEnd);
  const act = useMemberAct(props);
  const options: Option[] = choices.map((value) => ({ value, label: t(text[value]) }));
  const problem = problemOf(act.error, 'toDate');
  return (
    <Dialog
      open
      title={`${member.name}, ${t(roleText[`role-${member.role}`])}`}
      onClose={onClose}
      actions={
        <>
          <Button busy={act.busy} onClick={() => act.run(choice, toDate)}>
            {t(text[choice])}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {act.error && !problem && <Note tone="act">{act.error.message}</Note>}
      {choices.length > 1 && (
        <RadioField
          name="whatToDo"
          label={t(text.whatToDo)}
          value={choice}
          onChange={(value) => setChoice(value as Choice)}
          options={options}
        />
      )}
      {choice === 'moveEnd' && (
        <DateField
          name="toDate"
          label={t(text.lastDay)}
          hint={t(text.lastDayHint)}
          value={toDate}
          onChange={setToDate}
          problem={problem}
        />
      )}
      {choice !== 'moveEnd' && <Consequence {...props} choice={choice} />}
    </Dialog>
  );
}

function Consequence({ member, own, lastOf, choice }: Props & { choice: Choice }) {
  const t = useSay();
  const { name } = member;
  const side = lastOf && t(lastOf === 'employer' ? text.sideEmployer : text.sideEmployees);
  const words =
    choice === 'closeAccount'
      ? t(text.closeConsequence, { name })
      : own
        ? t(text.endOwnConsequence)
        : t(text.endConsequence, { name });
  return (
    <Note tone="act">
      <p>{words}</p>
      {side && choice === 'endRole' && <p>{t(text.endLastOfSide, { side })}</p>}
    </Note>
  );
}

/** The three acts behind one button. A role that was ended in a company can be given back at once. */
function useMemberAct({ member, company, onDone }: Props) {
  const t = useSay();
  const toast = useToast();
  const move = useAct(people.prolongRole);
  const end = useAct(people.endRole);
  const endOver = useAct(people.endProgrammeRole);
  const close = useAct(people.closeAccount);
  const { membership, name, person, role, toDate: lastDay } = member;
  const giveBack = (home: string) => async () => {
    const body = { membership: makeId(), person, role, toDate: lastDay ?? '' };
    await call(people.giveRole, { params: { company: home }, body });
    toast({ message: t(text.undone, { name }) });
    onDone();
  };
  const ended = () => {
    const undo =
      company && lastDay && member.mayEnd && !member.organisation
        ? { label: t(text.undo), act: () => void giveBack(company)() }
        : undefined;
    toast({ message: t(text.ended, { name }), ...(undo && { undo }) });
    onDone();
  };
  const run = (choice: Choice, toDate: string): void => {
    if (choice === 'closeAccount') {
      close.mutate(
        { params: { person } },
        {
          onSuccess: () => {
            toast({ message: t(text.closed, { name }) });
            onDone();
          },
        },
      );
    } else if (!company) endOver.mutate({ params: { membership } }, { onSuccess: ended });
    else if (choice === 'endRole') end.mutate({ params: { company, membership } }, { onSuccess: ended });
    else
      move.mutate(
        { params: { company, membership }, body: { toDate } },
        {
          onSuccess: () => {
            toast({ message: t(text.moved, { name, date: writeDay(toDate, pageLanguage(), 'long') }) });
            onDone();
          },
        },
      );
  };
  const all = [move, end, endOver, close];
  return {
    run,
    busy: all.some(({ isPending }) => isPending),
    error: all.map(({ error }) => error).find(Boolean) ?? null,
  };
}
