import { Link } from '@tanstack/react-router';
import type { ActionView } from '#actions/contract.ts';
import { actions } from '#actions/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOutboxAct } from '#platform/web/offline/use-outbox.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { briefText as text } from '#visits/brief-text.ts';
import type { VisitHere } from '#visits/web/use-visit.ts';

type Props = { here: VisitHere; promised: readonly ActionView[] };

/** What was promised, the adviser's own among it, kept or still open; a late one stands with what needs somebody. */
export function PromisedList({ here, promised }: Props) {
  const t = useSay();
  const others = promised.filter(({ state }) => state !== 'late');
  if (promised.length > 0 && others.length === 0) return null;
  return (
    <section aria-labelledby="brief-promised">
      <h2 id="brief-promised">{t(text.promised)}</h2>
      {others.length === 0 ? (
        <p className="small subtle visit-none">{t(text.promisedNone)}</p>
      ) : (
        <ul className="visit-rows">
          {others.map((action) => (
            <PromisedRow key={action.action} here={here} action={action} />
          ))}
        </ul>
      )}
    </section>
  );
}

export function PromisedRow({ here, action }: { here: VisitHere; action: ActionView }) {
  const t = useSay();
  const { view } = here;
  const { what, owner, ownerName, due, state, promisedOn, firstDue } = action;
  const day = (date: string) => writeDay(date, pageLanguage(), 'date');
  const said = t(owner === view.you.person ? text.you : text.who, { name: ownerName, what });
  const isOpen = state === 'open' || state === 'late';
  const status = state === 'late' ? 'deviation' : state === 'dropped' ? 'silent' : 'plan';
  const word = { open: text.dueOn, late: text.dueOn, done: text.kept, dropped: text.dropped }[state];
  return (
    <li>
      <span className="visit-row-shape">
        {state === 'open' ? (
          <span className="visit-row-dot" aria-hidden="true" />
        ) : (
          <MarkShape status={status} label={t(statusText[status])} />
        )}
      </span>
      <b className="visit-row-what">
        <Link to={`/companies/${view.company.company}/actions`}>{said}</Link>
      </b>
      <span className="visit-row-due">{t(word, { date: day(due) })}</span>
      <span className="visit-row-sub">
        {t(text.promisedOn, { date: day(promisedOn) })}
        {firstDue && ` · ${t(text.movedFrom, { date: day(firstDue) })}`}
        {action.words.at(-1)?.note && ` · ${action.words.at(-1)!.note}`}
      </span>
      {isOpen && view.may.say && <SayDone here={here} action={action} />}
    </li>
  );
}

function SayDone({ here, action }: { here: VisitHere; action: ActionView }) {
  const t = useSay();
  const toast = useToast();
  const { send } = useOutboxAct(actions.sayOfAction);
  const say = (kind: 'done' | 'reopened') =>
    send(
      {
        params: { company: here.view.company.company, action: action.action },
        body: { word: makeId(), kind, due: null, note: '' },
      },
      { thing: here.thing, what: `${t(text.done)}: ${action.what}` },
    );
  const press = async () => {
    await say('done');
    toast({ message: t(text.saidDone), undo: { label: t(text.undo), act: () => void say('reopened') } });
  };
  return (
    <span className="visit-row-act visit-row-done">
      <Button
        kind="quiet"
        icon="check"
        aria-label={t(text.doneOf, { what: action.what })}
        onClick={() => void press()}
      >
        {t(text.done)}
      </Button>
    </span>
  );
}
