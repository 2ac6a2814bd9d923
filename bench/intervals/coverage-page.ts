// docs/methods/coverage.md: what the coverage of the intervals is, in words and tables.
import type { Coverage } from './coverage-of-one.ts';
import {
  countCoverage,
  countSweepTable,
  countTable,
  differenceCoverage,
  differenceTable,
  rateRatioCoverage,
  rateRatioSweepTable,
  rateRatioTable,
  riskRatioTable,
  shareSweepTable,
  shareTable,
} from './coverage-tables.ts';
import { countMethods, differenceMethods, rateRatioMethods } from './intervals.ts';
import type { RateSetting } from './settings.ts';
import { rateSettings, shareSettings, steps } from './settings.ts';

/** Each section by its heading, so that one can be made anew without the others. */
export const coverageSections: Readonly<Record<string, () => string>> = {
  'Ratio of two rates': () =>
    [RATE_RATIO, rateRatioTable({ confidence: 0.95 }), RATE_RATIO_SWEEP, rateRatioSweepTable()].join('\n\n'),
  'Ratio of two proportions': () => [RISK_RATIO, riskRatioTable({ confidence: 0.95 })].join('\n\n'),
  'Difference of two proportions': () => [DIFFERENCE, differenceTable({ confidence: 0.95 })].join('\n\n'),
  'One proportion': () => [SHARE, shareTable({ confidence: 0.95 }), SWEEP, shareSweepTable()].join('\n\n'),
  'One count': () => [COUNT, countTable({ confidence: 0.95 }), SWEEP, countSweepTable()].join('\n\n'),
  'At 90% and at 99%': () => [OTHER_LEVELS, otherLevels()].join('\n\n'),
};

export function coveragePage(): string {
  const sections = Object.entries(coverageSections).map(([heading, text]) => `## ${heading}\n\n${text()}`);
  return `${[introduction(), ...sections].join('\n\n')}\n`;
}

function otherLevels(): string {
  const tables = { 'Ratio of two rates': rateRatioTable, 'Ratio of two proportions': riskRatioTable };
  const more = {
    'Difference of two proportions': differenceTable,
    'One proportion': shareTable,
    'One count': countTable,
  };
  return Object.entries({ ...tables, ...more })
    .flatMap(([heading, table]) =>
      [0.9, 0.99].map(
        (confidence) => `**${heading}, ${confidence * 100}%**\n\n${table({ confidence, widths: false })}`,
      ),
    )
    .join('\n\n');
}

/** The figures in these words are worked out like those of the tables. */
function introduction(): string {
  const [count, wald] = [0, 4].map((at) =>
    steps(1, 5, 0.02).map((mean) => countCoverage(mean, countMethods[at]!, 0.95).held),
  );
  const [cumbria, two, onePerThree] = [rateSettings[6]!, rateSettings[8]!, rateSettings[9]!];
  const ratio = (setting: RateSetting, at: number) => rateRatioCoverage(setting, rateRatioMethods[at]!, 0.95);
  const few = shareSettings[2]!;
  return `# How often the intervals hold

A 95% interval should hold the true value 95 times in a hundred. Counts are whole numbers, so none does so exactly: here is how
often each does, and how wide it is, at the counts that a small county or a body with few staff has.

**Nothing here is simulated.** Every outcome that can be expected is taken once, with its own chance (what is left out is
together less likely than 1e-12), and the package's own function is asked for its limits. The figures are therefore exact as
printed, and the same on every run of \`node bench/write-coverage.ts\`. Only the mean width beside a large reference group is
read off straight lines between outcomes less than a third of a standard deviation apart.

How to read a cell: \`95.0 · 1.13\` is a coverage of 95.0% and a mean width of 1.13. Widths of ratios are those of the natural
logarithm: 1.13 is an upper limit ${Math.exp(1.13).toFixed(1)} times the lower. *One-sided* is how often one limit is 0 or infinite because a group had no
events; such limits count towards coverage and not towards width. *None* is how often the method has no limits; its coverage
is then that of the outcomes that have some, which flatters it.

What the tables say:

- **The defaults are near 95% at the counts that matter.** With 13 events expected against 5,357 the mid-P limits for a ratio
  of rates hold ${points(ratio(cumbria, 0).held)}% of the time and the exact ones ${points(ratio(cumbria, 1).held)}%, at the price of being ${wider(ratio(cumbria, 1), ratio(cumbria, 0))} wider. The score limits are as good there and a
  little narrower, and log-Wald (${points(ratio(cumbria, 3).held)}%) does no harm: where both counts are above ten or so, the choice hardly matters.
- **The textbook's intervals fail at small counts.** The Wald limits of a difference hold ${points(differenceCoverage(few, differenceMethods[3]!, 0.95).held)}% of the time with 60 people
  against 2,000 at 2% (Newcombe ${points(differenceCoverage(few, differenceMethods[0]!, 0.95).held)}%), and those of a count as little as ${points(Math.min(...wald!))}%. Log-Wald has no limits in ${points(ratio(two, 3).none)}% of cases
  with 2 events expected against 1,000, and in ${points(ratio(onePerThree, 3).none)}% with 1 against 3: the cases of which a small group is made.
- **Byar's** limits for a count, as Breslow and Day print them, are the exact ones to two digits, and as wide; as Rothman and
  Boice print them they are near mid-P, and at the worst true values worse.
- **Where the defaults fall short.** Mid-P, Wilson, Koopman and Newcombe are near 95% over many true values, and do not promise it
  at each. Over 1 to 5 expected events a mid-P count holds ${points(meanOf(count!))}% on average and ${points(Math.min(...count!))}% at the worst; the worst shares are found
  below. With one or two events expected, mid-P errs to the safe side for a ratio (98% or more); the score
  limits are narrower there, and hold ${points(ratio(rateSettings[0]!, 2).held)}% of the time with 1 against 2,626.
- **When at least 95% must be promised at every true value**, ask for the exact limits (\`exact-conditional\`, \`garwood\`,
  \`clopper-pearson\`): they never hold less often than they say, and in these tables are 3% to 17% wider.
- Coverage is about chance alone. It says nothing of counts that are wrong, of people whose group is not known, or of events
  that come in clusters: see [unknown group](unknown-group.md), [denominator tipping](denominator-tipping.md) and [repeat
  events](standardised-repeat-rate.md).`;
}

function wider(one: Coverage, other: Coverage): string {
  return `${Math.round((one.width / other.width - 1) * 100)}%`;
}

function points(share: number): string {
  return (share * 100).toFixed(1);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const RATE_RATIO = `The default is mid-P: of the limits that have an exact meaning (given all events, the group's are binomial) the nearest to 95%,
and with a limit at a zero. Two Poisson counts; only the expected numbers of events matter, whatever the populations are.`;
const RATE_RATIO_SWEEP = `Mean and least coverage over 1, 2, 3, … 50 expected events in the group:`;
const RISK_RATIO = `The default is Koopman: it has limits at a zero, where log-Wald and MOVER-R have none, and holds between 95.0% and 96.1% in
every row. Two binomial counts.`;
const DIFFERENCE = `The default is Newcombe: closed form, always between −1 and 1, and near 95%. Widths are in percentage points.`;
const SHARE = `The default is Wilson: near 95% on average and narrow. Jeffreys is as near; exact limits never fall below. Widths are in percentage points.`;
const COUNT = `The default is mid-P. Widths are in events.`;
const SWEEP = `Mean and least coverage over many true values, evenly spaced:`;
const OTHER_LEVELS = `Coverage alone, at the same counts.`;
