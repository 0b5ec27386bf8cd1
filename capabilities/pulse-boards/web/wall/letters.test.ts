import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Language, languages, type Phrases } from '#platform/contract/language.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { cardText } from '#pulse-boards/card-text.ts';
import { dayText } from '#pulse-boards/day-text.ts';
import { meetingCardText } from '#pulse-boards/meeting-card-text.ts';
import { meetingText } from '#pulse-boards/meeting-text.ts';
import { postText } from '#pulse-boards/post-text.ts';
import { wallText } from '#pulse-boards/wall-text.ts';

const folder = import.meta.dirname;

/** The letters each file of `letters.css` has, by its name. */
async function cutLetters(): Promise<Map<string, (code: number) => boolean>> {
  const styles = await readFile(join(folder, 'letters.css'), 'utf8');
  const faces = styles.matchAll(/letters\/(\w+)\.woff2[\s\S]*?unicode-range:\s*([^;]+);/g);
  return new Map(
    [...faces].map(([, name, ranges]) => {
      const ends = ranges!.split(',').map((one) => {
        const [from, to = from] = one.trim().slice(2).split('-');
        return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)] as const;
      });
      return [name!, (code: number) => ends.some(([from, to]) => code >= from && code <= to)];
    }),
  );
}

/** What the wall and the phones' cards say; the rest of a board is people's own words. */
const tables: readonly Phrases[] = [
  wallText,
  meetingText,
  meetingCardText,
  boardText,
  cardText,
  postText,
  statusText,
  dayText,
];

function* wordsOnTheWall(): Generator<[Language, string]> {
  for (const table of tables)
    for (const phrase of Object.values(table))
      for (const language of languages) yield [language, phrase[language]];
}

test('every letter we write has been kept: Polish in two files, our other languages in one', async () => {
  const faces = await cutLetters();
  assert.deepEqual([...faces.keys()], ['nordic', 'polish', 'rest']);
  let seen = 0;
  for (const [language, words] of wordsOnTheWall())
    for (const letter of words.replaceAll(/\s/g, ' ')) {
      const code = letter.codePointAt(0)!;
      const isThere = faces.get('nordic')!(code) || (language === 'pl' && faces.get('polish')!(code));
      assert.ok(isThere, `${letter} of «${words}» (${language})`);
      seen += 1;
    }
  assert.ok(seen > 10_000);
});

test('no letter stands in two files', async () => {
  const faces = [...(await cutLetters()).values()];
  for (let code = 0x20; code < 0x2_200; code += 1)
    assert.ok(faces.filter((has) => has(code)).length <= 1, code.toString(16));
});
