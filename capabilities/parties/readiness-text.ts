import { phrases } from '#platform/contract/language.ts';

/** The questions of the readiness check, by key, and the four answers as `answer-…`. */
export const readinessText = phrases({
  reason: {
    nb: 'Vet de fleste her hvorfor bedriften vil være med?',
    nn: 'Veit dei fleste her kvifor bedrifta vil vere med?',
    en: 'Do most people here know why the company wants to take part?',
    sv: 'Vet de flesta här varför företaget vill vara med?',
    pl: 'Czy większość osób wie, dlaczego firma chce wziąć udział?',
  },
  time: {
    nb: 'Får folk tid til forbedring i arbeidstida, også når det er travelt?',
    nn: 'Får folk tid til forbetring i arbeidstida, også når det er travelt?',
    en: 'Do people get time for improvement during working hours, also when it is busy?',
    sv: 'Får folk tid för förbättring på arbetstid, även när det är mycket att göra?',
    pl: 'Czy ludzie dostają czas na usprawnienia w godzinach pracy, także w gorących okresach?',
  },
  talk: {
    nb: 'Kan du si fra om noe som ikke virker, uten at det slår tilbake på deg?',
    nn: 'Kan du seie frå om noko som ikkje verkar, utan at det slår tilbake på deg?',
    en: 'Can you point out what does not work without it being held against you?',
    sv: 'Kan du säga till om något som inte fungerar utan att det slår tillbaka på dig?',
    pl: 'Czy można powiedzieć, że coś nie działa, bez obawy o konsekwencje?',
  },
  union: {
    nb: 'Møtes leder og tillitsvalgt jevnlig, også når det ikke er noe å være uenige om?',
    nn: 'Møtest leiar og tillitsvald jamleg, også når det ikkje er noko å vere ueinige om?',
    en: 'Do manager and employee representative meet regularly, also when there is nothing to disagree about?',
    sv: 'Träffas chef och facklig företrädare regelbundet, även när det inte finns något att vara oense om?',
    pl: 'Czy kierownik i przedstawiciel związkowy spotykają się regularnie, także gdy nie ma sporów?',
  },
  leaders: {
    nb: 'Vil lederne bruke egen tid på dette hver uke i halvannet år?',
    nn: 'Vil leiarane bruke eiga tid på dette kvar veke i halvtanna år?',
    en: 'Will the managers give their own time to this every week for a year and a half?',
    sv: 'Vill cheferna lägga egen tid på detta varje vecka i ett och ett halvt år?',
    pl: 'Czy kierownicy poświęcą temu własny czas co tydzień przez półtora roku?',
  },
  numbers: {
    nb: 'Vet dere i dag hvor godt dere leverer, og stoler begge parter på tallene?',
    nn: 'Veit de i dag kor godt de leverer, og stolar begge partar på tala?',
    en: 'Do you know today how well you deliver, and do both parties trust the figures?',
    sv: 'Vet ni i dag hur bra ni levererar, och litar båda parter på siffrorna?',
    pl: 'Czy wiecie dziś, jak dobrze realizujecie dostawy, i czy obie strony ufają tym danym?',
  },
  safety: {
    nb: 'Blir farer og nesten-uhell meldt og gjort noe med?',
    nn: 'Blir farar og nesten-uhell melde og gjort noko med?',
    en: 'Are dangers and near misses reported and acted on?',
    sv: 'Rapporteras och åtgärdas faror och tillbud?',
    pl: 'Czy zagrożenia i zdarzenia potencjalnie wypadkowe są zgłaszane i usuwane?',
  },
  change: {
    nb: 'Har dere fullført en endring før, og holdt på den etterpå?',
    nn: 'Har de fullført ei endring før, og halde på henne etterpå?',
    en: 'Have you completed a change before, and kept to it afterwards?',
    sv: 'Har ni genomfört en förändring tidigare och hållit fast vid den?',
    pl: 'Czy udało się wam już przeprowadzić zmianę i ją utrzymać?',
  },
  sites: {
    nb: 'Er alle skift og steder med fra starten, også de som jobber når andre sover?',
    nn: 'Er alle skift og stader med frå starten, også dei som jobbar når andre søv?',
    en: 'Are all shifts and sites in from the start, also those who work while others sleep?',
    sv: 'Är alla skift och platser med från början, även de som arbetar när andra sover?',
    pl: 'Czy od początku włączone są wszystkie zmiany i zakłady, także nocne?',
  },
  money: {
    nb: 'Er det enighet om at ingen mister jobben fordi arbeidet går bedre?',
    nn: 'Er det semje om at ingen mistar jobben fordi arbeidet går betre?',
    en: 'Is it agreed that nobody loses their job because the work goes better?',
    sv: 'Är ni överens om att ingen förlorar jobbet för att arbetet går bättre?',
    pl: 'Czy jest zgoda, że nikt nie straci pracy dlatego, że praca idzie sprawniej?',
  },
  'answer-yes': { nb: 'Ja', nn: 'Ja', en: 'Yes', sv: 'Ja', pl: 'Tak' },
  'answer-partly': { nb: 'Delvis', nn: 'Delvis', en: 'Partly', sv: 'Delvis', pl: 'Częściowo' },
  'answer-no': { nb: 'Nei', nn: 'Nei', en: 'No', sv: 'Nej', pl: 'Nie' },
  'answer-unknown': { nb: 'Vet ikke', nn: 'Veit ikkje', en: 'Do not know', sv: 'Vet inte', pl: 'Nie wiem' },
});
