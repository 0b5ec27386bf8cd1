import { addDays } from '#engines/journey/days.ts';

/** How long the link in a letter works, in minutes from when it is sent. */
export const linkMinutes = 10;
/** How long a passkey's question stands, in minutes, and how long another service has to answer. */
export const passkeyMinutes = 5;
export const serviceMinutes = 10;
/** Wrong codes or PINs in a row before it is locked, and for how many minutes. */
export const mostTries = 5;
export const lockMinutes = 15;
/** How far ahead a token's last day may lie, in days. */
const longestTokenDays = 365;
/** Tokens, passkeys and the like one may have at a time: more than anybody needs, and no way to fill a disk. */
export const mostOfAKind = 20;

export const minutesAfter = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();

/** Whole minutes until a moment, one at the least. */
export const minutesUntil = (moment: string, now: Date): number =>
  Math.max(1, Math.ceil((new Date(moment).getTime() - now.getTime()) / 60_000));

/** An address told apart by its owner and by nobody else: `m•••@firma.no`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** Whether a session was begun at a shared screen: nothing that lasts is changed from there. */
export const isShared = (method: string): boolean => method === 'pin' || method === 'badge';

/** What is wrong with a PIN somebody chose, or null: four to eight digits that are not the first a stranger tries. */
export function pinProblem(pin: string): 'pin-digits' | 'pin-easy' | null {
  if (!/^[0-9]{4,8}$/.test(pin)) return 'pin-digits';
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, i) => (digit - digits[i]! + 10) % 10);
  const isStair = [0, 1, 9].some((stair) => steps.every((step) => step === stair));
  const isRepeated = [1, 2, 3, 4].some(
    (length) => pin.length > length && pin.length % length === 0 && pin === again(pin, length),
  );
  return isStair || isRepeated ? 'pin-easy' : null;
}

const again = (pin: string, length: number): string => pin.slice(0, length).repeat(pin.length / length);

/** Rooms no token reaches: who one is, how one gets in, and what hangs on a wall are a person's own doing. */
const closedRooms: readonly string[] = ['people', 'sign-in', 'screens'];

/** What a token may be made for, from the names of the rooms: `programme:read`, `programme:write`, … */
export const scopesOf = (rooms: readonly string[]): string[] =>
  rooms
    .filter((room) => !closedRooms.includes(room))
    .toSorted()
    .flatMap((room) => [`${room}:read`, `${room}:write`]);

/** What is wrong with a token somebody wants to make, or null. Days as `YYYY-MM-DD`. */
export function tokenProblem(
  token: { scopes: readonly string[]; expiresOn: string },
  rooms: readonly string[],
  today: string,
): 'scope-unknown' | 'expiry-passed' | 'expiry-too-far' | null {
  const possible = scopesOf(rooms);
  if (token.scopes.some((scope) => !possible.includes(scope))) return 'scope-unknown';
  if (token.expiresOn < today) return 'expiry-passed';
  return token.expiresOn > lastTokenDay(today) ? 'expiry-too-far' : null;
}

/** The last day a token made today may have. */
export const lastTokenDay = (today: string): string => addDays(today, longestTokenDays);

/** How many factors a sign-in by another service counts for. `methods` are those of RFC 8176. */
export const levelOf = (methods: readonly string[], service: { secondFactor: boolean }): 1 | 2 =>
  service.secondFactor || methods.includes('mfa') ? 2 : 1;

/** Where somebody goes after signing in: to the second step when roles sleep, else to their front page. */
export const nextPage = (asleep: number): '/' | '/sign-in/second' => (asleep > 0 ? '/sign-in/second' : '/');

/** Ways in that open from anywhere; PIN and badge open shared screens alone. */
export type WaysIn = { email: boolean; passkeys: number; services: number };

/** Whether one passkey or service fewer leaves somebody outside. */
export const isLastWay = ({ email, passkeys, services }: WaysIn): boolean =>
  !email && passkeys + services <= 1;
