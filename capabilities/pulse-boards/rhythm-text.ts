import { phrases } from '#platform/contract/language.ts';

/** The words of a board's rhythm: which pulse meetings were held, and when the next one is. Never who. */
export const rhythmText = phrases({
  heldWeeks: {
    nb: 'holdt {held} av {of} siste {weeks} uker',
    nn: 'halde {held} av {of} siste {weeks} veker',
    en: 'held {held} of {of} in the last {weeks} weeks',
    sv: 'hållet {held} av {of} senaste {weeks} veckorna',
    pl: 'odbyte: {held} z {of} w ciągu ostatnich {weeks, plural, one {# tygodnia} few {# tygodni} many {# tygodni} other {# tygodnia}}',
  },
  heldSince: {
    nb: 'holdt {held} av {of} siden {day}',
    nn: 'halde {held} av {of} sidan {day}',
    en: 'held {held} of {of} since {day}',
    sv: 'hållet {held} av {of} sedan {day}',
    pl: 'odbyte: {held} z {of}, licząc od: {day}',
  },
  cannotSay: {
    nb: 'rytmen: kan ikke si ennå',
    nn: 'rytmen: kan ikkje seie enno',
    en: 'the rhythm: cannot say yet',
    sv: 'rytmen: kan inte säga ännu',
    pl: 'rytm: jeszcze nie wiadomo',
  },
  cannotSayWhen: {
    nb: 'Tallet kommer når {fewest, plural, one {# pulsmøte} other {# pulsmøter}} er holdt eller skulle vært holdt.',
    nn: 'Talet kjem når {fewest, plural, one {# pulsmøte} other {# pulsmøte}} er haldne eller skulle vore haldne.',
    en: 'The figure comes when {fewest, plural, one {# pulse meeting has} other {# pulse meetings have}} been held or should have been.',
    sv: 'Siffran kommer när {fewest, plural, one {# pulsmöte} other {# pulsmöten}} har hållits eller borde ha hållits.',
    pl: 'Liczba pojawi się, gdy minie termin {fewest, plural, one {# spotkania pulsowego} few {# spotkań pulsowych} many {# spotkań pulsowych} other {# spotkania pulsowego}}.',
  },
  missed: {
    nb: 'uteble {days}',
    nn: 'uteblei {days}',
    en: 'missed {days}',
    sv: 'uteblev {days}',
    pl: 'nie odbyło się: {days}',
  },
  missedMore: {
    nb: 'uteble {days} og {count, plural, one {# gang} other {# ganger}} til',
    nn: 'uteblei {days} og {count, plural, one {# gong} other {# gonger}} til',
    en: 'missed {days} and {count, plural, one {# more time} other {# more times}}',
    sv: 'uteblev {days} och {count, plural, one {# gång} other {# gånger}} till',
    pl: 'nie odbyło się: {days} i jeszcze {count, plural, one {# raz} few {# razy} many {# razy} other {# raza}}',
  },
  usual: {
    nb: 'som oftest {minutes, plural, one {# minutt} other {# minutter}}',
    nn: 'som oftast {minutes, plural, one {# minutt} other {# minutt}}',
    en: 'usually {minutes, plural, one {# minute} other {# minutes}}',
    sv: 'oftast {minutes, plural, one {# minut} other {# minuter}}',
    pl: 'zwykle {minutes, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}',
  },
  next: {
    nb: 'neste {day}',
    nn: 'neste {day}',
    en: 'next {day}',
    sv: 'nästa {day}',
    pl: 'następne: {day}',
  },
  nextAt: {
    nb: 'neste {day} kl.\u00a0{time}',
    nn: 'neste {day} kl.\u00a0{time}',
    en: 'next {day} at {time}',
    sv: 'nästa {day} kl.\u00a0{time}',
    pl: 'następne: {day}, godz.\u00a0{time}',
  },
  missedRow: {
    nb: '{count, plural, one {# pulsmøte uteble} other {# pulsmøter uteble}} på rad',
    nn: '{count, plural, one {# pulsmøte uteblei} other {# pulsmøte uteblei}} på rad',
    en: '{count, plural, one {# pulse meeting was} other {# pulse meetings were}} missed in a row',
    sv: '{count, plural, one {# pulsmöte uteblev} other {# pulsmöten uteblev}} i rad',
    pl: '{count, plural, one {# spotkanie pulsowe się nie odbyło} few {# spotkania pulsowe z rzędu się nie odbyły} many {# spotkań pulsowych z rzędu się nie odbyło} other {# spotkania pulsowego z rzędu się nie odbyło}}',
  },
  asOf: {
    nb: 'Slik det var {moment}.',
    nn: 'Slik det var {moment}.',
    en: 'As it was {moment}.',
    sv: 'Så som det var {moment}.',
    pl: 'Stan: {moment}.',
  },
});
