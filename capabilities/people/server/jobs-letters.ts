import { letterText } from '#people/letter-text.ts';
import { type InvitationRow, lockLetter, updateInvitation } from '#people/server/store-invitations.ts';
import { text } from '#people/text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { say } from '#platform/contract/say.ts';
import { inScope, type Tx } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';

export const lettersErrand = 'people.letters';

/** Seconds until the next try: one minute, then twice as long each time, an hour at most. */
const pause = (tries: number): number => Math.min(60 * 2 ** tries, 3600);
/** After a day's tries the letter is given up, and whoever invited sees that it was not sent. */
const mostTries = 30;

/**
 * Sends invitations that wait. The link's secret is made here, right before it is sent, and only its hash is
 * stored: a letter that waits in the database holds nothing that opens anything.
 */
export const sendLettersErrand: Errand = {
  name: lettersErrand,
  everySeconds: 30,
  run: async (house) => {
    for (let sent = 0; sent < 500; sent += 1) if (!(await sendOne(house))) return;
  },
};

async function sendOne(house: ErrandHouse): Promise<boolean> {
  const now = house.clock();
  const token = makeSecret();
  const due = await inScope(house.database, { errand: lettersErrand }, async (tx) => {
    const row = await lockLetter(tx, now);
    if (row) await setOut(tx, row, token, now);
    return row;
  });
  if (!due) return false;
  const letter = letterOf(due, `${house.address}/invitation#${token}`);
  // One that does not get out is set to be tried again already.
  const isOut = await house.mailer.send(letter).then(
    () => true,
    () => false,
  );
  if (isOut)
    await inScope(house.database, { errand: lettersErrand }, (tx) =>
      updateInvitation(tx, due.invitation, { mailedAt: now.toISOString(), mailDueAt: null }),
    );
  return true;
}

/** Stores the link's hash and when to try again, before the letter leaves: a crash in between sends it anew. */
function setOut(tx: Tx, row: InvitationRow, token: string, now: Date): Promise<void> {
  const next = new Date(now.getTime() + pause(row.mailTries) * 1000).toISOString();
  return updateInvitation(tx, row.invitation, {
    tokenHash: Buffer.from(hashSecret(token), 'hex'),
    mailTries: row.mailTries + 1,
    mailDueAt: row.mailTries >= mostTries ? null : next,
  });
}

function letterOf(row: InvitationRow, link: string) {
  const { language } = row;
  const values = {
    name: row.name,
    by: row.invitedByName,
    role: say(text[`role-${row.role}`], language),
    place: row.place,
    expires: writeDay(dayOf(new Date(row.expiresAt)), language, 'full'),
    link,
  };
  return {
    to: row.email ?? '',
    subject: say(letterText.invitationSubject, language, values),
    text: say(row.place ? letterText.invitationBody : letterText.invitationBodyNoPlace, language, values),
  };
}
