import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { voiceText } from '#ambitions/voice-text.ts';
import { AmbitionList } from '#ambitions/web/AmbitionList.tsx';
import { ForceFields } from '#ambitions/web/ForceFields.tsx';
import { RoomHead, WithAmbitions } from '#ambitions/web/Frame.tsx';
import { MissingList } from '#ambitions/web/MissingList.tsx';
import { SettledChallenge } from '#ambitions/web/SettledChallenge.tsx';
import { SignPanel } from '#ambitions/web/SignPanel.tsx';
import { sides } from '#people/contract.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

/** The common picture: challenges, ambitions and driving forces, what is missing, and the signatures. */
export const Page = () => <WithAmbitions>{(view) => <Picture view={view} />}</WithAmbitions>;

function Picture({ view }: { view: AmbitionsView }) {
  const t = useSay();
  return (
    <>
      <RoomHead company={view.company} place="picture" title={headlineOf(view, t)} lead={t(text.lead)} />
      <div className="ambitions-two">
        <div className="ambitions-missing">
          <MissingList view={view} />
        </div>
        <div className="ambitions-main">
          <Settled view={view} />
          <AmbitionList view={view} />
          <ForceFields view={view} />
        </div>
        <div className="ambitions-aside">
          <SignPanel view={view} />
        </div>
      </div>
    </>
  );
}

function headlineOf({ finished, together, picture, joints, ambitions }: AmbitionsView, t: Say): string {
  if (!together) {
    const writing = sides.filter((side) => !finished[side]);
    return writing.length === 1 ? t(text.headWaits, { side: writing[0]! }) : t(text.headApart);
  }
  const { missing, signed, changed } = picture;
  const open = [...joints, ...ambitions].filter(({ state }) => state === 'open').length;
  if (signed && !changed) return open > 0 ? t(text.headSignedOpen, { count: open }) : t(text.headSigned);
  const unsigned = missing.filter(({ what }) => what === 'signature');
  const lacking = missing.length - unsigned.length;
  if (signed && changed) return t(text.headChanged);
  if (lacking > 0) return t(text.headMissing, { count: lacking });
  const turn = unsigned[0]?.turn ?? 'employer';
  return unsigned.length === 1 ? t(text.headOneSigned, { side: turn }) : t(text.headReady);
}

function Settled({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const agreed = view.joints.filter(({ state }) => state === 'agreed');
  const parted = view.joints.filter(({ state }) => state === 'disagreed');
  const open = view.joints.length - agreed.length - parted.length;
  const place = `/companies/${view.company.company}/ambitions/challenges`;
  const toChallenges = (kind: 'primary' | 'second') => (
    <LinkButton to={place} kind={kind}>
      {t(view.together ? text.goRead : text.goWrite)}
    </LinkButton>
  );
  if (agreed.length + parted.length === 0)
    return (
      <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
        {toChallenges('primary')}
      </Empty>
    );
  return (
    <div className="ambitions-stack">
      {agreed.length > 0 && (
        <section aria-labelledby="agreed-title">
          <h2 id="agreed-title">{t(text.agreedTitle)}</h2>
          <ol className="joints">
            {agreed.map((joint) => (
              <SettledChallenge key={joint.joint} view={view} joint={joint} />
            ))}
          </ol>
        </section>
      )}
      {parted.length > 0 && (
        <section aria-labelledby="parted-title">
          <h2 id="parted-title">{t(text.partedTitle)}</h2>
          <p className="subtle">{t(voiceText.partedLead)}</p>
          <ol className="joints">
            {parted.map((joint) => (
              <SettledChallenge key={joint.joint} view={view} joint={joint} />
            ))}
          </ol>
        </section>
      )}
      <p className="ambitions-acts">
        {toChallenges('second')}
        {open > 0 && <span className="small subtle">{t(text.openCount, { count: open })}</span>}
      </p>
    </div>
  );
}
