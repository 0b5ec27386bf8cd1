import { phrases } from '#platform/contract/language.ts';

/**
 * The title of the page of all key figures. Numbers up to twelve are words; Polish would have to bend them. A plural
 * with two forms alike stands where another language bends what is counted.
 */
export const headlineText = phrases({
  number: {
    nb: '{n, plural, =1 {ett} =2 {to} =3 {tre} =4 {fire} =5 {fem} =6 {seks} =7 {sju} =8 {åtte} =9 {ni} =10 {ti} =11 {elleve} =12 {tolv} other {#}}',
    nn: '{n, plural, =1 {eitt} =2 {to} =3 {tre} =4 {fire} =5 {fem} =6 {seks} =7 {sju} =8 {åtte} =9 {ni} =10 {ti} =11 {elleve} =12 {tolv} other {#}}',
    en: '{n, plural, =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six} =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {#}}',
    sv: '{n, plural, =1 {ett} =2 {två} =3 {tre} =4 {fyra} =5 {fem} =6 {sex} =7 {sju} =8 {åtta} =9 {nio} =10 {tio} =11 {elva} =12 {tolv} other {#}}',
    pl: '{n, number}',
  },
  none: {
    nb: 'Ingen nøkkeltall ennå.',
    nn: 'Ingen nøkkeltal enno.',
    en: 'No key figures yet.',
    sv: 'Inga nyckeltal ännu.',
    pl: 'Nie ma jeszcze wskaźników.',
  },
  allRetired: {
    nb: 'Ingen nøkkeltall følges nå.',
    nn: 'Ingen nøkkeltal blir følgde no.',
    en: 'No key figures are followed now.',
    sv: 'Inga nyckeltal följs nu.',
    pl: 'Żadne wskaźniki nie są teraz śledzone.',
  },
  allWaiting: {
    nb: '{count, plural, one {Nøkkeltallet venter} other {Nøkkeltallene venter}} på drøfting mellom partene.',
    nn: '{count, plural, one {Nøkkeltalet ventar} other {Nøkkeltala ventar}} på drøfting mellom partane.',
    en: '{count, plural, one {The key figure waits} other {The key figures wait}} for discussion between the parties.',
    sv: '{count, plural, one {Nyckeltalet väntar} other {Nyckeltalen väntar}} på diskussion mellan parterna.',
    pl: '{count, plural, one {Wskaźnik czeka} few {Wskaźniki czekają} many {Wskaźniki czekają} other {Wskaźniki czekają}} na omówienie między stronami.',
  },
  changed: {
    nb: '{words} av {all} {count, plural, one {nøkkeltall} other {nøkkeltall}} har endret seg.',
    nn: '{words} av {all} {count, plural, one {nøkkeltal} other {nøkkeltal}} har endra seg.',
    en: '{words} of {all} key figures {count, plural, one {has} other {have}} changed.',
    sv: '{words} av {all} {count, plural, one {nyckeltal} other {nyckeltal}} har ändrats.',
    pl: '{words} z {all} wskaźników {count, plural, one {się zmienił} few {się zmieniły} many {się zmieniło} other {się zmieniło}}.',
  },
  changedAll: {
    nb: '{count, plural, one {Nøkkeltallet har} other {Alle {all} nøkkeltall har}} endret seg.',
    nn: '{count, plural, one {Nøkkeltalet har} other {Alle {all} nøkkeltal har}} endra seg.',
    en: '{count, plural, one {The key figure has} other {All {all} key figures have}} changed.',
    sv: '{count, plural, one {Nyckeltalet har} other {Alla {all} nyckeltal har}} ändrats.',
    pl: '{count, plural, one {Wskaźnik się zmienił.} few {Zmieniły się wszystkie wskaźniki: {all}.} many {Zmieniły się wszystkie wskaźniki: {all}.} other {Zmieniły się wszystkie wskaźniki: {all}.}}',
  },
  rest: {
    nb: 'Resten er vanlig variasjon.',
    nn: 'Resten er vanleg variasjon.',
    en: 'The rest is ordinary variation.',
    sv: 'Resten är vanlig variation.',
    pl: 'Reszta to zwykłe wahania.',
  },
  missingFor: {
    nb: '{words} {count, plural, one {tall} other {tall}} mangler for {period}.',
    nn: '{words} {count, plural, one {tal} other {tal}} manglar for {period}.',
    en: '{count, plural, one {{words} number is} other {{words} numbers are}} missing for {period}.',
    sv: '{words} {count, plural, one {tal} other {tal}} saknas för {period}.',
    pl: '{count, plural, one {Brakuje {words} liczby} few {Brakuje {words} liczb} many {Brakuje {words} liczb} other {Brakuje {words} liczb}} za {period}.',
  },
  missing: {
    nb: '{words} {count, plural, one {tall} other {tall}} mangler.',
    nn: '{words} {count, plural, one {tal} other {tal}} manglar.',
    en: '{count, plural, one {{words} number is} other {{words} numbers are}} missing.',
    sv: '{words} {count, plural, one {tal} other {tal}} saknas.',
    pl: '{count, plural, one {Brakuje {words} liczby.} few {Brakuje {words} liczb.} many {Brakuje {words} liczb.} other {Brakuje {words} liczb.}}',
  },
  steady: {
    nb: 'Ingenting uvanlig i {count, plural, one {nøkkeltallet} other {de {all} nøkkeltallene}}.',
    nn: 'Ingenting uvanleg i {count, plural, one {nøkkeltalet} other {dei {all} nøkkeltala}}.',
    en: 'Nothing unusual in the {count, plural, one {key figure} other {{all} key figures}}.',
    sv: 'Inget ovanligt i {count, plural, one {nyckeltalet} other {de {all} nyckeltalen}}.',
    pl: '{count, plural, one {Nic niezwykłego we wskaźniku.} few {Nic niezwykłego we wskaźnikach ({all}).} many {Nic niezwykłego we wskaźnikach ({all}).} other {Nic niezwykłego we wskaźnikach ({all}).}}',
  },
  steadyOfThoseRead: {
    nb: 'Ingenting uvanlig i {count, plural, one {nøkkeltallet} other {de {all} nøkkeltallene}} som har nok tall.',
    nn: 'Ingenting uvanleg i {count, plural, one {nøkkeltalet} other {dei {all} nøkkeltala}} som har nok tal.',
    en: 'Nothing unusual in the {count, plural, one {key figure that has} other {{all} key figures that have}} enough numbers.',
    sv: 'Inget ovanligt i {count, plural, one {nyckeltalet} other {de {all} nyckeltalen}} som har tillräckligt många tal.',
    pl: '{count, plural, one {Nic niezwykłego we wskaźniku, który ma dość liczb.} few {Nic niezwykłego we wskaźnikach, które mają dość liczb ({all}).} many {Nic niezwykłego we wskaźnikach, które mają dość liczb ({all}).} other {Nic niezwykłego we wskaźnikach, które mają dość liczb ({all}).}}',
  },
  tooFew: {
    nb: 'For få tall til å si noe ennå.',
    nn: 'For få tal til å seie noko enno.',
    en: 'Too few numbers to tell anything yet.',
    sv: 'För få tal för att säga något ännu.',
    pl: 'Za mało liczb, by już coś powiedzieć.',
  },
});
