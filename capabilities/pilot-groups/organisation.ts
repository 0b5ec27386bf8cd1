import type { Side } from '#people/contract.ts';
import { countOn, hasLeader, sideLacking } from '#pilot-groups/group-rules.ts';
import { closedIn, promiseOn, sumOf, weeksOf } from '#pilot-groups/hours-rules.ts';
import type { OrganisationContent } from '#pilot-groups/organisation-content.ts';
import type { AreaView, ClosedWeek, GroupView, Missing } from '#pilot-groups/organisation-view.ts';
import { type Rows, standing } from '#pilot-groups/rows.ts';

type Site = { site: string; name: string };
type Parts = { areas: readonly AreaView[]; groups: readonly GroupView[] };

/** Areas and groups as they stand on a day, in the order they were first written; `closed` are the journey's weeks. */
export function partsOf(
  rows: Rows,
  sites: readonly Site[],
  closed: readonly ClosedWeek[],
  today: string,
): Parts {
  const siteName = new Map(sites.map(({ site, name }) => [site, name]));
  const areaRows = standing(rows.areas, ({ area }) => area);
  const groupRows = standing(rows.groups, ({ group }) => group);
  const used = new Set(groupRows.flatMap(({ areas }) => areas));
  const areas = areaRows.map(({ stands: _, by, at, ...row }) => ({
    ...row,
    siteName: row.site === null ? '' : (siteName.get(row.site) ?? ''),
    written: { by, at },
    may: { remove: !used.has(row.area) },
  }));
  const areaName = new Map(areas.map(({ area, name }) => [area, name]));
  const groups = groupRows.map(({ stands: _, by, at, ...row }) => {
    const promises = rows.promises.filter(({ group }) => group === row.group);
    const answers = rows.answers.filter(({ group }) => group === row.group);
    const weeks = weeksOf(promises, answers, closed, today);
    const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
      ids.flatMap((id) => names.get(id) ?? []);
    const promise = promiseOn(promises, today);
    return {
      ...row,
      areaNames: named(row.areas, areaName),
      siteNames: named(row.sites, siteName),
      written: { by, at },
      count: countOn(row.members, today),
      promise: promise && withoutGroup(promise),
      weeks,
      closed: closedIn(promises, closed, today),
      sum: sumOf(weeks, today),
    };
  });
  return { areas, groups };
}

const withoutGroup = <T extends { group: string }>({ group: _, ...rest }: T): Omit<T, 'group'> => rest;

/**
 * What both parties sign. The promise is the one written last and nothing in it hangs on the day one looks, so that a
 * signature never lapses by itself.
 */
export function contentOf({ areas, groups }: Parts, promises: Rows['promises']): OrganisationContent {
  return {
    areas: areas.map(({ area, name, site, siteName, what, why, challenge }) => ({
      area,
      name,
      site,
      siteName,
      what,
      why,
      challenge,
    })),
    groups: groups.map((one) => {
      const latest = promises.findLast(({ group }) => group === one.group);
      const { group, title, goal, rhythm, meets, line, steering, members } = one;
      return {
        group,
        title,
        goal,
        areas: one.areas,
        areaNames: one.areaNames,
        sites: one.sites,
        siteNames: one.siteNames,
        rhythm,
        meets,
        line,
        steering,
        members,
        promise: latest
          ? {
              hours: latest.hours,
              persons: latest.persons,
              from: latest.from,
              to: latest.to,
              by: latest.by,
            }
          : null,
      };
    }),
  };
}

/** The words a signature is put under. A site that gets another name is still the same site. */
export const signedWords = ({ areas, groups }: OrganisationContent): string =>
  JSON.stringify({
    areas: areas.map(({ siteName: _, ...one }) => one),
    groups: groups.map(({ siteNames: _, ...one }) => one),
  });

/** What stands between the company and the organisation, in the order it is done in, and whose turn each is. */
export function missingFor({ areas, groups }: Parts, unsigned: readonly Side[], today: string): Missing[] {
  const lacks = (what: Missing['what'], turn: Missing['turn'], about = ''): Missing => ({
    what,
    turn,
    about,
  });
  const used = new Set(groups.flatMap((one) => one.areas));
  const words = [
    ...(areas.length === 0 ? [lacks('area', 'both')] : []),
    ...(groups.length === 0 ? [lacks('group', 'both')] : []),
    ...areas
      .filter(({ area }) => groups.length > 0 && !used.has(area))
      .map(({ name }) => lacks('area-group', 'both', name)),
    ...groups.flatMap((group) => missingInGroup(group, lacks, today)),
  ];
  return words.length > 0 ? words : unsigned.map((side) => lacks('signature', side));
}

function missingInGroup(
  { title, members, promise, line, steering }: GroupView,
  lacks: (what: Missing['what'], turn: Missing['turn'], about: string) => Missing,
  today: string,
): Missing[] {
  const side = sideLacking(members, today);
  const isPromised = promise !== null && promise.hours > 0 && promise.to >= today;
  return [
    ...(side ? [lacks('side', side, title)] : []),
    ...(hasLeader(members, today) ? [] : [lacks('leader', 'both', title)]),
    ...(isPromised ? [] : [lacks('hours', 'employer', title)]),
    ...(line === '' || steering === '' ? [lacks('line', 'both', title)] : []),
  ];
}
