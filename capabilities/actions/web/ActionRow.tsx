import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionView } from '#actions/action-view.ts';
import { actions as endpoints } from '#actions/contract.ts';
import { pageText as text } from '#actions/page-text.ts';
import { DropDialog, MoveDialog } from '#actions/web/ActionDialogs.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

type Props = { company: string; action: ActionView; may: { say: boolean } };

const day = (date: string) => writeDay(date, pageLanguage(), 'day');

const lower = (words: string) => words.charAt(0).toLocaleLowerCase() + words.slice(1);

/** One action: what, whose, by when, how it stands, where it comes from and what can be said of it. */
export function ActionRow({ company, action, may }: Props) {
  const t = useSay();
  const { what, ownerName, ownerSide, due, firstDue, promisedOn, source, state } = action;
  const dueWords = firstDue
    ? t(text.wasDue, { date: day(due), first: day(firstDue) })
    : t(text.due, { date: day(due) });
  return (
    <li className={state === 'late' ? 'action-row action-late' : 'action-row'}>
      <div className="action-main">
        <b>{what}</b>
        <span className="small subtle">
          {ownerName}, {lower(t(text[`side-${ownerSide}`]))} · {dueWords} ·{' '}
          <Link to={sourceOf(company, action)}>{t(text[`from-${source}`], { date: day(promisedOn) })}</Link>
        </span>
        {action.words.length > 0 && <History action={action} />}
      </div>
      <StateMark action={action} />
      {may.say && <Acts company={company} action={action} />}
    </li>
  );
}

/** The meeting or the visit it was promised at. */
const sourceOf = (company: string, { source, sourceThing }: ActionView): string =>
  source === 'minutes'
    ? `/companies/${company}/steering-group/meetings/${sourceThing}`
    : `/companies/${company}/visits/${sourceThing}`;

function StateMark({ action: { state, daysLate } }: { action: ActionView }) {
  const t = useSay();
  if (state === 'late') return <Mark status="deviation">{t(text.daysLate, { count: daysLate })}</Mark>;
  return <Mark status={state === 'dropped' ? 'silent' : 'plan'}>{t(text[`state-${state}`])}</Mark>;
}

function wordLine({ kind, due, note, by, at }: ActionView['words'][number], t: Say): string {
  const said = kind === 'moved' ? t(text['word-moved'], { date: day(due!) }) : t(text[`word-${kind}`]);
  return [`${said}, ${by}, ${day(at.slice(0, 10))}`, note].filter(Boolean).join('. ');
}

function History({ action }: { action: ActionView }) {
  const t = useSay();
  return (
    <details className="small">
      <summary>{t(text.history)}</summary>
      <ul>
        {action.words.map((word) => (
          <li key={word.word}>{wordLine(word, t)}</li>
        ))}
      </ul>
    </details>
  );
}

function Acts({ company, action }: { company: string; action: ActionView }) {
  const t = useSay();
  const toast = useToast();
  const [open, setOpen] = useState<'move' | 'drop' | null>(null);
  const act = useAct(endpoints.sayOfAction);
  const params = { company, action: action.action };
  const say = (kind: 'done' | 'reopened', then?: () => void) =>
    act.mutate({ params, body: { word: makeId(), kind } }, { onSuccess: then });
  const isOver = action.state === 'done' || action.state === 'dropped';
  const done = () =>
    say('done', () =>
      toast({
        message: t(text.isDone, { what: action.what }),
        undo: { label: t(text.undo), act: () => say('reopened') },
      }),
    );
  const named = (label: string) => `${label}: ${action.what}`;
  if (isOver)
    return (
      <div className="action-acts">
        <Button
          kind="quiet"
          busy={act.isPending}
          aria-label={named(t(text.reopen))}
          onClick={() => say('reopened')}
        >
          {t(text.reopen)}
        </Button>
      </div>
    );
  return (
    <div className="action-acts">
      <Button kind="second" busy={act.isPending} aria-label={named(t(text.done))} onClick={done}>
        {t(text.done)}
      </Button>
      <Button kind="quiet" aria-label={named(t(text.move))} onClick={() => setOpen('move')}>
        {t(text.move)}
      </Button>
      <Button kind="quiet" aria-label={named(t(text.drop))} onClick={() => setOpen('drop')}>
        {t(text.drop)}
      </Button>
      {act.error && <p role="alert">{act.error.message}</p>}
      {open === 'move' && <MoveDialog company={company} action={action} onClose={() => setOpen(null)} />}
      {open === 'drop' && <DropDialog company={company} action={action} onClose={() => setOpen(null)} />}
    </div>
  );
}
