import { recordsText } from '#lean-status/records-text.ts';
import { refusalText } from '#lean-status/refusal-text.ts';

/** What the server says for this room. */
export const text = { ...recordsText, ...refusalText };
