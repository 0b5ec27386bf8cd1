/**
 * Standard formulas a company need not write itself. Those of annual accounts follow Statistics Norway
 * (ssb.no, key figures for limited companies); `confirmed: false` is common usage that no such source settles.
 * A figure by formula is entered by its parts, so that everybody reckons alike.
 */
export const formulaKeys = [
  'operating-margin',
  'profit-ratio',
  'return-on-assets',
  'return-on-equity',
  'equity-ratio',
  'current-ratio',
  'value-added-per-employee',
  'stock-turnover',
  'delivery-precision',
  'lead-time',
  'oee',
  'sickness-absence',
] as const;
export type FormulaKey = (typeof formulaKeys)[number];

export const inputKeys = [
  'operating-result',
  'operating-income',
  'result-before-tax',
  'interest-cost',
  'total-assets',
  'ordinary-result',
  'equity',
  'current-assets',
  'short-term-debt',
  'depreciation',
  'wage-cost',
  'full-time-equivalents',
  'cost-of-goods',
  'average-stock',
  'availability',
  'performance',
  'quality',
] as const;
export type InputKey = (typeof inputKeys)[number];

export type Inputs = Readonly<Partial<Record<InputKey, number>>>;

export type Formula = {
  readonly key: FormulaKey;
  /** Whether a source settles the formula; the others are practice, and say so on the screen. */
  readonly confirmed: boolean;
  readonly category: 'safety' | 'quality' | 'delivery' | 'cost' | 'people';
  readonly direction: 'higher' | 'lower';
  readonly measured: 'value' | 'share';
  readonly unit: '%' | 'ganger' | 'kr' | 'dager';
  readonly decimals: number;
  readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly pointsAtPeople: boolean;
  /** Parts in the order they are asked for; none where the number itself, or a count of a whole, is entered. */
  readonly inputs: readonly InputKey[];
  /** The part or parts that may not be nought. */
  readonly divisor: readonly InputKey[];
  readonly reckon: (inputs: Record<InputKey, number>) => number;
};

const none = { inputs: [], divisor: [], reckon: () => Number.NaN } as const;

const ofAccounts = {
  confirmed: true,
  category: 'cost',
  direction: 'higher',
  measured: 'value',
  unit: '%',
  decimals: 1,
  period: 'year',
  pointsAtPeople: false,
} as const;

export const formulas: Readonly<Record<FormulaKey, Formula>> = {
  'operating-margin': {
    key: 'operating-margin',
    ...ofAccounts,
    inputs: ['operating-result', 'operating-income'],
    divisor: ['operating-income'],
    reckon: (i) => (100 * i['operating-result']) / i['operating-income'],
  },
  'profit-ratio': {
    key: 'profit-ratio',
    ...ofAccounts,
    inputs: ['result-before-tax', 'operating-income'],
    divisor: ['operating-income'],
    reckon: (i) => (100 * i['result-before-tax']) / i['operating-income'],
  },
  'return-on-assets': {
    key: 'return-on-assets',
    ...ofAccounts,
    inputs: ['result-before-tax', 'interest-cost', 'total-assets'],
    divisor: ['total-assets'],
    reckon: (i) => (100 * (i['result-before-tax'] + i['interest-cost'])) / i['total-assets'],
  },
  'return-on-equity': {
    key: 'return-on-equity',
    ...ofAccounts,
    inputs: ['ordinary-result', 'equity'],
    divisor: ['equity'],
    reckon: (i) => (100 * i['ordinary-result']) / i.equity,
  },
  'equity-ratio': {
    key: 'equity-ratio',
    ...ofAccounts,
    inputs: ['equity', 'total-assets'],
    divisor: ['total-assets'],
    reckon: (i) => (100 * i.equity) / i['total-assets'],
  },
  'current-ratio': {
    key: 'current-ratio',
    ...ofAccounts,
    unit: 'ganger',
    decimals: 2,
    inputs: ['current-assets', 'short-term-debt'],
    divisor: ['short-term-debt'],
    reckon: (i) => i['current-assets'] / i['short-term-debt'],
  },
  'value-added-per-employee': {
    key: 'value-added-per-employee',
    ...ofAccounts,
    confirmed: false,
    unit: 'kr',
    decimals: 0,
    inputs: ['operating-result', 'depreciation', 'wage-cost', 'full-time-equivalents'],
    divisor: ['full-time-equivalents'],
    reckon: (i) => (i['operating-result'] + i.depreciation + i['wage-cost']) / i['full-time-equivalents'],
  },
  'stock-turnover': {
    key: 'stock-turnover',
    ...ofAccounts,
    confirmed: false,
    unit: 'ganger',
    decimals: 1,
    inputs: ['cost-of-goods', 'average-stock'],
    divisor: ['average-stock'],
    reckon: (i) => i['cost-of-goods'] / i['average-stock'],
  },
  'delivery-precision': {
    key: 'delivery-precision',
    ...none,
    confirmed: false,
    category: 'delivery',
    direction: 'higher',
    measured: 'share',
    unit: '%',
    decimals: 1,
    period: 'month',
    pointsAtPeople: false,
  },
  'lead-time': {
    key: 'lead-time',
    ...none,
    confirmed: false,
    category: 'delivery',
    direction: 'lower',
    measured: 'value',
    unit: 'dager',
    decimals: 1,
    period: 'month',
    pointsAtPeople: false,
  },
  oee: {
    key: 'oee',
    confirmed: false,
    category: 'delivery',
    direction: 'higher',
    measured: 'value',
    unit: '%',
    decimals: 1,
    period: 'week',
    pointsAtPeople: false,
    inputs: ['availability', 'performance', 'quality'],
    divisor: [],
    reckon: (i) => (i.availability * i.performance * i.quality) / 10_000,
  },
  'sickness-absence': {
    key: 'sickness-absence',
    ...none,
    confirmed: false,
    category: 'people',
    direction: 'lower',
    measured: 'share',
    unit: '%',
    decimals: 1,
    period: 'month',
    // In a small company an absence has a face.
    pointsAtPeople: true,
  },
};

/** The parts of a formula that are missing from what was entered. */
export const missingInputs = (formula: Formula, inputs: Inputs): InputKey[] =>
  formula.inputs.filter((key) => !Number.isFinite(inputs[key]));

/** The part that is nought where one divides by it, or null. */
export const zeroDivisor = (formula: Formula, inputs: Inputs): InputKey | null =>
  formula.divisor.find((key) => inputs[key] === 0) ?? null;
