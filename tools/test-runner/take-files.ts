/**
 * A process that runs test files one after another: the parent sends a path, and when that file has ended it comes
 * back in an event. What files have in common is read and warmed up once, which is most of the time of a small one.
 */
import { suite } from 'node:test';

process.on('message', (file: string) => {
  // A group of its own, so that what a file does before and after its tests stays its own.
  suite(file, () => import(file));
});

process.on('disconnect', () => process.exit());
