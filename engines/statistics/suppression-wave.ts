/**
 * What a wave may show, decided once, when it closes, from counts alone.
 *
 * What: every figure of every declared table, as asked for, as less, or hidden; what is not in the plan does
 * not come out (R6). The whole first, then dimensions in their declared order, large groups before
 * small ones, so that where one more has to be hidden for a small one's sake it is the smallest that helps.
 * Two checks, both by `suppression.ts`: within the wave on the answers as counted, which is exact whoever the
 * reader is and whatever he knows; and beside earlier waves on who took part. Nobody can tell which
 * answer of one wave and which of the next are one person's, so the second guards against a supposition: that
 * all who stayed answered as before, and the reader knows who took part. A question left open by
 * somebody who took part is known to nobody, and is not counted there.
 * Where the taking-part is unknown or does not fit the figure, it could be one to four: a group shows nothing
 * and the whole, having no parent to go up to, a band.
 * Reckoned across questions only from published figures: an index is the mean of published means.
 * Cost: milliseconds for 20 questions in three dimensions.
 */

import { reasonAgainst } from './suppression.ts';
import { type Place, placesOf } from './suppression-places.ts';
import { type Atom, type CountedSet, limitsFrom, type Reason, type Show } from './suppression-shapes.ts';
import type { Counts, DeclaredQuestion, Figure, History, Plan, Profile } from './suppression-wave-shapes.ts';

/** Below so many who answered otherwise than most, a sensitive question is shown as a band. */
const FEWEST_OTHERS = 5;

/** Every figure of the plan, question by question. Throws when a limit falls or the wave is decided already. */
export function decideWave(plan: Plan, counts: readonly Counts[], history: History): readonly Figure[] {
  limitsFrom(plan.atLeast, history.atLeast);
  if (history.figures.some(({ wave }) => wave === plan.wave))
    throw new RangeError(`The wave ${plan.wave} has been decided, and a wave is decided once.`);
  return plan.questions.flatMap((question) => decideQuestion(plan, question, counts, history));
}

function decideQuestion(plan: Plan, asked: DeclaredQuestion, counts: readonly Counts[], history: History) {
  const { question, show } = asked;
  const profiles = counts.find((each) => each.question === question)?.profiles ?? [];
  const places = placesOf(plan, asked, counts);
  const within = withinWave(plan, asked, profiles, places);
  const beside = besideEarlierWaves(plan, asked, history);
  const against = (place: Place, as: Show) => within.against(place, as) ?? beside.against(place, as);
  const figures = places.map((place): Figure => {
    const figure = (publish: Figure['publish'], because: Reason | null): Figure => {
      return { wave: plan.wave, question, ...place, publish, because };
    };
    const because = against(place, show);
    if (because === 'all-alike') return figure('band', because);
    const less = because !== null && show === 'distribution' ? against(place, 'mean') : because;
    if (less === null) {
      const as = because === null ? show : 'mean';
      within.add(place, as);
      beside.add(place, as);
      return figure(as, because);
    }
    const noParent = place.dimension === null && less === 'churn-too-small';
    return figure(noParent ? 'band' : 'nothing', less);
  });
  return figures.map((figure) =>
    isForSibling(figure, figures) ? { ...figure, because: 'sibling-hidden' as const } : figure,
  );
}

/** The answers of this wave as they were counted; atoms are profiles. */
function withinWave(
  { wave, atLeast }: Plan,
  { question, sensitive }: DeclaredQuestion,
  profiles: readonly Profile[],
  places: readonly Place[],
) {
  const behind = new Map<Atom, number>(profiles.map(({ levels }, i) => [i, sum(levels)]));
  const setOf = (place: Place, show: Show): CountedSet => {
    const atoms = new Set<Atom>();
    for (const [i, { groups }] of profiles.entries()) if (stands(groups, place)) atoms.add(i);
    return { question, wave, table: question, show, atoms };
  };
  const alike = sensitive ? places.filter((place) => isAlike(profiles, place)) : [];
  const kept = alike.map((place) => setOf(place, 'mean').atoms);
  const published: CountedSet[] = [];
  const common = { published, sensitive, kept, behind, atLeast, declared: new Set([question]) };
  return {
    add: (place: Place, show: Show) => published.push(setOf(place, show)),
    against: (place: Place, show: Show) =>
      reasonAgainst({ ...common, request: setOf(place, show), alike: alike.includes(place) }, show),
  };
}

/** Who took part, now and before; atoms are those who stood in the same places in every wave. */
function besideEarlierWaves(
  { wave, atLeast }: Plan,
  { question, sensitive }: DeclaredQuestion,
  { figures, takingPart }: History,
) {
  const people = takingPart ?? [];
  const behind = new Map<Atom, number>(people.map((each, i) => [i, each.people]));
  const setOf = (place: Place, of: string, show: Show): CountedSet => {
    const atoms = new Set<Atom>();
    for (const [i, { at }] of people.entries()) {
      const groups = at[of];
      if (groups !== undefined && stands(groups, place)) atoms.add(i);
    }
    return { question, wave: of, table: question, show, atoms };
  };
  const published = figures.flatMap((figure) =>
    figure.question === question && (figure.publish === 'mean' || figure.publish === 'distribution')
      ? [setOf(figure, figure.wave, figure.publish)]
      : [],
  );
  const isFirst = published.length === 0;
  const isKnown = published.every(({ atoms }) => atoms.size > 0);
  const common = { published, sensitive, behind, atLeast, declared: new Set([question]), alike: false };
  return {
    add: (place: Place, show: Show) => {
      if (!isFirst) published.push(setOf(place, wave, show));
    },
    against: (place: Place, show: Show): Reason | null => {
      if (isFirst) return null;
      const request = setOf(place, wave, show);
      const took = sum([...request.atoms].map((atom) => behind.get(atom)!));
      // Fewer took part than answered: the registers speak of somebody else.
      if (!isKnown || took < place.answers) return 'churn-too-small';
      return reasonAgainst({ ...common, request, kept: [] }, show);
    },
  };
}

function stands(
  groups: Profile['groups'],
  { dimension, groups: those }: Pick<Place, 'dimension' | 'groups'>,
) {
  return dimension === null || those.includes(groups[dimension] ?? '');
}

/** Do fewer than five of the answers here differ from the commonest? */
function isAlike(profiles: readonly Profile[], place: Place): boolean {
  const levels: number[] = [];
  for (const profile of profiles)
    if (stands(profile.groups, place))
      for (const [i, count] of profile.levels.entries()) levels[i] = (levels[i] ?? 0) + count;
  return sum(levels) - Math.max(0, ...levels) < FEWEST_OTHERS;
}

/** Hidden, or shown as less, because another group of its table is hidden and would be what is left. */
function isForSibling({ dimension, because, groups }: Figure, figures: readonly Figure[]): boolean {
  return (
    because === 'rest-too-few' &&
    dimension !== null &&
    figures.some(
      (other) => other.dimension === dimension && other.groups !== groups && other.because === 'too-few',
    )
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
