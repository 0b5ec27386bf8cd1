import type { OutboxAct, Outcome } from '#platform/web/offline/queue.ts';

/** A service in memory that knows an act by the id in its body, and says no to some of them. */
export function openService() {
  const seen = new Set<string>();
  /** What took effect, in order. */
  const log: OutboxAct[] = [];
  /** What is somewhere on the way, and will arrive when nobody waits for it. */
  const late: OutboxAct[] = [];
  let signedIn = 'kari';
  let patient = false;

  const take = (act: OutboxAct): Outcome => {
    if (act.person !== signedIn) return { kind: 'not-signed-in' };
    const id = idOf(act);
    if (!patient && id.endsWith('-no'))
      return { kind: 'refused', refusal: { code: 'no', message: 'Nei.', problems: [] } };
    if (!seen.has(id)) log.push(act);
    seen.add(id);
    return { kind: 'sent' };
  };
  return {
    log,
    late,
    take,
    /** One of those on the way arrives. */
    arrive: (chance: () => number): void => {
      const [act] = late.splice(Math.floor(chance() * late.length), 1);
      if (act) take(act);
    },
    signIn: (person: string) => {
      signedIn = person;
    },
    /** From now on nothing is refused. */
    relent: () => {
      patient = true;
    },
  };
}

export const idOf = ({ input }: Pick<OutboxAct, 'input'>): string => (input.body as { id: string }).id;
