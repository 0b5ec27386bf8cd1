import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { talkSteps } from './talk-guide.ts';
import { talkGuideText } from './talk-guide-text.ts';

test('a talk fits the half hour its title promises, in every language', () => {
  const minutes = talkSteps.reduce((sum, step) => sum + step.minutes, 0);
  for (const language of languages)
    assert.match(talkGuideText.title[language], new RegExp(`\\b${minutes}\\b`));
});

test('every step of a talk opens with its question', () => {
  for (const { key } of talkSteps)
    for (const language of languages) assert.match(talkGuideText[key][language], /^[^.?]+\?/);
});
