import { people } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { methodText } from '#people/session-text.ts';
import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Sessions = AnswerOf<typeof people.listSessions>['sessions'];
type Props = { sessions: Sessions; onDone: () => void };

/** Where one is signed in: this browser first, and each of the others can be ended from here. */
export function OwnSessions({ sessions, onDone }: Props) {
  const t = useSay();
  const toast = useToast();
  const one = useAct(people.endOneSession);
  const others = useAct(people.endOtherSessions);
  const error = one.error ?? others.error;
  const said = (message: string) => {
    toast({ message });
    onDone();
  };
  const endOne = (session: string) =>
    one.mutate({ params: { session } }, { onSuccess: () => said(t(text.endedOne)) });
  const endOthers = () =>
    others.mutate({}, { onSuccess: ({ ended }) => said(t(text.endedOthers, { count: ended })) });
  const sorted = sessions.toSorted((a, b) => Number(b.current) - Number(a.current));
  return (
    <section className="people-part" aria-labelledby="me-sessions">
      <h2 id="me-sessions">{t(text.sessions)}</h2>
      {error && <Note tone="act">{error.message}</Note>}
      <ul className="member-list">
        {sorted.map((session) => (
          <OneSession key={session.session} session={session} busy={one.isPending} onEnd={endOne} />
        ))}
      </ul>
      {sessions.length > 2 && (
        <p>
          <Button kind="second" busy={others.isPending} onClick={endOthers}>
            {t(text.endOthers)}
          </Button>
        </p>
      )}
    </section>
  );
}

function OneSession(props: { session: Sessions[number]; busy: boolean; onEnd: (session: string) => void }) {
  const t = useSay();
  const { session, busy, onEnd } = props;
  const label = session.label || t(text.unknownBrowser);
  const at = writeMoment(session.begunAt, pageLanguage());
  const used = session.seenOn && writeDay(session.seenOn, pageLanguage(), 'date');
  return (
    <li>
      <div>
        <p className="member-name">
          {label} {session.current && <Tag tone="pine">{t(text.thisOne)}</Tag>}
        </p>
        <p className="small subtle">
          {t(text.begun, { at, method: t(methodText[`method-${session.method}`]) })}
          {used && ` · ${t(text.lastUsed, { date: used })}`}
        </p>
      </div>
      {!session.current && (
        <Button kind="quiet" busy={busy} onClick={() => onEnd(session.session)}>
          {t(text.endOne)}
          <span className="hidden">{` ${label}, ${at}`}</span>
        </Button>
      )}
    </li>
  );
}
