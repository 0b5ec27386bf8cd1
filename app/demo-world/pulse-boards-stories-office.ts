import { office as people } from './cast.ts';
import type { BoardStory } from './pulse-boards-story.ts';

/** The office asks companies to meet at a board, and meets at one itself. Everyone is invented. */
const by = people.name;

export const office: readonly BoardStory[] = [
  {
    key: 'programme',
    kind: 'change',
    name: 'Prosjektsenterets tavle',
    area: people.place,
    goal: 'Ingen bedrift står fast lenger enn to uker uten at vi har ringt.',
    cadence: 'weekly',
    weekday: 1,
    time: '09:00',
    hung: { by, ago: 60 },
    meetings: { missed: 0.1, length: 11, present: 5, learned: ['Ring før du skriver.'] },
    cards: [
      {
        list: 'activities',
        text: 'Fellessamling for andre kull',
        by,
        ago: 25,
        owner: 'Marit',
        due: 18,
        column: 'doing',
      },
      { list: 'tasks', text: 'Ring Kvitberg om pausen', by, ago: 4, owner: 'Marit', due: 0, column: 'doing' },
      { list: 'tasks', text: 'Finn en rådgiver til Brattfoss', by, ago: 9, owner: 'Marit', due: 6 },
      {
        list: 'problems',
        text: 'To besøk på Osvika uteble, og ingen sa fra til oss',
        by,
        ago: 6,
        owner: 'Marit',
        due: 3,
      },
      { list: 'decisions', text: 'Den som ser at en bedrift står fast, ringer samme dag', by, ago: 20 },
    ],
  },
];
