import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataOfDraft, draftOf, nextVersion } from '#surveys/instrument-draft.ts';
import {
  addItem,
  addTheme,
  changePart,
  freeKey,
  keyFrom,
  missingTexts,
  moveItem,
  removePart,
  restoreParts,
  withKind,
} from '#surveys/instrument-edit.ts';
import { exampleInstrument } from '#surveys/instrument-example.ts';
import { checkInstrument } from '#surveys/instrument-file.ts';

const draft = draftOf(exampleInstrument());
const keys = ({ items }: typeof draft) => items.map(({ key }) => key);

test('a new question gets a name that no version has used, and stands last in its theme', () => {
  const two = addTheme(draft);
  const next = addItem(addItem(two, 'theme-1', ['item-1']), 'trust', ['item-1']);
  assert.deepEqual(keys(next), ['heard', 'told', 'late', 'more', 'item-3', 'item-2']);
  assert.equal(next.items.at(-1)?.scale, 'agreement');
  assert.equal(freeKey('item', ['item-1', 'item-3']), 'item-2');
});

test('a question moves within its theme and stops at the end', () => {
  assert.deepEqual(keys(moveItem(draft, 'told', -1)), ['told', 'heard', 'late', 'more']);
  assert.deepEqual(keys(moveItem(draft, 'heard', -1)), keys(draft));
  const apart = addItem(addTheme(draft), 'theme-1', []);
  const mixed = { ...apart, items: [apart.items[4]!, ...apart.items.slice(0, 4)] };
  assert.deepEqual(keys(moveItem(mixed, 'heard', -1)), keys(mixed));
});

test('a theme that is removed takes its questions with it', () => {
  assert.deepEqual(removePart(draft, 'themes', 'trust').items, []);
  assert.deepEqual(keys(removePart(draft, 'items', 'told')), ['heard', 'late', 'more']);
});

test('what a question had before it was answered in another way does not go out with it', () => {
  const [first] = draft.items;
  const levelled = withKind(first!, 'levels', draft);
  assert.deepEqual([levelled.scale, levelled.levels?.length], ['agreement', 2]);
  const asText = changePart(
    draft,
    'items',
    'late',
    withKind({ ...draft.items[2]!, levels: [] }, 'text', draft),
  );
  const { items } = dataOfDraft(asText, 'a', '2026.1') as { items: object[] };
  assert.deepEqual(Object.keys(items[2]!), ['key', 'theme', 'kind', 'text', 'sensitive']);
});

test('a draft of an instrument is published as the same, with its texts trimmed', () => {
  const spaced = { ...draft, name: { ...draft.name, nb: '  Vårt \n eget  ' } };
  const checked = checkInstrument(dataOfDraft(spaced, 'our-own', '2026.1'));
  assert.ok('instrument' in checked);
  assert.equal(checked.instrument.name.nb, 'Vårt eget');
  assert.deepEqual(checked.instrument.items, exampleInstrument().items);
});

test('versions are counted anew each year, and never back', () => {
  assert.equal(nextVersion(null, '2026-11-26'), '2026.1');
  assert.equal(nextVersion('2026.9', '2026-12-31'), '2026.10');
  assert.equal(nextVersion('2026.9', '2027-01-01'), '2027.1');
  assert.equal(nextVersion('2028.2', '2027-01-01'), '2028.3');
});

test('a short name is made from a name in any of the languages', () => {
  assert.equal(keyFrom('Våre besøk'), 'vare-besok');
  assert.equal(keyFrom('2026: Światło i łąka!'), 'swiatlo-i-laka');
  assert.equal(keyFrom('???'), '');
});

test('what was removed comes back where it stood, and what was written since stays', () => {
  const without = removePart(draft, 'items', 'told');
  const written = { ...without, minutes: 9 };
  const back = restoreParts(written, draft);
  assert.deepEqual([keys(back), back.minutes], [keys(draft), 9]);
  assert.deepEqual(restoreParts(removePart(draft, 'themes', 'trust'), draft), draft);
});

test('each language that is missing is one text that is missing', () => {
  assert.equal(missingTexts(draft), 0);
  assert.equal(missingTexts(addItem(draft, 'trust', [])), 5);
  const levelled = changePart(draft, 'items', 'told', withKind(draft.items[1]!, 'levels', draft));
  assert.equal(missingTexts(levelled), 10);
  assert.equal(missingTexts({ ...draft, name: { ...draft.name, pl: ' ' } }), 1);
});
