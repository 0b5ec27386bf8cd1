/** Signs in the description of what customers say: one page, as somebody reads it through before a meeting. */
export const longestDescription = 4000;
