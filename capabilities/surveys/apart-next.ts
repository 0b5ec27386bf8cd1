import type { FormLine, FormOccasion, FormOffer, FormsView } from '#surveys/apart-view.ts';

/** What of a visit's many forms stands on the visit's own page alone: an offer after each would crowd everything else. */
const onOwnPage: FormOccasion = 'visit';

export type About = { occasion: FormOccasion; thing: string };
export type ToAnswer = { forms: FormLine[]; offers: FormOffer[] };

/**
 * What waits for whoever speaks for a side: open forms that side has not handed in, and what can be opened for it.
 * With `about` only what is about that thing; without it all that is to be answered, late ones first.
 */
export function toAnswer({ forms, offers, may }: Omit<FormsView, 'waiting'>, about?: About): ToAnswer {
  const isAbout = (one: About) =>
    about === undefined || (one.occasion === about.occasion && one.thing === about.thing);
  const isOpen = ({ state }: FormLine) => state === 'waiting' || state === 'half';
  return {
    forms: forms.filter(
      (one) => isOpen(one) && isAbout(one) && may.sides.some((side) => !one.handedIn[side]),
    ),
    offers:
      may.open && may.sides.length > 0
        ? offers.filter((one) => isAbout(one) && (about !== undefined || one.occasion !== onOwnPage))
        : [],
  };
}
