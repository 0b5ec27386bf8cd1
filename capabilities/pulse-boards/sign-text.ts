import { phrases } from '#platform/contract/language.ts';

/** The words on a sign by a machine. */
export const signText = phrases({
  title: {
    nb: 'Så du noe? Skann og skriv en lapp',
    nn: 'Såg du noko? Skann og skriv ein lapp',
    en: 'Seen something? Scan and write a card',
    sv: 'Såg du något? Skanna och skriv en lapp',
    pl: 'Coś zauważono? Zeskanuj i napisz karteczkę',
  },
  lead: {
    nb: 'Avvik, forslag, problem eller anerkjennelse. Det tar 20 sekunder, uten konto.',
    nn: 'Avvik, forslag, problem eller anerkjenning. Det tek 20 sekund, utan konto.',
    en: 'Deviation, suggestion, problem or recognition. It takes 20 seconds, without an account.',
    sv: 'Avvikelse, förslag, problem eller erkännande. Det tar 20 sekunder, utan konto.',
    pl: 'Odchylenie, propozycja, problem lub uznanie. Zajmie to 20 sekund, bez konta.',
  },
  square: {
    nb: 'Rute å skanne, som leder til {address}',
    nn: 'Rute å skanne, som fører til {address}',
    en: 'Square to scan, which leads to {address}',
    sv: 'Ruta att skanna, som leder till {address}',
    pl: 'Kod do zeskanowania, który prowadzi do {address}',
  },
  nobody: {
    nb: 'Du velger selv om navnet ditt skal stå på lappen. Velger du «Ingen», lagres det ikke hvem du er.',
    nn: 'Du vel sjølv om namnet ditt skal stå på lappen. Vel du «Ingen», blir det ikkje lagra kven du er.',
    en: 'You choose whether your name is on the card. If you choose “Nobody”, who you are is not stored.',
    sv: 'Du väljer själv om ditt namn ska stå på lappen. Väljer du ”Ingen” sparas det inte vem du är.',
    pl: 'To Ty decydujesz, czy na karteczce będzie Twoje nazwisko. Jeśli wybierzesz „Nikt”, nie zapiszemy, kim jesteś.',
  },
  made: {
    nb: 'Laget {when}',
    nn: 'Laga {when}',
    en: 'Made {when}',
    sv: 'Gjord {when}',
    pl: 'Utworzono {when}',
  },
});
