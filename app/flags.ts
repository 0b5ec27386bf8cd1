import { join, resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A command was called in a way it does not understand: one sentence, and exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Reads a command's flags strictly. Throws a UsageError that names what is known when one is not, when a
 * value is missing, or when there are words beside the flags and `words` is not set.
 */
export function readFlags<const Options extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: Options,
  words = false,
) {
  try {
    return parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: words,
      allowNegative: false,
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const known = Object.keys(options).map((name) => `--${name}`);
    const first = message.split('. ')[0]?.replace(/\.$/, '');
    throw new UsageError(`${first}. ${command} knows ${known.join(', ')}; spranget help says more.`);
  }
}

/** A path somebody typed, seen from the folder they stood in (npm itself runs scripts from the project's). */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** The data folder of a `--data` flag: `data` in the project when it is left out. */
export const dataFolder = (flag: string | undefined): string =>
  flag === undefined ? join(import.meta.dirname, '..', 'data') : typedPath(flag);
