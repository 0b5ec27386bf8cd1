import { phrases } from '#platform/contract/language.ts';

/** Asking the steering group to talk about what a round showed. */
export const takeUpText = phrases({
  act: {
    nb: 'Ta opp i styringsgruppa',
    nn: 'Ta opp i styringsgruppa',
    en: 'Take it up in the steering group',
    sv: 'Ta upp i styrgruppen',
    pl: 'Omówcie to w grupie sterującej',
  },
  lead: {
    nb: 'Saken kommer på lista for møtet {day}. Du kan ta den av igjen der.',
    nn: 'Saka kjem på lista for møtet {day}. Du kan ta ho av att der.',
    en: 'It comes on the agenda of the meeting on {day}. You can take it off again there.',
    sv: 'Ärendet kommer upp på listan för mötet {day}. Du kan ta bort det igen där.',
    pl: 'Sprawa trafi do porządku spotkania {day}. Tam możesz ją wycofać.',
  },
  title: { nb: 'Sak', nn: 'Sak', en: 'What', sv: 'Ärende', pl: 'Sprawa' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why', sv: 'Varför', pl: 'Dlaczego' },
  side: { nb: 'På vegne av', nn: 'På vegner av', en: 'On behalf of', sv: 'För', pl: 'W imieniu' },
  send: {
    nb: 'Sett på sakslista',
    nn: 'Set på sakslista',
    en: 'Put it on the agenda',
    sv: 'Sätt upp på listan',
    pl: 'Dodaj do porządku',
  },
  about: {
    nb: 'Leanstatus: {name}',
    nn: 'Leanstatus: {name}',
    en: 'Lean status: {name}',
    sv: 'Leanstatus: {name}',
    pl: 'Stan lean: {name}',
  },
  done: {
    nb: 'Saken står på lista for møtet {day}.',
    nn: 'Saka står på lista for møtet {day}.',
    en: 'It is on the agenda of the meeting on {day}.',
    sv: 'Ärendet står på listan för mötet {day}.',
    pl: 'Sprawa jest w porządku spotkania {day}.',
  },
  undo: { nb: 'Angre', nn: 'Angre', en: 'Undo', sv: 'Ångra', pl: 'Cofnij' },
  takenOff: {
    nb: 'Saken er tatt av lista.',
    nn: 'Saka er teken av lista.',
    en: 'It is taken off the agenda.',
    sv: 'Ärendet är borttaget från listan.',
    pl: 'Sprawę zdjęto z porządku.',
  },
  open: {
    nb: 'Se sakslista {day}',
    nn: 'Sjå sakslista {day}',
    en: 'See the agenda of {day}',
    sv: 'Se listan {day}',
    pl: 'Zobacz porządek {day}',
  },
});
