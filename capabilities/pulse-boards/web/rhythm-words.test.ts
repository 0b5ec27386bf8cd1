import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, languages, type Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { missedRowOf } from '#pulse-boards/rhythm-rules.ts';
import { wallOf } from '#pulse-boards/server/testing/wall.ts';
import { rhythmLine, rhythmWords } from '#pulse-boards/web/rhythm-words.ts';

const speaker = (language: Language) => (phrase: Phrase, values?: PhraseValues) =>
  say(phrase, language, values);
const today = '2026-03-13';
const base: BoardRhythm = {
  board: 'b',
  occasions: [],
  from: '2026-01-16',
  held: 9,
  missed: ['2026-03-11'],
  missedInRow: 0,
  minutes: 8,
  next: today,
};
const board = (time: string) =>
  wallOf([{ kind: 'board', thing: 'wall', set: { name: 'Lakk', cadence: 'daily', time } }]).things.get(
    'wall',
  )!;
const says = (rhythm: Partial<BoardRhythm>, language: Language = 'nb', time = '08:00') =>
  rhythmWords({ board: board(time), rhythm: { ...base, ...rhythm }, today }, speaker(language), language);

test('a rhythm is told as held, missed by day, how long and when the next is', () => {
  assert.equal(
    says({}).says,
    'Holdt 9 av 10 siste 8 uker · uteble onsdag 11. mars · som oftest 8 minutter · neste i dag kl.\u00a008.00',
  );
  const line = rhythmLine({ board: board(''), rhythm: base, today }, speaker('nb'), 'nb');
  assert.equal(line, 'Pulsmøte hver dag · holdt 9 av 10 siste 8 uker · neste i dag');
  const unheard = rhythmLine({ board: board(''), rhythm: undefined, today }, speaker('nb'), 'nb');
  assert.equal(unheard, 'Pulsmøte hver dag');
  assert.match(says({ from: '2026-02-02', missed: [] }).says, /^Holdt 9 av 9 siden mandag 2\. februar · som/);
});

test('many missed days are two and a number', () => {
  const missed = ['2026-03-11', '2026-03-10', '2026-03-09', '2026-03-06'];
  assert.match(says({ missed }).says, /uteble onsdag 11\. mars, tirsdag 10\. mars og 2 ganger til/);
  assert.match(says({ missed: missed.slice(0, 2) }).says, /uteble onsdag 11\. mars og tirsdag 10\. mars/);
});

test('too little says so, and a next one that has gone by is left out', () => {
  const few = says({ held: 1, missed: ['2026-03-11'], next: '2026-03-01' });
  assert.equal(few.says, 'Rytmen: kan ikke si ennå · uteble onsdag 11. mars · som oftest 8 minutter');
  assert.match(few.why ?? '', /3 pulsmøter/);
  assert.equal(missedRowOf({ ...base, missedInRow: 1 }), 0);
  assert.equal(missedRowOf({ ...base, missedInRow: 2 }), 2);
  assert.equal(missedRowOf(undefined), 0);
});

test('every language says all of it, and Polish bends no weekday', () => {
  for (const language of languages) assert.equal(says({}, language).says.split(' · ').length, 4, language);
  assert.equal(
    says({}, 'pl').says,
    'Odbyte: 9 z 10 w ciągu ostatnich 8 tygodni · nie odbyło się: 11 marca · zwykle 8 minut · następne: dziś, godz.\u00a008.00',
  );
});
