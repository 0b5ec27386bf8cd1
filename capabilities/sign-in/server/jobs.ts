import { personByEmail, personById } from '#people/server/door.ts';
import { say } from '#platform/contract/say.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import type { Letter } from '#platform/server/mail/mailer.ts';
import { letterText } from '#sign-in/letter-text.ts';
import { linkMinutes, minutesAfter } from '#sign-in/rules.ts';
import {
  deleteAttempts,
  deleteLetter,
  deleteLetters,
  type LetterRow,
  lockDue,
  updateLetter,
} from '#sign-in/server/store.ts';
import { deleteBadges, deletePins, endBadges } from '#sign-in/server/store-entries.ts';
import { deleteCode, deletePasskeys } from '#sign-in/server/store-factors.ts';
import { deleteIdentities, listPersons } from '#sign-in/server/store-identities.ts';
import { deleteTokens, endPersonalTokens } from '#sign-in/server/store-tokens.ts';

export const lettersErrand = 'sign-in.letters';
const deletionErrand = 'sign-in.deletion';

/** Tries before a letter is given up: whoever waits has asked anew long before. */
const mostTries = 5;
/** Seconds until the next try: half a minute, then twice as long each time. */
const pause = (tries: number): number => 30 * 2 ** tries;

/**
 * Sends the letters that were asked for, and drops those whose address nobody owns: whoever asked was answered
 * before anybody looked. The link's secret is made right before it is sent, and only its hash is stored.
 */
export const sendLettersErrand: Errand = {
  name: lettersErrand,
  everySeconds: 10,
  run: async (house) => {
    for (let sent = 0; sent < 500; sent += 1) if (!(await sendOne(house))) return;
  },
};

async function sendOne(house: ErrandHouse): Promise<boolean> {
  const now = house.clock();
  const token = makeSecret();
  const outcome = await inScope(house.database, { errand: lettersErrand }, async (tx) => {
    const due = await lockDue(tx, now);
    return due && { due, letter: await prepare(tx, due, token, now, house.address) };
  });
  if (!outcome) return false;
  if (outcome.letter === null) return true;
  try {
    await house.mailer.send(outcome.letter);
    await inScope(house.database, { errand: lettersErrand }, (tx) =>
      updateLetter(tx, outcome.due.letter, { dueAt: null }),
    );
  } catch {
    // Set to be tried again below, with a fresh link.
  }
  return true;
}

/** Stores the link's hash and when to try again, before the letter leaves. Null when there is nobody to send it to. */
async function prepare(
  tx: Tx,
  due: LetterRow,
  token: string,
  now: Date,
  address: string,
): Promise<Letter | null> {
  const person = await personByEmail(tx, due.email);
  await setScope(tx, { errand: lettersErrand });
  if (!person?.email || due.tries >= mostTries) {
    await deleteLetter(tx, due.letter);
    return null;
  }
  await updateLetter(tx, due.letter, {
    person: person.person,
    tokenHash: Buffer.from(hashSecret(token), 'hex'),
    expiresAt: minutesAfter(now, linkMinutes),
    dueAt: new Date(now.getTime() + pause(due.tries) * 1000).toISOString(),
    tries: due.tries + 1,
  });
  const { language, name } = person;
  const values = { name, link: `${address}/sign-in/link#${token}`, minutes: linkMinutes };
  return {
    to: person.email,
    subject: say(letterText.linkSubject, language),
    text: say(letterText.linkBody, language, values),
  };
}

/** How long things are kept that open nothing any more, in days: long enough to answer "who was that?". */
const keptDays = 90;
const dayOfTime = 24 * 3_600_000;

/** Deletes by schedule: letters after a day, what ended after three months, and all that closed accounts had. */
export const deleteByScheduleErrand: Errand = {
  name: deletionErrand,
  everySeconds: 3600,
  run: ({ database, clock }) =>
    inScope(database, { errand: deletionErrand }, async (tx) => {
      const now = clock();
      const before = new Date(now.getTime() - keptDays * dayOfTime);
      await deleteLetters(tx, new Date(now.getTime() - dayOfTime));
      await deleteAttempts(tx, now);
      await deleteTokens(tx, before, dayOf(before));
      await deleteBadges(tx, before);
      for (const person of await listPersons(tx)) await forgetClosed(tx, person, now);
    }),
};

async function forgetClosed(tx: Tx, person: string, now: Date): Promise<void> {
  await setScope(tx, { person });
  if (await personById(tx, person)) return;
  await deleteCode(tx, person);
  await deletePasskeys(tx, person);
  await deleteIdentities(tx, person);
  await endPersonalTokens(tx, person, now);
  await deletePins(tx, person);
  await endBadges(tx, person, now.toISOString());
}
