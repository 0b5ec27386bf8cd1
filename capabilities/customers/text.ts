import { recordsText } from '#customers/records-text.ts';
import { refusalText } from '#customers/refusal-text.ts';
import { roundRefusalText } from '#customers/round-refusal-text.ts';

/** Why something was not done, and what the fields are called. Words of the pages stand beside, one file each. */
export const text = { ...recordsText, ...refusalText, ...roundRefusalText };
