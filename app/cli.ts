/**
 * The commands of `npm run spranget -- …` and `npm start`. Each is loaded only when it is called, so that a
 * small command stays quick.
 *
 * Exit codes: 0 done, 1 refused or failed (the reason on standard error), 2 called in a way nobody knows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './flags.ts';

/** Takes the words after the command and resolves to the exit code. */
type Command = (args: string[]) => Promise<number>;

const usage = `Usage: npm run spranget -- COMMAND

  start [--port 4400] [--host 127.0.0.1] [--data DIR] [--empty] [--behind-https]
      Starts Spranget; npm start is the same. DATABASE_URL names a PostgreSQL of your own.
      --data          where the database that comes along is kept (./data)
      --empty         leaves out the demo world on the first start
      --behind-https  a server in front speaks https: cookies are sent over https only
                      (SPRANGET_BEHIND_HTTPS=1 is the same)
  database [--data DIR]
      Runs the database alone, to restore a backup into it.
  journey --start YYYY-MM-DD [--programme NAME] [--calendar no|se] [--close YYYY-Www …] [--json]
      Prints a company's dated journey through a programme.
  chart SERIES.csv [--kind xmr|median-xmr|run|xbar-r|xbar-s|p|u|c] [--column NAME] [--sample NAME]
        [--baseline N] [--break ROW …] [--target X --direction higher|lower] [--json]
      Draws a process-behaviour chart of a series: is it changing, and will it reach the target? Reads the
      columns period and value; count and whole for p and u; x1, x2 … for xbar.
      --sample        xbar with one measurement a row: the column that says which sample it is of
      --baseline      limits from the first N readings; from all when left out
      --break         a row from which limits are worked out anew; the heading is row 1
      --fewest        readings below which there are no limits (12)
      --constants     rounded (2.66), table (3 / 1.128, as printed tables and R's qcc) or exact
  reliability ITEMS.csv --items A1,A2,A3 [--reverse A1] [--scale 1-5] [--missing listwise|pairwise] [--json]
      Reckons how well items hang together: alpha with its interval, omega, and what each item does. A row for
      each person, a column for each item, an empty cell where nothing was answered.
      --reverse       items worded the other way
      --scale         lowest and highest answer; those found in the file when left out
      --missing       listwise takes those who answered all items, pairwise all answers there are
  audit verify [--data DIR] [--heads DIR …] [--lost KEY …]
      Reckons the audit anew, and holds what was signed against it. DATABASE_URL names a PostgreSQL of your own.
      --heads         a folder of signed heads (audit in the data folder); one for each server that signs
      --lost          a key whose folder is gone for good
  audit sign [--data DIR]
      Signs now where the audit ends; a running Spranget does so every hour.
  template check FILE
      Says what is wrong in a programme template, line by line.
  register import FILE [--kind legal|production] [--industry 10-33] [--dated YYYY-MM-DD] [--from N] [--data DIR]
      Reads a file of all units from Enhetsregisteret (enheter_alle.json.gz) into our copy of it.
  office invite EMAIL --name NAME [--language nb] [--programme NAME] [--data DIR]
      Prints a link by which somebody becomes the programme office: the first way in.
  office reset-factors EMAIL [--data DIR]
      Takes somebody's second factors away and signs them out, so that they can begin anew.
  help, --help, --version
`;

const commands: Record<string, Command> = {
  start: async (args) => {
    if (args.includes('--help')) return help();
    if (args.includes('--version')) return version();
    const { startCommand } = await import('./start.ts');
    return startCommand(args);
  },
  journey: async (args) => (await import('./journey-command.ts')).journeyCommand(args),
  chart: async (args) => (await import('./chart-command.ts')).chartCommand(args),
  reliability: async (args) => (await import('./reliability-command.ts')).reliabilityCommand(args),
  template: async (args) => (await import('./template-command.ts')).templateCommand(args),
  audit: async (args) => (await import('./audit-command.ts')).auditCommand(args),
  register: async (args) => (await import('./register-command.ts')).registerCommand(args),
  database: async (args) => (await import('./database-command.ts')).databaseCommand(args),
  office: async (args) => (await import('./office-command.ts')).officeCommand(args),
  help: async () => help(),
  version: async () => version(),
};

function help(): number {
  process.stdout.write(usage);
  return 0;
}

function version(): number {
  const about = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'));
  process.stdout.write(`${about.version}\n`);
  return 0;
}

/** Runs one command. Failures that carry a sentence print just that; a bug prints its stack. */
async function main([name = 'help', ...args]: string[]): Promise<number> {
  const known = name.replace(/^--/, '').replace(/^-h$/, 'help');
  const command = Object.hasOwn(commands, known) ? commands[known] : undefined;
  try {
    if (!command) {
      throw new UsageError(`There is no command ${name}. Known: ${Object.keys(commands).join(', ')}.`);
    }
    return await command(args);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return 1;
  }
}

// A reader that has seen enough (… | head) is no failure of ours.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const code = await main(process.argv.slice(2));
// Written out first: a pipe may still be taking a long answer.
await new Promise<void>((done) => process.stdout.write('', () => done()));
process.exit(code);
