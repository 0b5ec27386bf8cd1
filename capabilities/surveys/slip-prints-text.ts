import { phrases } from '#platform/contract/language.ts';

/** Prints of code slips, and taking one back. */
export const slipPrintsText = phrases({
  title: {
    nb: 'Det som er skrevet ut',
    nn: 'Det som er skrive ut',
    en: 'What has been printed',
    sv: 'Det som har skrivits ut',
    pl: 'Co wydrukowano',
  },
  lead: {
    nb: 'Ble en utskrift ødelagt eller for stor? Ta den tilbake, så blir det plass til en ny eller til flere som logger inn.',
    nn: 'Vart ei utskrift øydelagd eller for stor? Ta ho tilbake, så blir det plass til ei ny eller til fleire som loggar inn.',
    en: 'Was a print spoiled or too large? Take it back, and there is room for another, or for more who sign in.',
    sv: 'Blev en utskrift förstörd eller för stor? Ta tillbaka den, så blir det plats för en ny eller för fler som loggar in.',
    pl: 'Wydruk się zniszczył lub jest za duży? Wycofaj go, a zrobi się miejsce na nowy albo na kolejne osoby z kontem.',
  },
  one: {
    nb: 'Utskrift {n}: {slips, plural, one {én lapp} other {# lapper}}',
    nn: 'Utskrift {n}: {slips, plural, one {éin lapp} other {# lappar}}',
    en: 'Print {n}: {slips, plural, one {one slip} other {# slips}}',
    sv: 'Utskrift {n}: {slips, plural, one {en lapp} other {# lappar}}',
    pl: 'Wydruk {n}: {slips, plural, one {# kartka} few {# kartki} many {# kartek} other {# kartki}}',
  },
  takeBack: { nb: 'Ta tilbake', nn: 'Ta tilbake', en: 'Take back', sv: 'Ta tillbaka', pl: 'Wycofaj' },
  takeBackOne: {
    nb: 'Ta tilbake utskrift {n}',
    nn: 'Ta tilbake utskrift {n}',
    en: 'Take back print {n}',
    sv: 'Ta tillbaka utskrift {n}',
    pl: 'Wycofaj wydruk {n}',
  },
  askTitle: {
    nb: 'Ta tilbake utskrift {n} med {slips, plural, one {én lapp} other {# lapper}}?',
    nn: 'Ta tilbake utskrift {n} med {slips, plural, one {éin lapp} other {# lappar}}?',
    en: 'Take back print {n} with {slips, plural, one {one slip} other {# slips}}?',
    sv: 'Ta tillbaka utskrift {n} med {slips, plural, one {en lapp} other {# lappar}}?',
    pl: 'Wycofać wydruk {n} ({slips, plural, one {# kartka} few {# kartki} many {# kartek} other {# kartki}})?',
  },
  askBody: {
    nb: 'Ingen kan svare med disse lappene etterpå. Har noen alt brukt en av dem, lar det seg ikke gjøre.',
    nn: 'Ingen kan svare med desse lappane etterpå. Har nokon alt brukt ein av dei, lèt det seg ikkje gjere.',
    en: 'Nobody can answer with these slips afterwards. If somebody has already used one of them, it cannot be done.',
    sv: 'Ingen kan svara med de här lapparna efteråt. Har någon redan använt en av dem går det inte.',
    pl: 'Potem nikt nie odpowie za pomocą tych kartek. Jeśli ktoś już użył jednej z nich, nie da się tego zrobić.',
  },
  keep: { nb: 'Behold dem', nn: 'Behald dei', en: 'Keep them', sv: 'Behåll dem', pl: 'Zostaw' },
  takenBack: {
    nb: '{slips, plural, one {Lappen} other {De # lappene}} gjelder ikke lenger',
    nn: '{slips, plural, one {Lappen} other {Dei # lappane}} gjeld ikkje lenger',
    en: '{slips, plural, one {The slip is} other {The # slips are}} no longer valid',
    sv: '{slips, plural, one {Lappen} other {De # lapparna}} gäller inte längre',
    pl: '{slips, plural, one {# kartka straciła} few {# kartki straciły} many {# kartek straciło} other {# kartki straciło}} ważność',
  },
});
