import { phrases } from '#platform/contract/language.ts';

/** The organisation as it was signed. */
export const versionsText = phrases({
  versionsToOrganisation: {
    nb: 'Åpne organisasjonen',
    nn: 'Opne organisasjonen',
    en: 'Open the organisation',
    sv: 'Öppna organisationen',
    pl: 'Otwórz organizację',
  },
  versionsWhich: {
    nb: 'Hvilken versjon',
    nn: 'Kva versjon',
    en: 'Which version',
    sv: 'Vilken version',
    pl: 'Która wersja',
  },
  versionsNone: {
    nb: 'Organisasjonen er ikke underskrevet ennå',
    nn: 'Organisasjonen er ikkje underskriven enno',
    en: 'The organisation has not been signed yet',
    sv: 'Organisationen är inte underskriven än',
    pl: 'Organizacja nie jest jeszcze podpisana',
  },
  versionsNoneBody: {
    nb: 'Når begge parter har skrevet under, står organisasjonen her slik den var den dagen.',
    nn: 'Når begge partar har skrive under, står organisasjonen her slik han var den dagen.',
    en: 'When both parties have signed, the organisation stands here as it was that day.',
    sv: 'När båda parter har skrivit under står organisationen här som den var den dagen.',
    pl: 'Gdy obie strony podpiszą, organizacja będzie tu w postaci z tego dnia.',
  },
  versionsHead: {
    nb: '{count, plural, one {Organisasjonen er underskrevet én gang} other {Organisasjonen er underskrevet # ganger}}',
    nn: '{count, plural, one {Organisasjonen er underskriven éin gong} other {Organisasjonen er underskriven # gonger}}',
    en: '{count, plural, one {The organisation has been signed once} other {The organisation has been signed # times}}',
    sv: '{count, plural, one {Organisationen är underskriven en gång} other {Organisationen är underskriven # gånger}}',
    pl: '{count, plural, one {Organizację podpisano # raz} few {Organizację podpisano # razy} many {Organizację podpisano # razy} other {Organizację podpisano # raza}}',
  },
  versionOn: {
    nb: 'Versjon {number}, {date}',
    nn: 'Versjon {number}, {date}',
    en: 'Version {number}, {date}',
    sv: 'Version {number}, {date}',
    pl: 'Wersja {number}, {date}',
  },
  signatures: {
    nb: '{employer} for ledelsen, {employees} for de ansatte',
    nn: '{employer} for leiinga, {employees} for dei tilsette',
    en: '{employer} for management, {employees} for the employees',
    sv: '{employer} för ledningen, {employees} för de anställda',
    pl: '{employer} – kierownictwo, {employees} – pracownicy',
  },
});
