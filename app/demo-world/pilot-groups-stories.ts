import { elvestad, skarvdal } from './pilot-groups-early.ts';
import type { OrganisationStory } from './pilot-groups-story.ts';

/** How the demo world's companies have organised phase 2. Everyone here is invented. */

const lyngmo: OrganisationStory = {
  areas: [
    {
      name: 'Fra saga til høvleriet',
      site: null,
      what: 'Tømmeret fra det er skåret til det er høvlet, på begge sider av veien.',
      why: 'Her venter virket lengst, og mye kan gjøres med det utstyret vi har.',
      challenge: 'Vi venter på hverandre mellom saga og høvleriet',
    },
    {
      name: 'Lageret på Nedre Lyngmo',
      site: 2,
      what: 'Plukk, pakking og lasting.',
      why: 'Kundene ser feilene her først. Innsatsen er liten.',
      challenge: '',
    },
  ],
  groups: [
    {
      title: 'Virke uten venting',
      goal: 'Halvere tida virket ligger mellom saga og høvleriet.',
      areas: [0],
      sites: [0, 1],
      rhythm: 'weekly',
      meets: 'Tirsdag kl. 13.00, pauserommet på saga',
      line: 'Astrid Hegge',
      members: [
        ['Magnus Tveit', 'employer', 'leader'],
        ['Astrid Hegge', 'employer', 'sponsor'],
        ['Piotr Wiśniewski', 'employees', 'representative'],
        ['Tomasz Zieliński', 'employees', 'member'],
        ['Ewa Mazur', 'employees', 'member'],
      ],
      hours: 2.5,
      kept: [1, 1, 1, 0.8, 1, null, 1, 1, 1, 1],
    },
    {
      title: 'Riktig lass første gang',
      goal: 'Ingen lass tilbake på grunn av feil plukk.',
      areas: [1],
      sites: [2],
      rhythm: 'fortnightly',
      meets: 'Torsdag kl. 8.00, lageret',
      line: 'Magnus Tveit',
      members: [
        ['Kari Anne Sæther', 'employees', 'leader'],
        ['Agnieszka Kowalczyk', 'employees', 'safety-representative'],
        ['Magnus Tveit', 'employer', 'coordinator'],
      ],
      hours: 2,
      kept: [1, 1, 1, 1, 1, 0.5],
    },
  ],
};

const osvika: OrganisationStory = {
  areas: [
    {
      name: 'Verktøyskift i pressverket',
      site: 0,
      what: 'Fra siste emne med gammelt verktøy til første godkjente med nytt.',
      why: 'Pressa er flaskehalsen. Hvert minutt spart her gir mer enn noe annet sted.',
      challenge: 'Pressa står for lenge',
    },
    {
      name: 'Støping om natta',
      site: 1,
      what: 'Ovnene fra kl. 22 til kl. 6.',
      why: 'Vrakprosenten er høyest på natt, og de som er der, vet hvorfor.',
      challenge: 'Vraket varierer fra skift til skift',
    },
  ],
  groups: [
    {
      title: 'Skift på ti minutter',
      goal: 'Verktøyskift på ti minutter, likt på alle lag.',
      areas: [0],
      sites: [0, 2],
      rhythm: 'weekly',
      meets: 'Onsdag kl. 14.00, ved presse 2',
      line: 'Ragnhild Eik',
      members: [
        ['Sander Myklebust', 'employer', 'leader'],
        ['Ragnhild Eik', 'employer', 'sponsor'],
        ['Kjetil Osnes', 'employees', 'representative'],
        ['Vidar Leite', 'employees', 'member'],
        ['Blessing Okafor', 'employees', 'member'],
      ],
      hours: 3,
      kept: [1, 1, 0.75, 1],
    },
    {
      title: 'Nattskiftet støper likt',
      goal: 'Samme vrakprosent på natt som på dag.',
      areas: [1],
      sites: [1, 3],
      rhythm: 'fortnightly',
      meets: 'Torsdag kl. 21.00, før skiftet',
      line: 'Ragnhild Eik',
      members: [
        ['Elise Haug', 'employees', 'leader'],
        ['Thanh Nguyen', 'employees', 'safety-representative'],
        ['Sander Myklebust', 'employer', 'coordinator'],
      ],
      hours: 3,
      kept: [1, 0.5, 0.5, 0, 0.5, null],
      otherwise: { every: 2, part: 0, note: 'Ingen kunne gå fra ovnene.' },
    },
  ],
};

/** A company nothing else is told of: one area, one group led by its coordinator. */
export const ordinaryOf = (people: readonly { name: string; role: string }[]): OrganisationStory => {
  const of = (role: string) => people.find((one) => one.role === role)?.name;
  const [leader, spokesman] = [of('lean-coordinator'), of('employee-representative')];
  return {
    areas: [
      {
        name: 'Hovedlinja',
        site: 0,
        what: 'Fra første til siste arbeidsstasjon.',
        why: 'Her møtes alle fagene, og endringer merkes fort.',
        challenge: '',
      },
    ],
    groups: [
      {
        title: 'Jevn flyt på hovedlinja',
        goal: 'Samme takt hele uka.',
        areas: [0],
        sites: [0],
        rhythm: 'weekly',
        meets: 'Onsdag kl. 12.30',
        line: of('manager') ?? '',
        members: [
          ...(leader ? [[leader, 'employer', 'leader'] as const] : []),
          ...(spokesman ? [[spokesman, 'employees', 'representative'] as const] : []),
        ],
        hours: 2,
        kept: [1, 1, 1, 0.5],
      },
    ],
  };
};

export const organisationStories: Readonly<Record<string, OrganisationStory>> = {
  lyngmo,
  osvika,
  skarvdal,
  elvestad,
};
