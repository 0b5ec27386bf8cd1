/**
 * Three charts of the same series beside R, in one run: XmR, means of samples of five, proportions.
 * R's qcc makes limits and looks for readings beyond them and for long runs. Where it is not installed, base R
 * does the arithmetic of the limits and looks for readings beyond them, no more. Ours makes the whole chart, three
 * rules included.
 */
import { spawnSync } from 'node:child_process';
import { chartOf, isChartFault } from '#engines/statistics/chart.ts';
import type { ChartRequest, Point } from '#engines/statistics/shape.ts';
import { tell } from './measured.ts';

const TIMES = 300;
const SAMPLE = 5;

/** The same in every run, uneven enough: fractions of multiples of an irrational number. */
const uneven = (i: number) => (i * Math.SQRT2 * 7.3) % 1;

type Data = { values: number[]; samples: number[][]; counts: number[]; wholes: number[] };

function dataOf(length: number): Data {
  const indices = Array.from({ length }, (_, i) => i);
  const wholes = indices.map((i) => 80 + Math.floor(40 * uneven(3 * i)));
  return {
    values: indices.map((i) => 90 + 10 * uneven(i)),
    samples: indices.map((i) => Array.from({ length: SAMPLE }, (_, k) => 74 + uneven(i * SAMPLE + k) / 50)),
    counts: indices.map((i) => Math.floor(wholes[i]! * (0.25 + 0.1 * uneven(5 * i)))),
    wholes,
  };
}

function requestsOf({ values, samples, counts, wholes }: Data): Record<string, ChartRequest> {
  const asked = { baseline: { kind: 'all' }, constants: 'table' } as const;
  const points = (value: (i: number) => Omit<Point, 'period'>) =>
    values.map((_, i) => ({ period: `${i + 1}`, ...value(i) }));
  return {
    xmr: { ...asked, kind: 'xmr', points: points((i) => ({ value: values[i]! })) },
    xbar: { ...asked, kind: 'xbar-r', points: points((i) => ({ value: 0, samples: samples[i]! })) },
    p: { ...asked, kind: 'p', points: points((i) => ({ value: 0, count: counts[i]!, whole: wholes[i]! })) },
  };
}

/** Prints which R it was, then for each chart its microseconds, centre, and all lower and upper limits. */
const scriptOf = ({ values, samples, counts, wholes }: Data) => `
x <- c(${values}); s <- matrix(c(${samples.flat()}), ncol = ${SAMPLE}, byrow = TRUE)
d <- c(${counts}); n <- c(${wholes})
if (requireNamespace("qcc", quietly = TRUE)) {
  cat("qcc", as.character(utils::packageVersion("qcc")), "\\n")
  of <- function(q) { l <- q$limits; m <- length(q$statistics)
    c(q$center, rep_len(l[, 1], m), rep_len(l[, 2], m)) }
  charts <- list(
    xmr = function() of(qcc::qcc(x, type = "xbar.one", plot = FALSE)),
    xbar = function() of(qcc::qcc(s, type = "xbar", plot = FALSE)),
    p = function() of(qcc::qcc(d, sizes = n, type = "p", plot = FALSE)))
} else {
  cat("base R", as.character(getRversion()), "\\n")
  of <- function(v, centre, reach) { l <- rep_len(centre - reach, length(v)); u <- rep_len(centre + reach, length(v))
    beyond <- which(v < l | v > u); c(centre, l, u) }
  charts <- list(
    xmr = function() of(x, mean(x), 3 * mean(abs(diff(x))) / 1.128),
    xbar = function() { m <- rowMeans(s); r <- apply(s, 1, function(o) max(o) - min(o))
      of(m, mean(m), 3 * mean(r) / 2.326 / sqrt(${SAMPLE})) },
    p = function() { p <- sum(d) / sum(n); of(d / n, p, 3 * sqrt(p * (1 - p) / n)) })
}
for (name in names(charts)) {
  f <- charts[[name]]; f()
  took <- system.time(for (i in seq_len(${TIMES})) f())[["elapsed"]]
  cat(name, took / ${TIMES} * 1e6, sprintf("%.17g", f()), "\\n")
}`;

/** Microseconds of one chart, and its numbers in the order R prints them. */
function ours(request: ChartRequest): [microseconds: number, numbers: number[]] {
  const draw = () => {
    const chart = chartOf(request);
    if (isChartFault(chart)) throw new Error(`${chart.fault} at ${chart.at}`);
    return chart.parts[0]!;
  };
  for (let i = 0; i < TIMES; i++) draw();
  const begun = performance.now();
  for (let i = 0; i < TIMES; i++) draw();
  const took = ((performance.now() - begun) / TIMES) * 1000;
  const { centre, lower, upper } = draw();
  return [took, [centre, ...lower, ...upper].map((number) => number ?? Number.NaN)];
}

const largestDifference = (these: readonly number[], those: readonly number[]): number =>
  these.length === those.length
    ? Math.max(...these.map((number, i) => Math.abs(number / those[i]! - 1)))
    : Number.NaN;

for (const length of [60, 1000]) {
  const data = dataOf(length);
  const { stdout, status, stderr, error } = spawnSync('Rscript', ['-'], {
    input: scriptOf(data),
    encoding: 'utf8',
  });
  if (error) {
    process.stdout.write('Rscript is not installed here: there is nothing to stand beside.\n');
    process.exitCode = 1;
    break;
  }
  if (status !== 0) throw new Error(`R failed: ${stderr}`);
  const [peer = '', ...lines] = stdout.trim().split('\n');
  const instead = peer.startsWith('qcc')
    ? ''
    : ' (qcc is not installed here: base R does the same arithmetic)';
  process.stdout.write(`${length} points beside ${peer.trim()}${instead}\n`);
  for (const [name, request] of Object.entries(requestsOf(data))) {
    const line = lines.find((each) => each.startsWith(`${name} `));
    const [theirs = Number.NaN, ...numbers] = (line ?? '').trim().split(' ').slice(1).map(Number);
    const [took, mine] = ours(request);
    const difference = largestDifference(mine, numbers);
    if (Number.isNaN(difference)) throw new Error(`R and we have other numbers of limits for ${name}.`);
    tell([
      { what: `  ${name}: one chart`, value: took, unit: 'µs', digits: 1 },
      { what: `  ${name}: one chart in R`, value: theirs, unit: 'µs', digits: 1 },
      { what: `  ${name}: R beside ours`, value: theirs / took, unit: 'times', digits: 2 },
      {
        what: `  ${name}: largest difference of a limit`,
        value: difference * 1e12,
        unit: 'in 10^12',
        digits: 3,
        atMost: 1,
      },
    ]);
  }
}
