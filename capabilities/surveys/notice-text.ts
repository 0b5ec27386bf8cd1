import { phrases } from '#platform/contract/language.ts';

/** What is read out at a meeting or put on a wall, made by the server in all five languages at once. */
export const noticeText = phrases({
  notYet: {
    nb: 'Undersøkelsen «{title}» åpner {opens} og er åpen til og med {closes}. Ingen kan se hva du svarer. Ansatte ser svarene først, og vi snakker om dem {meeting}. Svar på {page}, eller trekk en kodelapp.',
    nn: 'Undersøkinga «{title}» opnar {opens} og er open til og med {closes}. Ingen kan sjå kva du svarar. Tilsette ser svara først, og vi snakkar om dei {meeting}. Svar på {page}, eller trekk ein kodelapp.',
    en: 'The survey “{title}” opens on {opens} and is open until {closes}. Nobody can see what you answer. Employees see the answers first, and we talk about them on {meeting}. Answer at {page}, or draw a code slip.',
    sv: 'Enkäten ”{title}” öppnar {opens} och är öppen till och med {closes}. Ingen kan se vad du svarar. Anställda ser svaren först, och vi pratar om dem {meeting}. Svara på {page}, eller dra en kodlapp.',
    pl: 'Ankieta „{title}” zaczyna się {opens} i trwa do {closes}. Nikt nie zobaczy, co odpowiadasz. Pracownicy widzą odpowiedzi pierwsi, a rozmawiamy o nich {meeting}. Odpowiedz na {page} albo wylosuj kartkę z kodem.',
  },
  open: {
    nb: 'Undersøkelsen «{title}» er åpen til og med {closes}. Ingen kan se hva du svarer, og ingen vet hvem som har svart. Ansatte ser svarene først, og vi snakker om dem {meeting}. Svar på {page}, eller trekk en kodelapp. Har du svart: takk.',
    nn: 'Undersøkinga «{title}» er open til og med {closes}. Ingen kan sjå kva du svarar, og ingen veit kven som har svart. Tilsette ser svara først, og vi snakkar om dei {meeting}. Svar på {page}, eller trekk ein kodelapp. Har du svart: takk.',
    en: 'The survey “{title}” is open until {closes}. Nobody can see what you answer, and nobody knows who has answered. Employees see the answers first, and we talk about them on {meeting}. Answer at {page}, or draw a code slip. If you have answered: thank you.',
    sv: 'Enkäten ”{title}” är öppen till och med {closes}. Ingen kan se vad du svarar, och ingen vet vem som har svarat. Anställda ser svaren först, och vi pratar om dem {meeting}. Svara på {page}, eller dra en kodlapp. Har du svarat: tack.',
    pl: 'Ankieta „{title}” jest otwarta do {closes}. Nikt nie zobaczy, co odpowiadasz, i nikt nie wie, kto odpowiedział. Pracownicy widzą odpowiedzi pierwsi, a rozmawiamy o nich {meeting}. Odpowiedz na {page} albo wylosuj kartkę z kodem. Jeśli masz to za sobą: dziękujemy.',
  },
});
