import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { ApartPanel } from '#ambitions/web/ApartPanel.tsx';
import { RoomHead, WithAmbitions } from '#ambitions/web/Frame.tsx';
import { TogetherPanel } from '#ambitions/web/TogetherPanel.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

/** Challenges: each party by itself, then side by side, then in words of both. */
export const Page = () => <WithAmbitions>{(view) => <Challenges view={view} />}</WithAmbitions>;

function Challenges({ view }: { view: AmbitionsView }) {
  const t = useSay();
  return (
    <>
      <RoomHead
        company={view.company}
        place="challenges"
        title={headlineOf(view, t)}
        lead={t(view.together ? text.leadTogether : text.promiseOthers)}
      />
      {view.together ? <TogetherPanel view={view} /> : <ApartPanel view={view} />}
    </>
  );
}

function headlineOf(view: AmbitionsView, t: Say): string {
  if (!view.together) {
    const writing = view.may.sides.find((side) => !view.finished[side]);
    if (writing) return t(text.headYours);
    const [side] = view.may.sides;
    return side ? t(text.headDone, { side }) : t(text.headApart);
  }
  const loose = view.topics.filter(({ joint }) => joint === null);
  const differing = loose.filter(({ difference }) => (difference ?? 0) > 1).length;
  if (differing > 0) return t(text.headApartDiffer, { count: differing });
  return loose.length > 0 ? t(text.headLoose, { count: loose.length }) : t(text.headSettled);
}
