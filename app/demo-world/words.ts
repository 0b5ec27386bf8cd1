/** What people have written beside what they ticked: bokmål, as one writes on a phone between two tasks. */

export const deliverableNotes: Readonly<Record<string, readonly string[]>> = {
  'challenges-and-key-figures': [
    'Tre utfordringer og fire nøkkeltall. Begge parter har vært med.',
    'Vi måler levering, omarbeid og ledetid. Målene er satt sammen.',
  ],
  'customer-needs': [
    'Snakket med sju kunder. Kort ledetid og rett første gang går igjen.',
    'Svar fra ni kunder. Oppsummeringen henger i kantina.',
  ],
  'employee-attitudes': [
    'Resultatene ble vist på allmøtet før noen andre fikk dem.',
    'Vist for hvert skift, med tid til spørsmål.',
  ],
  'lean-status': [
    'Partene var uenige om to områder. Begge syn står i referatet.',
    'Enige om nivået i dag og om hvor vi vil være.',
  ],
  pulse: [
    'Tavla henger ved inngangen. Ti minutter hver dag kl. 07.15.',
    'Fast tid er kl. 08.00. Alle skift har hver sin tavle.',
  ],
  'guiding-principles': [
    'Seks prinsipper, skrevet under av begge parter.',
    'Fem prinsipper. De henger ved tavla.',
  ],
  'organisation-of-pilot-phase': [
    'Pilotgruppen får fire timer i uka. Navnene står på tavla.',
    'To grupper, med tre timer hver i uka.',
  ],
  'pilot-area': [
    'Vi begynner i pakkingen. Gruppa valgte målet selv.',
    'Kutting og lager. Målet er halv ventetid.',
  ],
  'understanding-and-ownership': [
    'Gruppene leder pulsmøtene selv nå.',
    'Pilotgruppa viste fram forbedringene for resten av huset.',
  ],
  'pilot-lessons': [
    'Seks erfaringer er skrevet ned, også to ting som ikke virket.',
    'Samlet på én side per forbedring, med bilder.',
  ],
  'broad-anchoring': [
    'Alle avdelingslederne har egen tavle og fast tid.',
    'Linjelederne har tatt over oppfølgingen fra prosjektet.',
  ],
  'broad-involvement': [
    'Alle hører til en tavle, også nattskiftet.',
    'Forslag kan meldes på telefon eller lapp.',
  ],
  'plan-for-going-on': [
    'Styringsgruppa møtes videre hver sjette uke.',
    'Leankoordinatoren fortsetter i halv stilling.',
  ],
  'lean-status-today': ['Samme skjema som sist. Flyten mellom avdelingene er svakest.'],
  'chosen-flow': ['Vi velger veien fra ordre til ferdig sylinder.'],
  'map-of-flow': ['Tegnet på seks meter papir. Det stopper mest før montering.'],
  'shorter-lead-time': ['Ledetiden er målt på tolv ordrer før og etter.'],
};

export const visitNotes: readonly string[] = [
  'Avtalte tre ting til neste besøk.',
  'Gikk gjennom tavla sammen med skiftet.',
  'Øvde på å lede pulsmøte.',
  'Halve dagen på gulvet, resten med styringsgruppa.',
  'Tillitsvalgt og leder gikk runden sammen.',
];

export const pulseMissedNotes: readonly string[] = [
  'Hasteordre tok hele morgenen.',
  'Strømbrudd i hallen.',
  'For få på jobb den dagen.',
  'Ingen hadde fått beskjed om hvem som skulle lede.',
];

export const gatheringNotes: readonly string[] = [
  'Fire var med, to fra hver part.',
  'Fem var med: leder, tillitsvalgt, verneombud og to fra gulvet.',
  'Tre var med. Begge parter var der.',
];

export const gateWords = {
  employer: ['Klar.', 'Alt er på plass.', ''],
  employees: ['Enig.', 'Klubben er med.', ''],
} as const;
