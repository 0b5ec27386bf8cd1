/** Runs the test files it is given in one process, each in a group of its own: what one does before its tests stays its own. */
import { suite } from 'node:test';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) suite(file, () => import(pathToFileURL(file).href));
