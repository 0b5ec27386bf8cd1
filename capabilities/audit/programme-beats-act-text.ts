import { phrases } from '#platform/contract/language.ts';

/** What the log calls the acts around single visits and meetings. */
export const programmeBeatsActText = phrases({
  'act-programme-previewBeatChange': {
    nb: 'Se hva det betyr å flytte et besøk eller møte',
    nn: 'Sjå kva det betyr å flytte eit besøk eller møte',
    en: 'See what moving a visit or meeting would mean',
    sv: 'Se vad det innebär att flytta ett besök eller möte',
    pl: 'Sprawdzenie skutków przeniesienia wizyty lub spotkania',
  },
  'act-programme-changeVisit': {
    nb: 'Flytte, avlyse eller avtale et besøk',
    nn: 'Flytte, avlyse eller avtale eit besøk',
    en: 'Move, call off or arrange a visit',
    sv: 'Flytta, ställa in eller avtala ett besök',
    pl: 'Przeniesienie, odwołanie lub ustalenie wizyty',
  },
  'act-programme-changeMeeting': {
    nb: 'Flytte, avlyse eller avtale et møte',
    nn: 'Flytte, avlyse eller avtale eit møte',
    en: 'Move, call off or arrange a meeting',
    sv: 'Flytta, ställa in eller avtala ett möte',
    pl: 'Przeniesienie, odwołanie lub ustalenie spotkania',
  },
  'act-programme-readInvitationWish': {
    nb: 'Se om en selv får invitasjoner',
    nn: 'Sjå om ein sjølv får invitasjonar',
    en: 'See whether one gets invitations',
    sv: 'Se om man själv får inbjudningar',
    pl: 'Sprawdzenie, czy przychodzą zaproszenia',
  },
  'act-programme-sayInvitationWish': {
    nb: 'Si om en vil ha invitasjoner',
    nn: 'Seie om ein vil ha invitasjonar',
    en: 'Say whether one wants invitations',
    sv: 'Säga om man vill ha inbjudningar',
    pl: 'Zgoda na zaproszenia lub rezygnacja',
  },
});
