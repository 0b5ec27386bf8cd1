import pg from 'pg';

/** Statements with plans of their own on each connection, and how often one is asked before it is one of them. */
const mostPlans = 400;
const worthPlan = 3;
/** Longer ones hold many rows, and are never asked again as they are. */
const longestPlanned = 4_000;

const names = new Map<string, string>();
const asked = new Map<string, number>();

/** The name a statement's plan is kept under, once it has been asked a few times; null for what varies too much. */
function planName(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostPlans || text.length > longestPlanned) return null;
  if (asked.size > 4 * mostPlans) asked.clear();
  const times = (asked.get(text) ?? 0) + 1;
  if (times < worthPlan) {
    asked.set(text, times);
    return null;
  }
  asked.delete(text);
  names.set(text, `plan_${names.size}`);
  return names.get(text)!;
}

/**
 * A connection that sends what it is asked at once, without waiting for the answer before, and has the database keep
 * the plans of what is asked again and again: most of what a short statement costs is planning it.
 */
export class QuickClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super({ ...(config as pg.ClientConfig), pipeline: true } as pg.ClientConfig);
  }
  #isCorked = false;

  /** What is asked before this turn of the loop is over goes out in one write: a write costs more than a short query. */
  #gather(): void {
    if (this.#isCorked) return;
    const { stream } = this.connection;
    this.#isCorked = true;
    stream.cork();
    setImmediate(() => {
      this.#isCorked = false;
      stream.uncork();
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: the library's overloads are wider than what is changed here.
  override query(...given: any[]): any {
    const [text, values] = given;
    this.#gather();
    const isPlanned = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = isPlanned ? planName(text) : null;
    if (name !== null) return super.query({ name, text, values });
    return super.query(...(given as Parameters<pg.Client['query']>));
  }
}
