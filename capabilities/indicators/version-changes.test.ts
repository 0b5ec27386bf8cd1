import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DefinitionContent } from '#indicators/definition.ts';
import { changedFields } from '#indicators/version-changes.ts';

test('whatever a version says otherwise is told of, and nothing else', () => {
  const fields = Object.keys(DefinitionContent.shape) as (keyof DefinitionContent)[];
  const before = Object.fromEntries(fields.map((field) => [field, 'a'])) as unknown as DefinitionContent;
  assert.deepEqual(changedFields(before, { ...before }), []);
  for (const field of fields)
    assert.deepEqual(changedFields(before, { ...before, [field]: 'b' } as DefinitionContent), [field]);
});
