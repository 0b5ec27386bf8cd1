/** Where a wave is answered. */
export const pageOf = (house: string, address: string): string => `${house}/svar/${address}`;

/** The same as people type it. */
export const typedPage = (house: string, address: string): string =>
  pageOf(house, address).replace(/^https?:\/\//, '');
