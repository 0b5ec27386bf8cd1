import type { RoomNames } from '#tools/new-room/names.ts';

/** The files at the top of a room: who it is, its contract, rules, rights and words. */
export function topFiles(names: RoomNames, says: string): Record<string, string> {
  return {
    'README.md': readme(names, says),
    'contract.ts': contract(names),
    'rules.ts': rules(names),
    'access.ts': access(names),
    'text.ts': text(names),
  };
}

const readme = ({ room, Thing, thingWords, schema }: RoomNames, says: string) => `# ${room}

${says}

- **${Thing}**: a ${thingWords} of one company. Say here what it is, in the programme's words.
- Purpose: what someone can do because this room is here.
- Invariant: every row begins with the company, and is visible only when the company is in scope.
- Invariant: the id is made by whoever acts, so a retry is the same act.
- Invariant: a company has at most as many as \`rules.ts\` says.
- Neighbours: reads roles from \`people\`; nobody asks here yet.
- Tables: the schema \`${schema}\`.
- Not here: what one would look for in this room and find in another.
`;

const contract = ({
  room,
  things,
  Things,
  thingKey,
  Thing,
  thingWords,
  thingsWords,
}: RoomNames) => `import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line } from '#platform/contract/shapes.ts';

export const ${Thing} = z.object({ ${thingKey}: Id, name: line(200) }).meta({ id: '${Thing}' });
export type ${Thing} = z.infer<typeof ${Thing}>;

const ofCompany = z.object({ company: Id });

export const ${things} = endpoints({
  list${Things}: {
    method: 'GET',
    path: '/api/${room}/companies/:company',
    summary: 'The ${thingsWords} of a company, by name.',
    params: ofCompany,
    answer: z.object({ ${things}: z.array(${Thing}) }),
    refusals: [],
  },
  add${Thing}: {
    method: 'POST',
    path: '/api/${room}/companies/:company',
    summary: 'Add a ${thingWords}. The id is made by the caller.',
    params: ofCompany,
    body: z.strictObject({ ${thingKey}: Id, name: line(200) }),
    answer: ${Thing},
    refusals: ['too-many'],
  },
});
`;

const rules = ({
  Things,
  thingsWords,
}: RoomNames) => `/** How many ${thingsWords} a company may have at once. */
export const most${Things} = 500;

/** Whether one more may be added to as many as there are. */
export const hasPlace = (count: number): boolean => count < most${Things};
`;

const access = ({ Things, Thing }: RoomNames) => `import { inCompany } from '#platform/contract/access.ts';

export const access = {
  list${Things}: inCompany('manager', 'employee-representative', 'adviser', 'programme-office'),
  add${Thing}: inCompany('manager', 'employee-representative'),
} as const;
`;

const text = ({ things }: RoomNames) => `import { phrases } from '#platform/contract/language.ts';

export const text = phrases({
  title: {
    nb: '{count, plural, one {Én oppføring} other {# oppføringer}}',
    nn: '{count, plural, one {Éi oppføring} other {# oppføringar}}',
    en: '{count, plural, one {One entry} other {# entries}}',
    sv: '{count, plural, one {En post} other {# poster}}',
    pl: '{count, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}',
  },
  empty: {
    nb: 'Her er det ingenting ennå.',
    nn: 'Her er det ingenting enno.',
    en: 'There is nothing here yet.',
    sv: 'Här finns inget ännu.',
    pl: 'Na razie nic tu nie ma.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name', sv: 'Namn', pl: 'Nazwa' },
  'too-many': {
    nb: 'Her er det fullt. Ta bort noe før du legger til mer.',
    nn: 'Her er det fullt. Ta bort noko før du legg til meir.',
    en: 'There is no room for more. Remove something before you add more.',
    sv: 'Här är det fullt. Ta bort något innan du lägger till mer.',
    pl: 'Nie ma już miejsca. Usuń coś, zanim dodasz więcej.',
  },
  'field-name': { nb: 'navn', nn: 'namn', en: 'name', sv: 'namn', pl: 'nazwa' },
  'field-${things}': { nb: 'oppføringer', nn: 'oppføringar', en: 'entries', sv: 'poster', pl: 'wpisy' },
});
`;
