/** What there is to put on a wall: the journey, and the pulse boards. */
export const showable = ['journey', 'boards'] as const;

/** How long a board may stay before the next comes, in seconds. */
export const stays = { least: 10, first: 30, most: 600 } as const;
/** Boards a screen may be told to show. */
export const mostBoards = 20;

/** How long a code can be typed, in minutes. */
export const codeMinutes = 10;
/** How long a screen's token is good for, in minutes: as long as a copied cookie can live. */
export const tokenMinutes = 15;
/** How often a screen proves its key anew, in minutes: well before its token runs out. */
export const renewMinutes = 6;
/** How long a screen may take to sign what it is asked to, in minutes. */
export const challengeMinutes = 2;
/** Minutes without a touch after which a shared terminal goes back to its names; the session itself lasts longer. */
export const idleMinutes = 5;
/** More names than this, and there is a field to search in. */
export const mostTiles = 24;

/** No vowels, so that no code is a word, and nothing that looks like something else from across a room. */
const signs = '23456789CDFHJKMNPQRTVWXY';
const codeLength = 6;

/** How many random bytes a code is made from: some of them are thrown away, so that each sign is as likely. */
export const codeBytes = 32;

/** A code as it is shown, `7KQ-2MD`, from random bytes. Throws when hardly one of them could be used. */
export function codeFrom(random: Uint8Array): string {
  const fair = 256 - (256 % signs.length);
  const letters = [...random]
    .filter((byte) => byte < fair)
    .slice(0, codeLength)
    .map((byte) => signs[byte % signs.length]);
  if (letters.length < codeLength) throw new Error('Too few random bytes for a code.');
  return `${letters.slice(0, 3).join('')}-${letters.slice(3).join('')}`;
}

/** A code as somebody typed it, in one form whatever the case and the spaces; null when it can be no code. */
export function readCode(written: string): string | null {
  const clean = written.toUpperCase().replaceAll(/[\s-]/g, '');
  return clean.length === codeLength && [...clean].every((sign) => signs.includes(sign)) ? clean : null;
}

/** What a browser signs to ask for a code, and to ask how it went. */
export const pairingText = (pairing: string): string => `spranget screens pairing ${pairing}`;

/** What a paired screen signs to be let in. */
export const proofText = (screen: string, challenge: string): string =>
  `spranget screens session ${screen} ${challenge}`;

/** A person as a shared terminal shows them to whoever stands before it: first name and an initial. */
export function tileName(name: string): string {
  const parts = name.trim().split(/\s+/);
  const last = parts.length > 1 ? parts.at(-1) : undefined;
  return last ? `${parts[0]} ${[...last][0]}.` : (parts[0] ?? '');
}
