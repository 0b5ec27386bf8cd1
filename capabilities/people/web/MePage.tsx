import { people } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { AboutMe } from '#people/web/AboutMe.tsx';
import { CloseAccount } from '#people/web/CloseAccount.tsx';
import { useSession } from '#people/web/door.tsx';
import { OwnSessions } from '#people/web/OwnSessions.tsx';
import type { OwnData } from '#people/web/record-words.ts';
import { StoredRecord } from '#people/web/StoredRecord.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';
import '#people/web/me.css';

/** Min side: who I am here, where I am signed in, what is stored about me, and the way out. */
export function Page() {
  const t = useSay();
  const session = useSession();
  const own = useAnswer(people.readOwnData, {});
  const sessions = useAnswer(people.listSessions, {});
  const again = () => {
    void own.refetch();
    void sessions.refetch();
  };
  const error = own.error ?? sessions.error;
  if (error) return <Trouble eyebrow={t(text.eyebrow)} error={error} onAgain={again} />;
  if (!own.data || !sessions.data || !session) return <Skeleton lines={8} />;
  const others = sessions.data.sessions.filter(({ current }) => !current).length;
  return (
    <div className="people-page">
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={others === 0 ? t(text.titleOne) : t(text.titleMany, { count: others })}
        lead={t(text.lead)}
      />
      <div className="me-two">
        <AboutMe own={own.data} session={session} onDone={again} />
        <OwnSessions sessions={sessions.data.sessions} onDone={again} />
      </div>
      <section className="people-part" aria-labelledby="me-stored">
        <div className="head-line">
          <h2 id="me-stored">{t(text.stored)}</h2>
          <Button kind="second" onClick={() => download(own.data, t(text.fileName))}>
            {t(text.download)}
          </Button>
        </div>
        <p className="small subtle">{t(text.storedLead)}</p>
        {mineFirst(own.data.records).map((record) => (
          <StoredRecord key={`${record.room} ${record.kind}`} record={record} />
        ))}
      </section>
      <CloseAccount roles={session.memberships.length + session.asleep.length} />
    </div>
  );
}

/** What holds something about whoever reads stands first. */
const mineFirst = (records: OwnData['records']): OwnData['records'] =>
  records.toSorted((a, b) => Number(b.rows.length > 0) - Number(a.rows.length > 0));

/** Hands the answer over as a file of its own, made in the browser. */
function download(own: OwnData, fileName: string): void {
  const url = URL.createObjectURL(
    new Blob([`${JSON.stringify(own, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken what it needs once this turn is over.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
