/** What is written in words, by as many as are there. */
export const wordFields = ['purpose', 'saw', 'said'] as const;
/** How it was held, and who was there as counts; a count stands as digits. */
export const factFields = ['mode', 'employer', 'employees', 'advisers'] as const;
export const noteFields = [...wordFields, ...factFields] as const;
export type NoteField = (typeof noteFields)[number];

export const modes = ['on-site', 'remote', 'hybrid'] as const;

export const longestWords = 4000;
export const mostPromises = 30;

/** The longest an adviser's own note may be. */
export const longestOwnNote = 8000;
