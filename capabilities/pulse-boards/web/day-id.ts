import { makeId } from '#platform/contract/id.ts';

const dayLong = 86_400_000;

/** An id that holds the day it was made and no minute: by the minute one could tell who gave no name. */
export const dayId = (): string => makeId(Math.floor(Date.now() / dayLong) * dayLong);
