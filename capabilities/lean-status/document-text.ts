import { phrases } from '#platform/contract/language.ts';

export const documentText = phrases({
  fileName: {
    nb: 'Leanstatus {company}.pdf',
    nn: 'Leanstatus {company}.pdf',
    en: 'Lean status {company}.pdf',
    sv: 'Leanstatus {company}.pdf',
    pl: 'Stan lean {company}.pdf',
  },
  made: { nb: 'Laget {at}', nn: 'Laga {at}', en: 'Made {at}', sv: 'Skapad {at}', pl: 'Utworzono {at}' },
  agreed: {
    nb: 'Dette er partene enige om',
    nn: 'Dette er partane einige om',
    en: 'What the parties agree on',
    sv: 'Det här är parterna överens om',
    pl: 'Co uzgodniły strony',
  },
  agreedNone: {
    nb: 'Partene er ikke enige om noe område ennå.',
    nn: 'Partane er ikkje einige om noko område enno.',
    en: 'The parties have not agreed on any area yet.',
    sv: 'Parterna är inte överens om något område ännu.',
    pl: 'Strony nie uzgodniły jeszcze żadnego obszaru.',
  },
  voices: {
    nb: 'Slik så stemmene det, størst sprik først',
    nn: 'Slik såg røystene det, størst sprik først',
    en: 'How the voices saw it, the widest spread first',
    sv: 'Så såg rösterna det, störst spridning först',
    pl: 'Jak widziały to głosy, największa rozbieżność najpierw',
  },
  area: { nb: 'Område', nn: 'Område', en: 'Area', sv: 'Område', pl: 'Obszar' },
  now: { nb: 'Nå', nn: 'No', en: 'Now', sv: 'Nu', pl: 'Teraz' },
  target: { nb: 'Mål', nn: 'Mål', en: 'Aim', sv: 'Mål', pl: 'Cel' },
  note: { nb: 'Merknad', nn: 'Merknad', en: 'Note', sv: 'Anteckning', pl: 'Uwaga' },
  spread: { nb: 'Sprik', nn: 'Sprik', en: 'Spread', sv: 'Spridning', pl: 'Różnica' },
  parties: { nb: 'Partene', nn: 'Partane', en: 'The parties', sv: 'Parterna', pl: 'Strony' },
  forSide: {
    nb: 'For {side, select, employer {ledelsen} other {de ansatte}}',
    nn: 'For {side, select, employer {leiinga} other {dei tilsette}}',
    en: 'For {side, select, employer {management} other {the employees}}',
    sv: 'För {side, select, employer {ledningen} other {de anställda}}',
    pl: 'W imieniu {side, select, employer {kierownictwa} other {pracowników}}',
  },
});
