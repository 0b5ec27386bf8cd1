import { companyById } from '#companies/server/door.ts';
import { membersInScope, personById } from '#people/server/door.ts';
import { osloDay, writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { inScope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Errand, ErrandHouse } from '#platform/server/errands/errands.ts';
import type { Letter } from '#platform/server/mail/mailer.ts';
import { isAsked } from '#surveys/asked-rules.ts';
import { letterText as text } from '#surveys/letter-text.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import {
  insertLetters,
  type LetterKey,
  listUnderWay,
  lockDueLetter,
  updateLetter,
} from '#surveys/server/store-letters.ts';
import { findWave, type WaveRow } from '#surveys/server/store-waves.ts';
import { occasionOn } from '#surveys/wave-days.ts';
import { lastDayOf, stateOf } from '#surveys/wave-rules.ts';

export const remindErrand = 'remind-surveys';

/** Seconds until the next try: one minute, then twice as long each time, an hour at most. */
const pause = (tries: number): number => Math.min(60 * 2 ** tries, 3600);
/** After a day's tries a letter is given up. */
const mostTries = 30;
const mostAtOnce = 1000;

/**
 * Tells everybody who may answer that a wave has opened, and reminds everybody twice. One letter for each wave,
 * occasion and person, whoever has answered: that is not known, and is not asked. It leads to the company's page of
 * surveys and holds no secret, so one that goes astray opens nothing.
 */
export const remindSurveys: Errand = {
  name: remindErrand,
  everySeconds: 600,
  run: async (house) => {
    const now = house.clock();
    const today = osloDay(now);
    const waves = await inScope(house.database, { errand: remindErrand }, listUnderWay);
    for (const { company, wave } of waves)
      await inScope(house.database, { errand: remindErrand, companies: [company] }, (tx) =>
        fillLetters(tx, company, wave, today, now),
      );
    for (let sent = 0; sent < mostAtOnce; sent += 1) if (!(await sendOne(house, now, today))) return;
  },
};

async function fillLetters(tx: Tx, company: string, wave: string, today: string, now: Date): Promise<void> {
  const row = await findWave(tx, company, wave);
  if (!row || stateOf(row, today) !== 'open') return;
  const occasion = occasionOn(row.plan.opensOn, lastDayOf(row), today);
  if (!occasion) return;
  const instrument = await instrumentOf(tx, row.instrument, row.version);
  const members = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const persons = [...Map.groupBy(members, ({ person }) => person)].flatMap(([person, held]) =>
    isAsked(
      instrument?.occasion ?? '',
      held.map(({ role }) => role),
    )
      ? [person]
      : [],
  );
  await insertLetters(tx, { company, wave, occasion }, persons, now.toISOString());
}

async function sendOne(house: ErrandHouse, now: Date, today: string): Promise<boolean> {
  const due = await inScope(house.database, { errand: remindErrand }, async (tx) => {
    const found = await lockDueLetter(tx, now.toISOString());
    if (!found) return null;
    const { tries } = found;
    // Stored before it leaves: one that is cut off is tried again, and one that cannot get out is given up.
    const next = new Date(now.getTime() + pause(tries) * 1000).toISOString();
    await updateLetter(tx, found, { tries: tries + 1, dueAt: tries >= mostTries ? null : next });
    return { found, letter: await prepare(tx, found, today, house.address) };
  });
  if (!due) return false;
  const isOut =
    due.letter !== null &&
    (await house.mailer.send(due.letter).then(
      () => true,
      () => false,
    ));
  if (isOut || due.letter === null)
    await inScope(house.database, { errand: remindErrand }, (tx) =>
      updateLetter(tx, due.found, { dueAt: null, ...(isOut && { sentAt: now.toISOString() }) }),
    );
  return true;
}

/** The letter as it is true now; null when there is nothing to tell any more, or nowhere to send it. */
async function prepare(tx: Tx, key: LetterKey, today: string, address: string): Promise<Letter | null> {
  const { company, wave, person } = key;
  await setScope(tx, { errand: remindErrand, companies: [company] });
  const row = await findWave(tx, company, wave);
  const name = (await companyById(tx, company))?.name ?? '';
  await setScope(tx, { errand: remindErrand, companies: [company], person });
  const to = await personById(tx, person);
  if (!row || !to?.email || stateOf(row, today) !== 'open') return null;
  // A wave whose last day was moved may have another word to say by now.
  if (occasionOn(row.plan.opensOn, lastDayOf(row), today) !== key.occasion) return null;
  return letterOf(
    row,
    key,
    { ...to, email: to.email },
    { name, link: `${address}/companies/${company}/surveys` },
  );
}

function letterOf(
  row: WaveRow,
  { occasion }: LetterKey,
  to: { name: string; email: string; language: Language },
  company: { name: string; link: string },
): Letter {
  const values = {
    name: to.name,
    company: company.name,
    title: row.plan.title,
    date: writeDay(lastDayOf(row), to.language, 'said'),
    meeting: writeDay(row.plan.meetingOn, to.language, 'said'),
    link: company.link,
    last: occasion === 'reminder-2' ? 'yes' : 'no',
  };
  const isFirst = occasion === 'opened';
  return {
    to: to.email,
    subject: say(isFirst ? text.openedSubject : text.reminderSubject, to.language, values),
    text: say(isFirst ? text.openedBody : text.reminderBody, to.language, values),
  };
}
