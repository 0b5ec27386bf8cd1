import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { delivery } from '#platform/chart/example-pictures.ts';
import { svgOf } from './draw-on-server.ts';

test('a chart on the server is a whole file with its title and description', () => {
  const text = svgOf(delivery, { title: 'Leveransen falt for tre døgn siden' });
  assert.match(
    text,
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="chart-picture" width="720" height="240"/,
  );
  assert.match(text, /<title>Leveransen falt for tre døgn siden<\/title><desc>Leveringer i tide/);
  assert.match(text, / role="img" /);
  assert.equal(parseHTML(text).document.querySelectorAll('circle').length, 20);
});

test('hostile words in a title do not get out of it', () => {
  const text = svgOf(
    { ...delivery, description: ']]><x/>' },
    { title: '</title><script>alert(1)</script>\u0007' },
  );
  assert.match(
    text,
    /<title>&lt;\/title&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/title><desc>\]\]&gt;&lt;x\/&gt;<\/desc>/,
  );
});

test('the same picture is the same file, in the width and height that are asked for', () => {
  const options = { title: 'x', ink: 'print', width: 500, height: 180 } as const;
  assert.equal(svgOf(delivery, options), svgOf(delivery, options));
  assert.match(svgOf(delivery, options), /viewBox="0 0 500 180"/);
});
