// The tables of coverage, a section of docs/methods/coverage.md each.
import { markdownTable, whole } from '../table-words.ts';
import { binomialChances, poissonChances } from './chances.ts';
import type { Coverage } from './coverage-of-one.ts';
import { coverageOfOne } from './coverage-of-one.ts';
import { coverageOfTwo } from './coverage-of-two.ts';
import type { OneMethod, PairMethod, Totals } from './intervals.ts';
import {
  countMethods,
  differenceMethods,
  rateRatioMethods,
  riskRatioMethods,
  shareMethods,
} from './intervals.ts';
import type { RateSetting, ShareSetting } from './settings.ts';
import { countSettings, oneShareSettings, rateSettings, shareSettings, steps } from './settings.ts';

export function rateRatioCoverage(
  { group, reference }: RateSetting,
  method: PairMethod<unknown>,
  confidence: number,
): Coverage {
  const limits = method.at(null, confidence);
  return coverageOfTwo(poissonChances(group), poissonChances(reference), group / reference, limits);
}

export function riskRatioCoverage(setting: ShareSetting, method: PairMethod<Totals>, confidence: number) {
  return pairCoverage(setting, setting.share / setting.referenceShare, method, confidence);
}

export function differenceCoverage(setting: ShareSetting, method: PairMethod<Totals>, confidence: number) {
  return pairCoverage(setting, setting.share - setting.referenceShare, method, confidence);
}

function pairCoverage(setting: ShareSetting, truth: number, method: PairMethod<Totals>, confidence: number) {
  const { total, share, referenceTotal, referenceShare } = setting;
  const [group, reference] = [binomialChances(total, share), binomialChances(referenceTotal, referenceShare)];
  return coverageOfTwo(group, reference, truth, method.at(setting, confidence));
}

export function countCoverage(mean: number, method: OneMethod<unknown>, confidence: number): Coverage {
  return coverageOfOne(poissonChances(mean), mean, method.at(null, confidence));
}

export function shareCoverage(
  setting: { total: number; share: number },
  method: OneMethod<{ total: number }>,
  confidence: number,
): Coverage {
  const { total, share } = setting;
  return coverageOfOne(binomialChances(total, share), share, method.at(setting, confidence));
}

/** What the cells of a table say. */
export interface Layout {
  confidence: number;
  /** False leaves the widths out. */
  widths?: boolean;
}

/** A row for each setting and a cell for each method. */
export function rateRatioTable(layout: Layout, settings = rateSettings): string {
  return table('Expected events', rateRatioMethods, settings, rateWords, (setting, method) =>
    cell(rateRatioCoverage(setting, method, layout.confidence), layout, 1),
  );
}

export function riskRatioTable(layout: Layout, settings = shareSettings): string {
  return table(PEOPLE, riskRatioMethods, settings, shareWords, (setting, method) =>
    cell(riskRatioCoverage(setting, method, layout.confidence), layout, 1),
  );
}

export function differenceTable(layout: Layout, settings = shareSettings): string {
  return table(PEOPLE, differenceMethods, settings, shareWords, (setting, method) =>
    cell(differenceCoverage(setting, method, layout.confidence), layout, 100),
  );
}

export function shareTable(layout: Layout): string {
  return table(PEOPLE, shareMethods, oneShareSettings, oneShareWords, (setting, method) =>
    cell(shareCoverage(setting, method, layout.confidence), layout, 100),
  );
}

export function countTable(layout: Layout): string {
  return table('Expected events', countMethods, countSettings, String, (mean, method) =>
    cell(countCoverage(mean, method, layout.confidence), layout, 1),
  );
}

/** Mean and least coverage at 95% over many truths, each as likely as the next. */
export function countSweepTable(): string {
  const ranges = [
    [1, 5],
    [5, 20],
    [20, 50],
  ] as const;
  return table(
    'Expected events',
    countMethods,
    ranges,
    ([from, to]) => `${from} to ${to}`,
    ([from, to], method) =>
      swept(steps(from, to, 0.02).map((mean) => countCoverage(mean, method, 0.95).held)),
  );
}

export function shareSweepTable(): string {
  const shares = steps(0.01, 0.5, 0.0025);
  return table('People, shares from 1% to 50%', shareMethods, [20, 50, 200, 2000], whole, (total, method) =>
    swept(shares.map((share) => shareCoverage({ total, share }, method, 0.95).held)),
  );
}

/** The group's expected events from 1 to 50, against so many of the reference group. */
export function rateRatioSweepTable(): string {
  const groups = steps(1, 50, 1);
  return table('1 to 50 expected events against', rateRatioMethods, [20, 2626], whole, (reference, method) =>
    swept(groups.map((group) => rateRatioCoverage({ group, reference }, method, 0.95).held)),
  );
}

const PEOPLE = 'People, and the true share';

function table<Setting, Method extends { name: string }>(
  head: string,
  methods: readonly Method[],
  settings: readonly Setting[],
  words: (setting: Setting) => string,
  cellOf: (setting: Setting, method: Method) => string,
): string {
  const rows = settings.map((setting) => [
    words(setting),
    ...methods.map((method) => cellOf(setting, method)),
  ]);
  return markdownTable([head, ...methods.map(({ name }) => name)], rows);
}

/** "94.9 · 1.13", and how often there is a limit at one end only, or none. */
function cell({ held, width, oneSided, none }: Coverage, { widths = true }: Layout, scale: number): string {
  const missing = none > oneSided ? `${percent(none)} none` : `${percent(oneSided)} one-sided`;
  const often = Math.max(none, oneSided) >= 0.0005 ? ` (${missing})` : '';
  return widths ? `${points(held)} · ${(width * scale).toPrecision(3)}${often}` : points(held);
}

function swept(held: readonly number[]): string {
  const mean = held.reduce((sum, one) => sum + one, 0) / held.length;
  return `${points(mean)}, least ${points(Math.min(...held))}`;
}

function rateWords({ group, reference, words }: RateSetting): string {
  return `${round(group)} v ${whole(reference)}${words === undefined ? '' : ` (${words})`}`;
}

function shareWords({ total, share, referenceTotal, referenceShare, words }: ShareSetting): string {
  const sides = `${whole(total)} at ${percent(share)} v ${whole(referenceTotal)} at ${percent(referenceShare)}`;
  return `${sides}${words === undefined ? '' : ` (${words})`}`;
}

function oneShareWords({ total, share }: { total: number; share: number }): string {
  return `${whole(total)} at ${percent(share)}`;
}

function points(share: number): string {
  return (share * 100).toFixed(1);
}

/** At most two decimals. */
function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function round(number: number): string {
  return String(Number(number.toFixed(number < 10 ? 2 : 1)));
}
