import { useRef, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { principles } from '#principles/contract.ts';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

type Dots = readonly string[];

/**
 * One's own dots as they are placed. A press shows at once; what is pressed while an earlier choice is on its way is
 * sent when that one has come home, so that none is lost and the last one stands.
 */
export function useDots({ view, round }: InRound) {
  const params = { company: view.company.company, round: round.round };
  const { send, error } = usePrinciplesAct(principles.placeDots, params.company);
  const [shown, setShown] = useState<Dots | null>(null);
  const wanted = useRef<Dots | null>(null);
  const place = async (dots: Dots) => {
    const isOnItsWay = wanted.current !== null;
    wanted.current = dots;
    setShown(dots);
    if (isOnItsWay) return;
    try {
      for (let sent: Dots | null = null; sent !== wanted.current; ) {
        sent = wanted.current;
        await send({ params, body: { choice: makeId(), clusters: [...sent] } });
      }
    } catch {
      // What was refused is said above the piles, and the dots stand where the server has them.
    }
    wanted.current = null;
    setShown(null);
  };
  return { dots: shown ?? round.ownDots, place, error };
}
