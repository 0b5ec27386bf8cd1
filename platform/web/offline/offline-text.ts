import { phrases } from '#platform/contract/language.ts';

/** Without a line: what is kept, what waits, what was refused. */
export const offlineText = phrases({
  keeps: {
    nb: 'Uten dekning. Det du gjør, lagres på enheten og sendes når du får dekning.',
    nn: 'Utan dekning. Det du gjer, blir lagra på eininga og sendt når du får dekning.',
    en: 'No coverage. What you do is saved on this device and sent when you have coverage.',
    sv: 'Utan täckning. Det du gör sparas på enheten och skickas när du får täckning.',
    pl: 'Brak zasięgu. To, co robisz, jest zapisywane na urządzeniu i zostanie wysłane, gdy wróci zasięg.',
  },
  looksOnly: {
    nb: 'Uten dekning. Du ser det som sist ble hentet. Vent med å endre noe her til du får dekning.',
    nn: 'Utan dekning. Du ser det som sist vart henta. Vent med å endre noko her til du får dekning.',
    en: 'No coverage. You see what was last fetched. Wait with changes here until you have coverage.',
    sv: 'Utan täckning. Du ser det som senast hämtades. Vänta med att ändra här tills du får täckning.',
    pl: 'Brak zasięgu. Widzisz to, co ostatnio pobrano. Ze zmianami tutaj zaczekaj, aż wróci zasięg.',
  },
  keepsNothing: {
    nb: 'Uten dekning, og denne enheten kan ikke lagre noe. Vent med det du vil gjøre, til du får dekning.',
    nn: 'Utan dekning, og denne eininga kan ikkje lagre noko. Vent med det du vil gjere, til du får dekning.',
    en: 'No coverage, and this device cannot save anything. Wait with what you want to do until you have coverage.',
    sv: 'Utan täckning, och den här enheten kan inte spara något. Vänta med det du vill göra tills du får täckning.',
    pl: 'Brak zasięgu, a to urządzenie nie może niczego zapisać. Zaczekaj, aż wróci zasięg.',
  },
  notKept: {
    nb: 'Enheten har ikke plass til mer. Dette ble ikke lagret. Vent til det som står i kø, er sendt.',
    nn: 'Eininga har ikkje plass til meir. Dette vart ikkje lagra. Vent til det som står i kø, er sendt.',
    en: 'The device has no more room. This was not saved. Wait until what is in the queue has been sent.',
    sv: 'Enheten har inte plats för mer. Det här sparades inte. Vänta tills det som står i kö är skickat.',
    pl: 'Na urządzeniu nie ma już miejsca. Tego nie zapisano. Zaczekaj, aż to, co jest w kolejce, zostanie wysłane.',
  },
  waiting: {
    nb: '{count, plural, one {Én ting venter på å bli sendt} other {# ting venter på å bli sendt}}',
    nn: '{count, plural, one {Éin ting ventar på å bli send} other {# ting ventar på å bli sende}}',
    en: '{count, plural, one {One thing is waiting to be sent} other {# things are waiting to be sent}}',
    sv: '{count, plural, one {En sak väntar på att skickas} other {# saker väntar på att skickas}}',
    pl: '{count, plural, one {Jedna rzecz czeka na wysłanie} few {# rzeczy czekają na wysłanie} many {# rzeczy czeka na wysłanie} other {# rzeczy czeka na wysłanie}}',
  },
  savedHere: {
    nb: '{count, plural, one {Én ting er lagret på enheten og sendes når du får dekning} other {# ting er lagret på enheten og sendes når du får dekning}}',
    nn: '{count, plural, one {Éin ting er lagra på eininga og blir send når du får dekning} other {# ting er lagra på eininga og blir sende når du får dekning}}',
    en: '{count, plural, one {One thing is saved on this device and will be sent when you have coverage} other {# things are saved on this device and will be sent when you have coverage}}',
    sv: '{count, plural, one {En sak är sparad på enheten och skickas när du får täckning} other {# saker är sparade på enheten och skickas när du får täckning}}',
    pl: '{count, plural, one {Jedna rzecz jest zapisana na urządzeniu i zostanie wysłana, gdy wróci zasięg} few {# rzeczy są zapisane na urządzeniu i zostaną wysłane, gdy wróci zasięg} many {# rzeczy jest zapisanych na urządzeniu i zostanie wysłanych, gdy wróci zasięg} other {# rzeczy jest zapisanych na urządzeniu i zostanie wysłanych, gdy wróci zasięg}}',
  },
  refused: {
    nb: '{count, plural, one {Én ting kunne ikke sendes} other {# ting kunne ikke sendes}}',
    nn: '{count, plural, one {Éin ting kunne ikkje sendast} other {# ting kunne ikkje sendast}}',
    en: '{count, plural, one {One thing could not be sent} other {# things could not be sent}}',
    sv: '{count, plural, one {En sak kunde inte skickas} other {# saker kunde inte skickas}}',
    pl: '{count, plural, one {Jednej rzeczy nie udało się wysłać} few {# rzeczy nie udało się wysłać} many {# rzeczy nie udało się wysłać} other {# rzeczy nie udało się wysłać}}',
  },
  sent: {
    nb: 'Alt er sendt',
    nn: 'Alt er sendt',
    en: 'Everything is sent',
    sv: 'Allt är skickat',
    pl: 'Wszystko wysłano',
  },
  others: {
    nb: '{count, plural, one {Én ting fra en annen venter på denne enheten. Den sendes når de logger inn her igjen.} other {# ting fra andre venter på denne enheten. De sendes når de som gjorde dem, logger inn her igjen.}}',
    nn: '{count, plural, one {Éin ting frå ein annan ventar på denne eininga. Han blir send når dei loggar inn her igjen.} other {# ting frå andre ventar på denne eininga. Dei blir sende når dei som gjorde dei, loggar inn her igjen.}}',
    en: '{count, plural, one {One thing done by someone else is waiting on this device. It is sent when they sign in here again.} other {# things done by others are waiting on this device. They are sent when those who did them sign in here again.}}',
    sv: '{count, plural, one {En sak från någon annan väntar på den här enheten. Den skickas när de loggar in här igen.} other {# saker från andra väntar på den här enheten. De skickas när de som gjorde dem loggar in här igen.}}',
    pl: '{count, plural, one {Jedna rzecz innej osoby czeka na tym urządzeniu. Zostanie wysłana, gdy ta osoba znów się tu zaloguje.} few {# rzeczy innych osób czekają na tym urządzeniu. Zostaną wysłane, gdy te osoby znów się tu zalogują.} many {# rzeczy innych osób czeka na tym urządzeniu. Zostaną wysłane, gdy te osoby znów się tu zalogują.} other {# rzeczy innych osób czeka na tym urządzeniu. Zostaną wysłane, gdy te osoby znów się tu zalogują.}}',
  },
  signInToSend: {
    nb: '{count, plural, one {Én ting venter på denne enheten. Den sendes når den som gjorde den, logger inn.} other {# ting venter på denne enheten. De sendes når de som gjorde dem, logger inn.}}',
    nn: '{count, plural, one {Éin ting ventar på denne eininga. Han blir send når den som gjorde han, loggar inn.} other {# ting ventar på denne eininga. Dei blir sende når dei som gjorde dei, loggar inn.}}',
    en: '{count, plural, one {One thing is waiting on this device. It is sent when whoever did it signs in.} other {# things are waiting on this device. They are sent when those who did them sign in.}}',
    sv: '{count, plural, one {En sak väntar på den här enheten. Den skickas när den som gjorde den loggar in.} other {# saker väntar på den här enheten. De skickas när de som gjorde dem loggar in.}}',
    pl: '{count, plural, one {Jedna rzecz czeka na tym urządzeniu. Zostanie wysłana, gdy jej autor się zaloguje.} few {# rzeczy czekają na tym urządzeniu. Zostaną wysłane, gdy ich autorzy się zalogują.} many {# rzeczy czeka na tym urządzeniu. Zostaną wysłane, gdy ich autorzy się zalogują.} other {# rzeczy czeka na tym urządzeniu. Zostaną wysłane, gdy ich autorzy się zalogują.}}',
  },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show', sv: 'Visa', pl: 'Pokaż' },
});
