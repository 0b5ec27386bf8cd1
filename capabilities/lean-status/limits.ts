/** A spread between voices that somebody must talk about: one and a half steps of five. */
export const wideSpread = 1.5;
/** Fewer operators than this are not shown, whatever they answered; the table refuses them as well. */
export const fewestOperators = 5;
export const longestNote = 1000;
/** How many rounds a company may have: one every half year for twenty years. */
export const mostRounds = 40;
/** Photos one person may add in a round, used or not. */
export const mostPhotos = 60;
/** A body with a photo in it, as base64: one that is somewhat too large is still told so in words. */
export const largestPhotoBody = Math.ceil((8 * 1024 * 1024 * 1.25 * 4) / 3);

/** The largest file an office may hand in, in bytes: nobody writes more by hand, and nobody reads further. */
export const largestFile = 600_000;
