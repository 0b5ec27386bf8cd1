import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#platform/server/database/scope.ts';
import { publishTemplateFile, TemplateNotPublished } from '#programme/server/door.ts';

const nothingIsAsked = null as unknown as Tx;

test('a file with several problems is refused in one line: the first of them, and how to see the rest', async () => {
  const source = 'schema: programme/1\nkey: x\nunheard: of\n';
  await assert.rejects(publishTemplateFile(nothingIsAsked, source, 'programmes/x.yaml'), (error) => {
    assert.ok(error instanceof TemplateNotPublished);
    assert.match(error.message, /^programmes\/x\.yaml, line \d+: /);
    assert.match(
      error.message,
      /It has \d+ more; npm run spranget -- template check programmes\/x\.yaml lists/,
    );
    assert.equal(error.message.split('\n').length, 1);
    return true;
  });
});
