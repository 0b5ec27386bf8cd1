import { phrases } from '#platform/contract/language.ts';

/** What is done with gates, owners and evidence, as the log says it. */
export const programmeGatesActText = phrases({
  'act-programme-ownDeliverable': {
    nb: 'Si hvem som eier en leveranse',
    nn: 'Seie kven som eig ein leveranse',
    en: 'Say who owns a deliverable',
    sv: 'Säga vem som äger en leverans',
    pl: 'Wskazanie odpowiedzialnego za rezultat',
  },
  'act-programme-attachEvidence': {
    nb: 'Legge ved bevis for en leveranse',
    nn: 'Leggje ved prov for ein leveranse',
    en: 'Attach what shows a deliverable',
    sv: 'Bifoga underlag för en leverans',
    pl: 'Dołączenie potwierdzenia rezultatu',
  },
  'act-programme-withdrawEvidence': {
    nb: 'Trekke bevis for en leveranse',
    nn: 'Trekkje prov for ein leveranse',
    en: 'Withdraw what showed a deliverable',
    sv: 'Dra tillbaka underlag för en leverans',
    pl: 'Wycofanie potwierdzenia rezultatu',
  },
  'act-programme-readEvidenceFile': {
    nb: 'Hente en fil som er lagt ved',
    nn: 'Hente ei fil som er lagd ved',
    en: 'Fetch an attached file',
    sv: 'Hämta en bifogad fil',
    pl: 'Pobranie dołączonego pliku',
  },
  'act-programme-adviseOnGate': {
    nb: 'Gi råd om en port',
    nn: 'Gje råd om ein port',
    en: 'Advise on a gate',
    sv: 'Ge råd om en port',
    pl: 'Rada w sprawie bramki',
  },
  'act-programme-readGateDocument': {
    nb: 'Hente en port på papir',
    nn: 'Hente ein port på papir',
    en: 'Fetch a gate on paper',
    sv: 'Hämta en port på papper',
    pl: 'Pobranie bramki na papierze',
  },
});
