import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';
import { keyLostText as lostText } from '#surveys/key-lost-text.ts';
import { waveText as text } from '#surveys/wave-text.ts';
import type { SurveysView, WaveLine } from '#surveys/wave-view.ts';

const said = (date: string): string => writeDay(date, pageLanguage(), 'said');

/** Which party has not signed, of a plan one has. */
const lacking = ({ employer }: WaveLine['signed']): Side => (employer ? 'employees' : 'employer');

/** How a wave stands, in one sentence about now. */
export function headlineOf(wave: WaveLine, today: string, t: Say): string {
  const { state, keyLost, answered, people, closesOn, opensOn, meetingOn, signed } = wave;
  switch (state) {
    case 'draft':
      return t(text.headDraft);
    case 'half-signed':
      return t(text.headHalf, { side: lacking(signed) });
    case 'signed':
      return t(text.headSigned, { date: said(opensOn) });
    case 'open':
      return t(text.headOpen, { answered, people, date: said(closesOn) });
    case 'ended':
      return t(keyLost ? lostText.head : text.headEnded);
    case 'counted':
      return today < meetingOn
        ? t(text.headFirst, { date: said(meetingOn) })
        : t(text.headCounted, { answered, people });
    case 'too-few':
      return t(text.headTooFew);
    case 'called-off':
      return t(text.headCalledOff);
  }
}

/** What a wave waits for, and from whom. */
export function waitsOf(wave: WaveLine, today: string, parties: SurveysView['parties'], t: Say): string {
  const { state, keyLost, answered, people, closesOn, opensOn, meetingOn, signed, ending, delivered } = wave;
  const signers = (sides: readonly Side[]) =>
    sides.map((side) => t(text.waitsSign, { side, names: parties[side].join(', ') || 'none' })).join(' ');
  switch (state) {
    case 'draft':
      return signers(['employer', 'employees']);
    case 'half-signed':
      return signers([lacking(signed)]);
    case 'signed':
      return t(text.waitsOpening, { date: said(opensOn) });
    case 'open': {
      const one = ending.employer ? 'employees' : ending.employees ? 'employer' : null;
      const taking = t(text.waitsAnswers, { answered, people, date: said(closesOn) });
      return one ? `${taking} ${t(text.waitsEnding, { side: one })}` : taking;
    }
    case 'ended':
      return t(keyLost ? lostText.head : text.headEnded);
    case 'counted': {
      if (today < meetingOn) return t(text.waitsMeeting, { answered, people, date: said(meetingOn) });
      if (!delivered || (delivered.employer && delivered.employees))
        return t(text.isDone, { answered, people });
      const side = delivered.employer ? 'employees' : delivered.employees ? 'employer' : 'both';
      return t(text.waitsDelivery, { answered, people, side });
    }
    case 'too-few':
      return t(text.isTooFew);
    case 'called-off':
      return t(text.isCalledOff);
  }
}

/** What matters most now, first. */
const order = [
  'open',
  'ended',
  'half-signed',
  'signed',
  'draft',
  'counted',
  'too-few',
  'called-off',
] as const;

/** The wave the page's first sentence is about: what is under way, or else the newest. */
export function mainWave(waves: readonly WaveLine[], today: string): WaveLine | null {
  const read = waves.find(({ state, meetingOn }) => state === 'counted' && today <= meetingOn);
  const found = order.map((state) => waves.find((one) => one.state === state));
  const under = found.slice(0, 5).find((one) => one !== undefined);
  return (under?.state === 'open' ? under : undefined) ?? read ?? under ?? waves[0] ?? null;
}
