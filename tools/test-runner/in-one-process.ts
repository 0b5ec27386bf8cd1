/** Runs the files named on the command line in this one process, and sends the events to the parent. */
import { run } from 'node:test';
import { plainEvent } from './tally.ts';

for await (const event of run({ files: process.argv.slice(2), isolation: 'none' })) {
  const plain = plainEvent(event);
  if (plain) process.send!(plain);
}
process.disconnect();
