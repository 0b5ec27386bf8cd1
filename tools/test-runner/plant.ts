/**
 * Loaded before everything else of a process that is to run with faults in its code: a module named in
 * `SPRANGET_PLANTED` is read as it stands there, and nothing on the disk is touched.
 */
import { registerHooks } from 'node:module';

/** What modules say instead, by their addresses. */
export type Planted = Record<string, string>;

const planted: Planted = JSON.parse(process.env.SPRANGET_PLANTED ?? '{}');

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const source = planted[url];
    return source === undefined ? loaded : { ...loaded, source };
  },
});
