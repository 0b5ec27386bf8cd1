/**
 * There are never more ballots than people. Nobody knows who draws a slip from a hat, so nothing can keep one person from
 * both ways: what is held is the sum. Whoever answers twice then takes somebody's place, who asks for it and is heard.
 */
const stepOf = 5;

/** How many slips of paper there may be. How many have fetched one of their own is told in steps of five, rounded up. */
export const mostOnPaper = (people: number, fetched: number): number =>
  Math.max(0, people - Math.ceil(fetched / stepOf) * stepOf);

/** Whether one more may fetch a slip of their own. */
export const isOwnLeft = (people: number, ways: { printed: number; fetched: number }): boolean =>
  ways.printed + ways.fetched < people;

/** How many slips to propose: as many as there are people without an account, as far as there may be so many. */
export const proposedSlips = (known: {
  people: number;
  accounts: number;
  printed: number;
  most: number;
}): number => {
  const left = known.most - known.printed;
  return Math.max(0, Math.min(left, known.people - known.accounts - known.printed));
};
