import { phrases } from '#platform/contract/language.ts';

/** The document about what customers say. */
export const documentText = phrases({
  eyebrow: {
    nb: 'Kundenes behov og forventninger',
    nn: 'Behova og forventningane til kundane',
    en: 'Customers’ needs and expectations',
    sv: 'Kundernas behov och förväntningar',
    pl: 'Potrzeby i oczekiwania klientów',
  },
  fileName: {
    nb: 'Kundene – {company}',
    nn: 'Kundane – {company}',
    en: 'Customers – {company}',
    sv: 'Kunderna – {company}',
    pl: 'Klienci – {company}',
  },
  made: { nb: 'Laget {at}', nn: 'Laga {at}', en: 'Made {at}', sv: 'Skapat {at}', pl: 'Sporządzono {at}' },
  chart: {
    nb: 'Hva som betyr noe, og hvordan det går',
    nn: 'Kva som betyr noko, og korleis det går',
    en: 'What matters, and how it goes',
    sv: 'Vad som betyder något och hur det går',
    pl: 'Co jest ważne i jak idzie',
  },
  chartCaption: {
    nb: 'Midten av det kundene har sagt, fra 1 til 5. Bare behov som minst tre kunder har sagt noe om.',
    nn: 'Midten av det kundane har sagt, frå 1 til 5. Berre behov som minst tre kundar har sagt noko om.',
    en: 'The middle of what customers have said, from 1 to 5. Only needs at least three customers have spoken of.',
    sv: 'Mitten av vad kunderna har sagt, från 1 till 5. Bara behov som minst tre kunder har talat om.',
    pl: 'Środek tego, co powiedzieli klienci, od 1 do 5. Tylko potrzeby, o których mówiło co najmniej trzech klientów.',
  },
  needs: { nb: 'Behovene', nn: 'Behova', en: 'The needs', sv: 'Behoven', pl: 'Potrzeby' },
  noNeeds: {
    nb: 'Ingen behov er samlet ennå.',
    nn: 'Ingen behov er samla enno.',
    en: 'No needs have been gathered yet.',
    sv: 'Inga behov är samlade än.',
    pl: 'Nie zebrano jeszcze potrzeb.',
  },
  parties: { nb: 'Partene', nn: 'Partane', en: 'The parties', sv: 'Parterna', pl: 'Strony' },
  forSide: {
    nb: 'For {side, select, employer {ledelsen} other {de ansatte}}',
    nn: 'For {side, select, employer {leiinga} other {dei tilsette}}',
    en: 'For {side, select, employer {management} other {the employees}}',
    sv: 'För {side, select, employer {ledningen} other {de anställda}}',
    pl: 'W imieniu {side, select, employer {kierownictwa} other {pracowników}}',
  },
});
