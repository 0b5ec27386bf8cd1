import type { OrganisationStory } from './pilot-groups-story.ts';

/** Those who are still in phase 1. Everyone here is invented. */

/** Skarvdal is about to leave phase 1: all is decided, and one party has signed. */
export const skarvdal: OrganisationStory = {
  areas: [
    {
      name: 'Monteringen',
      site: 0,
      what: 'Fra delene er sveist til maskinen går ut av porten.',
      why: 'Mest venting, og montørene har alt forslag som koster lite.',
      challenge: 'Delene kommer for seint til monteringen',
    },
    {
      name: 'Ordre og innkjøp',
      site: null,
      what: 'Fra kunden bestiller til verkstedet har alt det trenger.',
      why: 'Halvparten av stansene begynner her. Krever at flere avdelinger er med.',
      challenge: '',
    },
  ],
  groups: [
    {
      title: 'Deler i tide',
      goal: 'Monteringen skal aldri vente på en del.',
      areas: [0],
      sites: [0],
      rhythm: 'weekly',
      meets: 'Mandag kl. 9.00, ved linje 2',
      line: 'Ingrid Solbakk',
      members: [
        ['Amina Warsame', 'employer', 'leader'],
        ['Linn Brekke', 'employees', 'member'],
        ['Jonas Lid', 'employees', 'safety-representative'],
      ],
      hours: 2.5,
    },
    {
      title: 'Hele ordren før vi begynner',
      goal: 'Ingen jobb starter uten tegning, materiale og dato.',
      areas: [1],
      sites: [0],
      rhythm: 'fortnightly',
      meets: 'Torsdag kl. 13.00',
      line: 'Ingrid Solbakk',
      members: [
        ['Amina Warsame', 'employer', 'coordinator'],
        ['Marte Vik', 'employees', 'leader'],
        ['Terje Aune', 'employees', 'representative'],
      ],
      hours: 2,
    },
  ],
};

/** Elvestad is midway in phase 1 and plans: areas are chosen, one group is thought out, and no hours are promised. */
export const elvestad: OrganisationStory = {
  areas: [
    {
      name: 'Sveisehallen',
      site: 0,
      what: 'Fra plata kommer inn til delen er klar for maling.',
      why: 'Sveiserne har alt forslag som koster lite.',
      challenge: 'Vi leter mer enn vi sveiser',
    },
    {
      name: 'Tilbud til kunde',
      site: null,
      what: 'Fra forespørselen kommer til tilbudet er sendt.',
      why: 'Virkningen er stor, men innsatsen også.',
      challenge: '',
    },
  ],
  groups: [
    {
      title: 'Alt på plass ved benken',
      goal: 'Ingen leter etter verktøy eller tegning.',
      areas: [0],
      sites: [0],
      rhythm: 'weekly',
      meets: '',
      line: '',
      members: [
        ['Selam Haile', 'employer', 'leader'],
        ['Geir Ove Rønne', 'employees', 'member'],
        ['Emil Johansen', 'employees', 'safety-representative'],
      ],
    },
  ],
};
