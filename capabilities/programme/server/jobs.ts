import { personById } from '#people/server/door.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import type { Letter } from '#platform/server/mail/mailer.ts';
import { fillInvitations } from '#programme/server/jobs-fill.ts';
import { letterOf } from '#programme/server/jobs-letter.ts';
import {
  dropInvitations,
  findDueInvitation,
  listInvitations,
  updateInvitation,
} from '#programme/server/store-invitations.ts';

export const invitationLettersErrand = 'programme.invitation-letters';

/** Seconds until the next try: one minute, then twice as long each time, an hour at most. */
const pause = (tries: number): number => Math.min(60 * 2 ** tries, 3600);
/** After a day's tries a letter is given up. */
const mostTries = 30;

/**
 * Sends invitations that wait. Right before one leaves, what it says is looked at once more: one that is no longer true
 * is dropped. That it is tried is stored before it leaves, so a crash in between sends it again and loses none; one
 * person has one letter about one beat under way at a time, so that an older never comes after a newer.
 */
export const sendInvitationsErrand: Errand = {
  name: invitationLettersErrand,
  everySeconds: 30,
  run: async (house) => {
    for (let sent = 0; sent < 500; sent += 1) if (!(await sendOne(house))) return;
  },
};

async function sendOne(house: ErrandHouse): Promise<boolean> {
  const now = house.clock();
  const due = await inScope(house.database, { errand: invitationLettersErrand }, async (tx) => {
    const found = await findDueInvitation(tx, now);
    return found && { ...found, letter: await prepare(tx, found, now, house) };
  });
  if (!due) return false;
  if (due.letter === null) return true;
  // One that does not get out is set to be tried again already.
  const isOut = await house.mailer.send(due.letter).then(
    () => true,
    () => false,
  );
  if (isOut)
    await inScope(house.database, { errand: invitationLettersErrand, companies: [due.company] }, (tx) =>
      updateInvitation(tx, due.invitation, { dueAt: null, sentAt: now.toISOString() }),
    );
  return true;
}

/** The letter as it is true now, with the try stored; null when there is nothing to send, and nobody to send it to. */
async function prepare(
  tx: Tx,
  { company, invitation }: { company: string; invitation: string },
  now: Date,
  { address, mailer }: ErrandHouse,
): Promise<Letter | null> {
  const scope = { errand: invitationLettersErrand, companies: [company] };
  await setScope(tx, scope);
  const loaded = await fillInvitations(tx, company, now, dayOf(now));
  const rows = loaded ? await listInvitations(tx, loaded.standing.enrolment.enrolment) : [];
  const row = rows.find((one) => one.invitation === invitation);
  // What has been sent or is being tried by another since it was found is left alone.
  if (!loaded || !row || row.dueAt === null || new Date(row.dueAt) > now) {
    // An enrolment that has ended has nobody to tell.
    if (!row) await dropInvitations(tx, [invitation], now.toISOString());
    return null;
  }
  const next = new Date(now.getTime() + pause(row.tries) * 1000).toISOString();
  await updateInvitation(tx, invitation, {
    tries: row.tries + 1,
    dueAt: row.tries >= mostTries ? null : next,
  });
  // Whoever's role has ended is out of the company's sight, and is told so all the same.
  await setScope(tx, { ...scope, person: row.person });
  const person = await personById(tx, row.person);
  const { email } = person ?? {};
  if (!person || !email) {
    await setScope(tx, scope);
    await dropInvitations(tx, [invitation], now.toISOString());
    return null;
  }
  const writing = {
    row,
    rows,
    loaded,
    tx,
    today: dayOf(now),
    address,
    from: mailer.from,
    to: { ...person, email },
  };
  try {
    return letterOf(writing);
  } catch (error) {
    // An address no calendar program can answer to holds up nobody else's letters.
    if (!(error instanceof RangeError)) throw error;
    await setScope(tx, scope);
    await dropInvitations(tx, [invitation], now.toISOString());
    return null;
  }
}
