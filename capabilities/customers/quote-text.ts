import { phrases } from '#platform/contract/language.ts';

/** Which pilot group works with what a customer said. */
export const quoteText = phrases({
  takenOnBy: {
    nb: 'pilotgruppe: {group}',
    nn: 'pilotgruppe: {group}',
    en: 'pilot group: {group}',
    sv: 'pilotgrupp: {group}',
    pl: 'grupa pilotażowa: {group}',
  },
  pilotGroup: {
    nb: 'Pilotgruppe som jobber med dette',
    nn: 'Pilotgruppe som jobbar med dette',
    en: 'Pilot group working on this',
    sv: 'Pilotgrupp som arbetar med detta',
    pl: 'Grupa pilotażowa, która się tym zajmuje',
  },
  noGroup: { nb: 'Ingen ennå', nn: 'Inga enno', en: 'None yet', sv: 'Ingen än', pl: 'Jeszcze żadna' },
  noGroups: {
    nb: 'Når dere har pilotgrupper, kan hvert sitat knyttes til den som jobber med det.',
    nn: 'Når de har pilotgrupper, kan kvart sitat knytast til den som jobbar med det.',
    en: 'Once you have pilot groups, each quote can be tied to the one working on it.',
    sv: 'När ni har pilotgrupper kan varje citat knytas till den som arbetar med det.',
    pl: 'Gdy powstaną grupy pilotażowe, każdy cytat można powiązać z tą, która się nim zajmuje.',
  },
  tied: {
    nb: '{group} jobber med dette.',
    nn: '{group} jobbar med dette.',
    en: '{group} is working on this.',
    sv: '{group} arbetar med detta.',
    pl: 'Zajmuje się tym {group}.',
  },
  untied: {
    nb: 'Sitatet hører ikke lenger til en pilotgruppe.',
    nn: 'Sitatet høyrer ikkje lenger til ei pilotgruppe.',
    en: 'The quote no longer belongs to a pilot group.',
    sv: 'Citatet hör inte längre till en pilotgrupp.',
    pl: 'Cytat nie należy już do żadnej grupy pilotażowej.',
  },
});
