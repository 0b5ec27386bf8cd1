/** The middle of a list of numbers; of an even count the lower of the two. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
}

export type Measured = {
  what: string;
  value: number;
  unit: string;
  /** Digits after the point. */
  digits?: number;
  /** Left out where the figure is told for its own sake. */
  atMost?: number;
  atLeast?: number;
};

/** Prints each figure with its limit beside it; the exit code is 1 when one is passed. */
export function tell(figures: readonly Measured[]): void {
  for (const { what, value, unit, digits = 0, atMost, atLeast } of figures) {
    const passed = (atMost !== undefined && value > atMost) || (atLeast !== undefined && value < atLeast);
    const limit =
      atMost !== undefined
        ? `at most ${atMost} ${unit}`
        : atLeast !== undefined
          ? `at least ${atLeast} ${unit}`
          : '';
    const figure = `${value.toFixed(digits)} ${unit}`.trimEnd();
    process.stdout.write(
      `${what.padEnd(46)}${figure.padStart(14)}${limit && `   ${limit.trimEnd()}`}${passed ? '   PASSED ITS LIMIT' : ''}\n`,
    );
    if (passed) process.exitCode = 1;
  }
}
