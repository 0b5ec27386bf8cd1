import { skarvdalRounds } from './customers-rounds.ts';
import { both, type CustomersStory, needNames } from './customers-story.ts';

const { time, right, reply, papers, packing, price } = needNames;

/** The main company: seven talks and a round that is over, and both parties behind what it adds up to. */
export const skarvdalCustomers: CustomersStory = {
  customers: [
    { name: 'Havbris Verft', trade: 'skipsbygging', share: 22 },
    { name: 'Solvang Kran', trade: 'løfteutstyr', share: 14 },
    { name: 'Fjellhall Tunnel', trade: 'anlegg', share: 11 },
    { name: 'Tindesund Maskin', trade: 'landbruksmaskiner', share: 9 },
    { name: 'Nordlys Energi', trade: 'vannkraft', share: 8 },
    { name: 'Stocznia Wisłoujście Nowa', trade: 'skipsbygging', share: 6 },
    { name: 'Ytterøy Oppdrett', trade: 'havbruk' },
  ],
  needs: [time, right, reply, papers, packing, price],
  interviews: [
    {
      customer: 'Havbris Verft',
      role: 'innkjøpssjef',
      personName: 'Randi Hauge',
      ago: 52,
      there: both,
      said: [
        {
          need: time.nb,
          wants: 'Delene på dagen de er lovet. En dag for sent stanser dokka.',
          gets: 'Fire av ti leveranser kommer etter avtalt dag.',
          grades: [5, 2],
          quote: ['Vi kan leve med åtte uker. Vi kan ikke leve med kanskje.', 'outside'],
        },
        {
          need: reply.nb,
          wants: 'Å få vite det med en gang når en dato ryker.',
          gets: 'Vi oppdager det når bilen ikke kommer.',
          grades: [5, 2],
          quote: ['Det verste er ikke forsinkelsen. Det er at ingen ringer.', 'inside'],
        },
      ],
    },
    {
      customer: 'Solvang Kran',
      role: 'planlegger',
      ago: 50,
      there: both,
      said: [
        { need: time.nb, wants: 'Kortere tid fra tegning til del.', gets: 'Ni uker.', grades: [5, 2] },
        {
          need: right.nb,
          wants: 'Mål som holder uten at vi måler etter.',
          gets: 'Stort sett bra.',
          grades: [4, 4],
        },
        { need: packing.nb, wants: 'Paller vi kan løfte rett inn.', grades: [2, 5] },
      ],
    },
    {
      customer: 'Fjellhall Tunnel',
      role: 'formann på verksted',
      ago: 47,
      there: ['employees'],
      said: [
        {
          need: time.nb,
          wants: 'Reservedeler innen to døgn når noe ryker i fjellet.',
          gets: 'Det går fort når vi ringer verkstedet direkte.',
          grades: [5, 3],
          quote: ['Ring rett ned til dem som lager det. Da får du svar.', 'inside'],
        },
        { need: reply.nb, wants: 'Et navn å ringe, også etter klokka fire.', grades: [4, 2] },
      ],
    },
    {
      customer: 'Tindesund Maskin',
      role: 'kvalitetsleder',
      ago: 45,
      there: both,
      said: [
        {
          need: right.nb,
          wants: 'Sveis som ikke må slipes hos oss.',
          gets: 'To av hundre må slipes.',
          grades: [5, 4],
        },
        {
          need: papers.nb,
          wants: 'Sertifikater i samme sending som delene.',
          gets: 'De kommer uka etter.',
          grades: [4, 2],
        },
        { need: price.nb, wants: 'En pris som holder ut året.', grades: [3, 3] },
      ],
    },
    {
      customer: 'Nordlys Energi',
      role: 'prosjektleder',
      ago: 44,
      there: ['employer'],
      said: [
        {
          need: papers.nb,
          wants: 'Sporbarhet på hver del, uten å spørre.',
          gets: 'Vi må purre.',
          grades: [5, 3],
        },
        { need: price.nb, wants: 'Å forstå hva vi betaler for.', grades: [3, 4] },
        { need: packing.nb, wants: 'Mindre plast.', grades: [2, 4] },
      ],
    },
    {
      customer: 'Stocznia Wisłoujście Nowa',
      role: 'innkjøper',
      ago: 42,
      there: both,
      said: [
        {
          need: time.nb,
          wants: 'At datoen i ordren er datoen på kaia.',
          gets: 'To til fire dager etter.',
          grades: [4, 2],
          quote: ['Do stoczni wszystko musi przyjść tego samego dnia.', 'outside'],
        },
        { need: reply.nb, wants: 'Svar på engelsk eller polsk samme dag.', grades: [4, 3] },
        { need: price.nb, wants: 'Frakten med i prisen.', grades: [4, 3] },
      ],
    },
    {
      customer: 'Solvang Kran',
      role: 'planlegger',
      ago: 49,
      there: both,
      said: [{ need: time.nb, wants: 'Kortere tid.', grades: [5, 2] }],
      removed: 'Samme samtale er skrevet to ganger.',
    },
  ],
  rounds: skarvdalRounds,
  description: {
    ago: 36,
    text: 'Kundene våre kan leve med lang leveringstid, men ikke med usikker leveringstid. Det som betyr mest og går dårligst, er at delene kommer den dagen vi har lovet, og at noen sier fra når de ikke gjør det.\n\nMålene holder. Det sier alle vi har spurt, og det skal vi ikke røre.\n\nSertifikatene kommer ofte uka etter delene. Det visste vi ikke.\n\nVi vet fortsatt lite om de minste kundene: bare én av dem har svart.',
    yes: [
      { side: 'employees', ago: 36 },
      { side: 'employer', ago: 35 },
    ],
  },
};
