import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { answerKey, CallRefused, call, useAct } from '#platform/web/call.ts';
import type { BeatChangeDetail, BeatPreview } from '#programme/beat-change.ts';
import type { MovableBeat } from '#programme/beats-shown.ts';
import { programme } from '#programme/contract.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';

type Wish = { change: string; detail: BeatChangeDetail; reason?: string; although?: boolean };

/** Changes one visit or meeting on the picture it was seen in; the answer is the whole journey anew. */
export function useBeatChange(company: string, { subject, key, sequence }: MovableBeat) {
  const queries = useQueryClient();
  const act = useAct(subject === 'visit' ? programme.changeVisit : programme.changeMeeting);
  const change = ({ reason = '', ...wish }: Wish, then: (view: JourneyView) => void) =>
    act.mutate(
      { params: { company }, body: { key, sequence, reason, ...wish } },
      {
        onSuccess: (view) => {
          keep(view);
          then(view);
        },
      },
    );
  const keep = (view: JourneyView) =>
    queries.setQueryData(answerKey(programme.readJourney, { params: { company } }), view);
  /** Takes back what was just done, which is one change more than was seen. */
  const restore = async (then: (beat: Beat | undefined) => void) => {
    const body = { change: makeId(), key, sequence: sequence + 1, detail: { kind: 'restored' as const } };
    const endpoint = subject === 'visit' ? programme.changeVisit : programme.changeMeeting;
    const view = await call(endpoint, { params: { company }, body });
    keep(view);
    await queries.invalidateQueries();
    then(beatIn(view, subject, key));
  };
  return { change, restore, busy: act.isPending, error: act.error };
}

export const beatIn = (view: JourneyView, subject: 'visit' | 'meeting', key: string): Beat | undefined =>
  (subject === 'visit' ? view.visits : view.meetings).find((beat) => beat.key === key);

/** How long after the last key the server is asked, in milliseconds. */
const quiet = 300;

type Looked = { preview: BeatPreview | null; problem: CallRefused | null };

/** What a change would be, asked as it is written; null while there is nothing to ask about. */
export function useBeatPreview(company: string, beat: MovableBeat, detail: BeatChangeDetail | null): Looked {
  const [looked, setLooked] = useState<Looked>({ preview: null, problem: null });
  const asked = detail && JSON.stringify(detail);
  const { subject, key, sequence } = beat;
  useEffect(() => {
    setLooked({ preview: null, problem: null });
    if (asked === null) return undefined;
    let isLatest = true;
    const body = {
      subject,
      key,
      sequence,
      change: makeId(),
      detail: JSON.parse(asked) as BeatChangeDetail,
      // A reason that is not written yet is asked for when it is saved, and hides no warning before.
      reason: '–',
    };
    const timer = setTimeout(() => {
      call(programme.previewBeatChange, { params: { company }, body }).then(
        (preview) => isLatest && setLooked({ preview, problem: null }),
        (problem: unknown) =>
          isLatest && problem instanceof CallRefused && setLooked({ preview: null, problem }),
      );
    }, quiet);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [company, subject, key, sequence, asked]);
  return looked;
}
