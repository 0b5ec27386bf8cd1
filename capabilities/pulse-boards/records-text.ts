import { phrases } from '#platform/contract/language.ts';

/** This room's line in the record of processing, and what somebody wrote, in the words of their own page. */
export const recordsText = phrases({
  'record-board': {
    nb: 'Tavler: lapper, status, pulsmøter, og hvem som skrev hva',
    nn: 'Tavler: lappar, status, pulsmøte, og kven som skreiv kva',
    en: 'Boards: cards, status, pulse meetings, and who wrote what',
    sv: 'Tavlor: lappar, status, pulsmöten och vem som skrev vad',
    pl: 'Tablice: karteczki, status, spotkania pulsowe oraz kto co napisał',
  },
  'record-board-why': {
    nb: 'For at det gruppa ser og lover, blir fulgt opp. Ingenting skrives over. Hvem som snakket, hvem som ikke var der, og hvem som henger opp en lapp uten navn, skrives aldri.',
    nn: 'For at det gruppa ser og lovar, blir følgt opp. Ingenting blir skrive over. Kven som snakka, kven som ikkje var der, og kven som hengjer opp ein lapp utan namn, blir aldri skrive.',
    en: 'So that what the group sees and promises is followed up. Nothing is overwritten. Who spoke, who was absent and who hangs up a card without a name is never written.',
    sv: 'För att det gruppen ser och lovar följs upp. Inget skrivs över. Vem som talade, vem som var borta och vem som sätter upp en lapp utan namn skrivs aldrig.',
    pl: 'Aby to, co grupa widzi i obiecuje, było realizowane. Nic nie jest nadpisywane. Nigdy nie zapisuje się, kto mówił, kogo nie było ani kto powiesił karteczkę bez nazwiska.',
  },
  'record-board-seen': {
    nb: 'Alle i bedriften, skjermen på veggen og rådgiverne. Prosjektsenterets egne tavler: bare prosjektsenteret.',
    nn: 'Alle i bedrifta, skjermen på veggen og rådgjevarane. Prosjektsenteret sine eigne tavler: berre prosjektsenteret.',
    en: 'Everybody in the company, the screen on the wall and the advisers. The programme office’s own boards: the office alone.',
    sv: 'Alla i företaget, skärmen på väggen och rådgivarna. Programkontorets egna tavlor: bara programkontoret.',
    pl: 'Wszyscy w firmie, ekran na ścianie i doradcy. Własne tablice biura programu: tylko to biuro.',
  },
  'record-board-kept': {
    nb: 'Så lenge bedriften er med, og til følgeforskningen er ferdig hvis partene har samtykket.',
    nn: 'Så lenge bedrifta er med, og til følgjeforskinga er ferdig om partane har samtykt.',
    en: 'For as long as the company takes part, and until the research is done where the parties have consented.',
    sv: 'Så länge företaget deltar, och tills följeforskningen är klar om parterna har samtyckt.',
    pl: 'Dopóki firma uczestniczy, a za zgodą stron do końca badań towarzyszących.',
  },
  'record-post-link': {
    nb: 'Skilt med lenke til en tavle: hvor de henger, og hvem som laget dem',
    nn: 'Skilt med lenkje til ei tavle: kvar dei heng, og kven som laga dei',
    en: 'Signs with a link to a board: where they hang, and who made them',
    sv: 'Skyltar med länk till en tavla: var de sitter och vem som gjorde dem',
    pl: 'Tabliczki z linkiem do tablicy: gdzie wiszą i kto je zrobił',
  },
  'record-post-link-why': {
    nb: 'For at alle på gulvet skal kunne skrive en lapp uten konto. Hvem som skannet skiltet, lagres ikke.',
    nn: 'For at alle på golvet skal kunne skrive ein lapp utan konto. Kven som skanna skiltet, blir ikkje lagra.',
    en: 'So that everybody on the floor can write a card without an account. Who scanned the sign is not stored.',
    sv: 'För att alla på golvet ska kunna skriva en lapp utan konto. Vem som skannade skylten sparas inte.',
    pl: 'Aby każdy na hali mógł napisać karteczkę bez konta. Nie zapisujemy, kto zeskanował tabliczkę.',
  },
  'record-post-link-seen': {
    nb: 'Alle i bedriften og rådgiverne ser hvor skiltene henger. Lenka selv lagres ikke i klartekst.',
    nn: 'Alle i bedrifta og rådgjevarane ser kvar skilta heng. Sjølve lenkja blir ikkje lagra i klartekst.',
    en: 'Everybody in the company and the advisers see where the signs hang. The link itself is not stored in plain text.',
    sv: 'Alla i företaget och rådgivarna ser var skyltarna sitter. Själva länken sparas inte i klartext.',
    pl: 'Wszyscy w firmie i doradcy widzą, gdzie wiszą tabliczki. Samego linku nie przechowujemy w postaci jawnej.',
  },
  'record-post-link-kept': {
    nb: 'Så lenge bedriften er med.',
    nn: 'Så lenge bedrifta er med.',
    en: 'For as long as the company takes part.',
    sv: 'Så länge företaget deltar.',
    pl: 'Dopóki firma uczestniczy.',
  },
  'field-text': { nb: 'tekst', nn: 'tekst', en: 'text', sv: 'text', pl: 'tekst' },
  'field-at': { nb: 'når', nn: 'når', en: 'when', sv: 'när', pl: 'kiedy' },
  'field-company': { nb: 'bedrift', nn: 'bedrift', en: 'company', sv: 'företag', pl: 'firma' },
});
