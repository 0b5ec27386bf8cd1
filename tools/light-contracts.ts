import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** A room's contract; the browser needs of it where to call, not the shapes the server checks by. */
const contractFile = /\/capabilities\/[a-z-]+\/contract\.ts$/;

type Light = { method: string; path: string; type?: string };

/**
 * A Vite plugin: in the browser a contract is method, path and content type of each endpoint, and its plain lists.
 * Shapes are only there for the compiler; a screen that would use one at run time stops the build.
 */
export function lightContracts(): Plugin {
  return {
    name: 'spranget-light-contracts',
    enforce: 'pre',
    async transform(_code, id) {
      if (!contractFile.test(id)) return undefined;
      const module = (await import(pathToFileURL(id).href)) as Record<string, unknown>;
      const lines = Object.entries(module).flatMap(([name, value]) => {
        const light = lightOf(value);
        return light === undefined ? [] : `export const ${name} = ${JSON.stringify(light)};`;
      });
      return { code: lines.join('\n'), map: null };
    },
  };
}

/** What stays of an export: endpoints without shapes, plain lists as they are, shapes not at all. */
export function lightOf(value: unknown): Record<string, Light> | readonly string[] | undefined {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value as Record<string, Partial<Light> | undefined>);
  if (entries.length === 0 || !entries.every(([, one]) => one?.method && one.path?.startsWith('/api/')))
    return undefined;
  return Object.fromEntries(
    entries.map(([name, one]) => [
      name,
      { method: one!.method!, path: one!.path!, ...(one!.type && { type: one!.type }) },
    ]),
  );
}
