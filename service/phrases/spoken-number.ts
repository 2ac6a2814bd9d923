// Numbers as people say them: "3.2 times", "between 2.1 and 4.7", "12.6 per 1,000", "8.2%".

/** A ratio. Two figures below 1, two decimals below 2, one below 10, none from there; never rounded on to 1 from beside it. */
export function times(ratio: number): string {
  if (ratio === Number.POSITIVE_INFINITY) return 'without limit';
  const said = roundedTimes(ratio);
  return Number(said) === 1 && ratio !== 1 && Math.abs(ratio - 1) > 5e-5 ? trimmed(ratio.toFixed(4)) : said;
}

function roundedTimes(ratio: number): string {
  if (ratio === 0) return '0';
  if (ratio < 0.01) return trimmed(ratio.toPrecision(1));
  if (ratio < 2) return ratio.toFixed(2);
  return ratio < 9.95 ? ratio.toFixed(1) : whole(ratio);
}

/** `between 2.1 and 4.7`; `2.1 or more` where there is no upper limit, `2.1` where both are the same. */
export function between(lower: number, upper: number): string {
  if (upper === Number.POSITIVE_INFINITY) return `${times(lower)} or more`;
  const [low, high] = toldApart(lower, upper);
  return low === high ? low : `between ${low} and ${high}`;
}

/** `2.1 to 4.7`, for tables. */
export function range(lower: number, upper: number): string {
  if (upper === Number.POSITIVE_INFINITY) return `${times(lower)} or more`;
  return fromTo(...toldApart(lower, upper));
}

/** Two ends as they are said: `3% to 8%`, and `3%` where they read the same. */
export function fromTo(lower: string, upper: string): string {
  return lower === upper ? lower : `${lower} to ${upper}`;
}

/** `from 3% to 8% of a month`; `4% of every month` where least and most read the same. */
export function inEach(least: string, most: string, one: string): string {
  return least === most ? `${least} of every ${one}` : `from ${least} to ${most} of a ${one}`;
}

/** Two ratios with as many figures as it takes to tell them apart, up to five. */
function toldApart(lower: number, upper: number): [string, string] {
  const said: [string, string] = [times(lower), times(upper)];
  if (said[0] !== said[1] || lower === upper) return said;
  const figures = [2, 3, 4, 5].find((many) => lower.toPrecision(many) !== upper.toPrecision(many));
  const say = (ratio: number) =>
    ratio >= 1000 || ratio < 1e-6 ? exact(Number(ratio.toPrecision(figures))) : ratio.toPrecision(figures);
  return figures === undefined ? said : [say(lower), say(upper)];
}

/** A rate: one decimal from 1, two figures below it. */
export function ratePhrase(rate: number): string {
  if (rate === 0) return '0';
  if (rate === Number.POSITIVE_INFINITY) return 'without limit';
  if (rate >= 1000) return whole(rate);
  return Math.abs(rate) >= 0.95 ? rate.toFixed(1) : trimmed(Number(rate.toPrecision(2)).toFixed(6));
}

/** A count with its thousands set apart: `2,626`. */
export function whole(count: number): string {
  return exact(Math.round(count));
}

/** A number as it is, with its thousands set apart: `1,000`, `0.5`. */
export function exact(number: number): string {
  return thousands.format(number);
}

// One for all: a page of figures asks hundreds of times.
const thousands = new Intl.NumberFormat('en-GB');

/** `1 row`, `2,300 rows`. */
export function counted(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A part of a whole, for tables: `312 (4%)`, `7 (under 1%)`. */
export function countAndShare(part: number, of: number): string {
  if (part === 0 || of === 0) return whole(part);
  const percent = (100 * part) / of;
  const said =
    percent < 0.5 ? 'under 1%' : percent > 99.5 && part < of ? 'over 99%' : `${Math.round(percent)}%`;
  return `${whole(part)} (${said})`;
}

/** A share of 0 to 1 as a percentage: `8.2%`, `less than 0.1%`. */
export function percentage(share: number): string {
  if (share > 0 && share < 0.0005) return 'less than 0.1%';
  if (share > 0.9995 && share < 1) return 'more than 99.9%';
  return `${trimmed((share * 100).toFixed(1))}%`;
}

/** A confidence level: `95%`, `99.5%`. */
export function levelPhrase(level: number): string {
  return `${Number((level * 100).toPrecision(6))}%`;
}

/** `about 8 more`, `about 12 fewer`, `less than 1 either way`. */
export function excessPhrase(excess: number): string {
  if (Math.abs(excess) < 0.5) return 'less than 1 either way';
  return `about ${whole(Math.abs(excess))} ${excess > 0 ? 'more' : 'fewer'}`;
}

/** A p value for a table, never in a sentence: `0.032`, `below 0.001`. */
export function pValuePhrase(p: number): string {
  return p < 0.001 ? 'below 0.001' : p.toFixed(p < 0.1 ? 3 : 2);
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
