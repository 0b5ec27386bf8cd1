/** Most areas and most groups a company may have standing at once, and most members of a group. */
export const mostAreas = 20;
export const mostGroups = 20;
export const mostMembers = 30;

/** Longest texts, in signs. */
export const longest = { name: 120, text: 1000, line: 200 } as const;

/** Most hours that can be freed for one person in a week. */
export const mostHours = 40;

/** Days a promise of hours may last: the whole programme and a little more. */
export const longestPromiseDays = 600;

/** Most weeks answered for in one go. */
export const mostWeeks = 8;

export const memberRoles = [
  'leader',
  'member',
  'representative',
  'safety-representative',
  'coordinator',
  'sponsor',
] as const;

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const;

/** `kept`: all the hours that were promised · `part`: some of them · `not`: none. */
export const hourWords = ['kept', 'part', 'not'] as const;
