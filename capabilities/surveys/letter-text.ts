import { phrases } from '#platform/contract/language.ts';

/** Letters about a survey: the same to everybody who may answer, in each one's own language. */
export const letterText = phrases({
  openedSubject: {
    nb: '{title}: undersøkelsen er åpen',
    nn: '{title}: undersøkinga er open',
    en: '{title}: the survey is open',
    sv: '{title}: enkäten är öppen',
    pl: '{title}: ankieta jest otwarta',
  },
  openedBody: {
    nb: 'Hei {name}.\n\nUndersøkelsen «{title}» i {company} er åpen til og med {date}. Ingen kan se hva du svarer. Ansatte ser svarene først, og vi snakker om dem {meeting}.\n\nSvar her:\n{link}\n\nHar du ikke mulighet til å svare på nett, kan du trekke en kodelapp på jobb.',
    nn: 'Hei {name}.\n\nUndersøkinga «{title}» i {company} er open til og med {date}. Ingen kan sjå kva du svarar. Tilsette ser svara først, og vi snakkar om dei {meeting}.\n\nSvar her:\n{link}\n\nHar du ikkje høve til å svare på nett, kan du trekkje ein kodelapp på jobb.',
    en: 'Hello {name}.\n\nThe survey “{title}” at {company} is open until {date}. Nobody can see what you answer. Employees see the answers first, and we talk about them on {meeting}.\n\nAnswer here:\n{link}\n\nIf you cannot answer online, you can draw a code slip at work.',
    sv: 'Hej {name}.\n\nEnkäten ”{title}” på {company} är öppen till och med {date}. Ingen kan se vad du svarar. Anställda ser svaren först, och vi pratar om dem {meeting}.\n\nSvara här:\n{link}\n\nKan du inte svara på nätet kan du dra en kodlapp på jobbet.',
    pl: 'Dzień dobry, {name}.\n\nAnkieta „{title}” w firmie {company} jest otwarta do {date}. Nikt nie zobaczy, co odpowiadasz. Pracownicy widzą odpowiedzi pierwsi, a rozmawiamy o nich {meeting}.\n\nOdpowiedz tutaj:\n{link}\n\nJeśli nie możesz odpowiedzieć w internecie, wylosuj w pracy kartkę z kodem.',
  },
  reminderSubject: {
    nb: '{title}: åpen til og med {date}',
    nn: '{title}: open til og med {date}',
    en: '{title}: open until {date}',
    sv: '{title}: öppen till och med {date}',
    pl: '{title}: otwarta do {date}',
  },
  reminderBody: {
    nb: 'Hei {name}.\n\nUndersøkelsen «{title}» i {company} er åpen til og med {date}. {last, select, yes {Dette er den siste påminnelsen.} other {}} Alle får dette brevet, for ingen vet hvem som har svart. Har du svart, er alt i orden, og takk.\n\nSvar her:\n{link}',
    nn: 'Hei {name}.\n\nUndersøkinga «{title}» i {company} er open til og med {date}. {last, select, yes {Dette er den siste påminninga.} other {}} Alle får dette brevet, for ingen veit kven som har svart. Har du svart, er alt i orden, og takk.\n\nSvar her:\n{link}',
    en: 'Hello {name}.\n\nThe survey “{title}” at {company} is open until {date}. {last, select, yes {This is the last reminder.} other {}} Everybody gets this letter, because nobody knows who has answered. If you have, all is well, and thank you.\n\nAnswer here:\n{link}',
    sv: 'Hej {name}.\n\nEnkäten ”{title}” på {company} är öppen till och med {date}. {last, select, yes {Det här är den sista påminnelsen.} other {}} Alla får det här brevet, för ingen vet vem som har svarat. Har du svarat är allt klart, och tack.\n\nSvara här:\n{link}',
    pl: 'Dzień dobry, {name}.\n\nAnkieta „{title}” w firmie {company} jest otwarta do {date}. {last, select, yes {To ostatnie przypomnienie.} other {}} Ten list dostają wszyscy, bo nikt nie wie, kto już odpowiedział. Jeśli to zrobiłeś, wszystko gotowe, dziękujemy.\n\nOdpowiedz tutaj:\n{link}',
  },
});
