import { delivery } from '#platform/chart/example-pictures.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import { svgOf } from '#platform/server/chart/draw-on-server.ts';

const signatures: DocumentPart = {
  part: 'signatures',
  rows: [
    { side: 'For de ansatte', name: 'Terje Aune', when: 'Underskrevet 14. oktober kl. 15.20' },
    { side: 'For ledelsen', name: 'Ingrid Solbakk', when: null },
  ],
};

/** Minutes of a meeting with every part a document may have; what tests and measurements set. Invented people. */
export const exampleMinutes: DocumentPicture = {
  title: 'Referat fra onsdag 14. oktober',
  language: 'nb',
  paper: 'a4',
  orientation: 'portrait',
  eyebrow: 'Skarvdal Mekaniske · styringsgruppa, møte 4',
  lead: 'To vedtak, tre tiltak og én uenighet. Mangler underskrift fra ledelsen.',
  made: 'Laget 14. oktober 2026 kl. 15.22',
  company: 'Skarvdal Mekaniske',
  parts: [
    {
      part: 'parity',
      management: {
        label: 'Ledelsen, 3 av 4',
        count: 3,
        of: 4,
        names: ['Ingrid Solbakk', 'Marte Vik', 'Amina Warsame'],
      },
      employees: { label: 'Ansatte, 3 av 3', count: 3, names: ['Terje Aune', 'Jonas Lid', 'Linn Brekke'] },
      standing: { mark: 'plan', text: 'Begge parter til stede' },
      others: 'Kari Myhre, rådgiver, uten stemme',
    },
    { part: 'heading', level: 2, text: 'Vedtak og tiltak' },
    {
      part: 'decision',
      label: 'Vedtak 11',
      side: 'Sak 1',
      title: 'Maskinering er pilotområde i fase 2',
      text: 'To pilotgrupper, en per skift. Hver deltaker får to timer fri i uka til arbeidet.',
      dissents: [
        {
          who: 'Uenighet: Terje Aune, for de ansatte',
          text: 'To timer holder ikke på nattskiftet, der bemanningen er lavest. Ansattsiden ba om fire.',
          again: 'Kommer opp igjen i møte 5, 30. oktober.',
        },
      ],
    },
    {
      part: 'item',
      label: 'Tiltak',
      side: 'Sak 1–3',
      parts: [
        {
          part: 'table',
          columns: [{ head: 'Hva' }, { head: 'Hvem' }, { head: 'Frist', align: 'end' }, { head: 'Status' }],
          rows: [
            [
              'Sett navn på pilotgruppene',
              'Amina Warsame\nJonas Lid',
              '23. okt.',
              { mark: 'plan', text: 'I rute' },
            ],
            [
              'Regn ut hva fire timer koster',
              'Ingrid Solbakk',
              '28. okt.',
              { mark: 'watch', text: 'Følg med' },
            ],
            [
              'Heng svarene på tavla',
              'Linn Brekke',
              '12. okt.',
              { mark: 'deviation', text: 'To dager over' },
            ],
            ['Spør nattskiftet', 'Jonas Lid', '30. okt.', { mark: 'silent', text: 'Ikke meldt' }],
          ],
        },
      ],
    },
    signatures,
    { part: 'note', text: 'Referatet låses når begge har skrevet under. Uenigheten står uendret.' },
    { part: 'pageBreak' },
    { part: 'heading', level: 2, text: 'Leveransen falt for tre døgn siden' },
    {
      part: 'drawing',
      svg: svgOf(
        { ...delivery, size: 'paper' },
        { title: 'Leveransen falt for tre døgn siden', ink: 'print' },
      ),
      alt: delivery.description,
      caption: 'Andel leveringer i tide, per døgn',
    },
    {
      part: 'facts',
      rows: [
        { label: 'Når', value: 'Onsdag 14. oktober kl. 13.00–15.00' },
        { label: 'Hvor', value: 'Kantina' },
      ],
    },
    { part: 'list', items: ['Sak 1: pilotområde', 'Sak 2: prinsipper'] },
    { part: 'list', ordered: true, items: ['Først dette', 'Så dette'] },
    { part: 'quote', text: 'Vi får det bare i fanget.', who: 'Innkjøper, Lyngmo Bygg' },
    { part: 'heading', level: 3, text: 'Alle tiltak' },
    {
      part: 'table',
      caption: 'Tiltak som står åpne',
      columns: [
        { head: 'Hva', width: 3 },
        { head: 'Hvem', width: 2 },
        { head: 'Timer', align: 'end', width: 1 },
      ],
      rows: Array.from({ length: 32 }, (_, at) => [`Tiltak ${at + 1} av mange`, 'Linn Brekke', `${at},5`]),
    },
  ],
};

/** Principles as a poster, signed by both. */
export const examplePoster: DocumentPicture = {
  ...exampleMinutes,
  title: 'Seks prinsipper vi styrer etter',
  paper: 'a3',
  parts: [
    {
      part: 'poster',
      lines: [
        'Vi spør den som gjør jobben, først.',
        'Vi retter feilen, ikke pekefingeren.',
        'Vi sier fra mens det ennå er lite.',
        'Tid til forbedring er arbeidstid, og den står i planen.',
        'Begge parter eier resultatet.',
        'Vi måler for å lære, aldri for å telle folk.',
      ],
    },
    signatures,
  ],
};
