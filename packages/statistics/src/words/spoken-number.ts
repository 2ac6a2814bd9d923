// Numbers as people say them: "3.2 times", "between 2.1 and 4.7 times", "8.2%", "about 12 fewer searches".

/** A ratio. Two figures below 1, two decimals below 2, one below 10, none from there; never rounded on to 1 from beside it. */
export function times(ratio: number): string {
  if (ratio === Infinity) return 'without limit';
  const said = roundedTimes(ratio);
  return Number(said) === 1 && ratio !== 1 && Math.abs(ratio - 1) > 5e-5 ? trimmed(ratio.toFixed(4)) : said;
}

function roundedTimes(ratio: number): string {
  if (ratio === 0) return '0';
  if (ratio < 0.01) return trimmed(smallFigures(ratio, 1));
  if (ratio < 2) return ratio.toFixed(2);
  return ratio < 9.95 ? ratio.toFixed(1) : whole(ratio);
}

/** `between 2.1 and 4.7 times`; `2.1 times or more` where there is no upper limit. */
export function betweenTimes(lower: number, upper: number): string {
  if (upper === Infinity) return `${times(lower)} times or more`;
  return `between ${times(lower)} and ${times(upper)} times`;
}

/** A count with its thousands set apart: `2,626`. */
export function whole(count: number): string {
  return (Math.round(count) + 0).toLocaleString('en-GB');
}

/** A rate, an amount of exposure or of money: one decimal from 1, two figures below it. */
export function amount(value: number): string {
  if (value === 0) return '0';
  if (value === Infinity) return 'without limit';
  if (value >= 1000 || (value >= 100 && Number.isInteger(value))) return whole(value);
  if (Number.isInteger(value)) return String(value);
  return value >= 0.95 ? value.toFixed(1) : trimmed(smallFigures(value, 2));
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

/** `1 search`, `2,300 searches`. */
export function counted(count: number, { singular, plural }: { singular: string; plural: string }): string {
  return `${amount(count)} ${count === 1 ? singular : plural}`;
}

/** `about 8 more searches`, `about 1 fewer search`, `less than 1 search more or fewer`. */
export function excessPhrase(excess: number, things: { singular: string; plural: string }): string {
  const size = Math.abs(excess);
  if (size < 0.5) return `less than 1 ${things.singular} more or fewer`;
  const noun = Math.round(size) === 1 ? things.singular : things.plural;
  return `about ${whole(size)} ${excess > 0 ? 'more' : 'fewer'} ${noun}`;
}

/** So many figures of a small number, never as a power of ten. */
function smallFigures(value: number, figures: number): string {
  const said = Number(value.toPrecision(figures));
  return said < 1e-6 ? 'less than 0.000001' : said.toFixed(8);
}

function trimmed(decimal: string): string {
  return /\d\.\d+$/.test(decimal) ? decimal.replace(/\.?0+$/, '') : decimal;
}
