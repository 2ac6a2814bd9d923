// How gaps in pay and amounts of money are said.
import { fromTo } from '../../phrases/spoken-number.ts';

/** `5.1% lower`, `3.0% higher`, `the same`. A gap above 0 is pay that is lower. */
export function gapPhrase(gap: number): string {
  if (gap === 0) return 'the same';
  const size = Math.abs(gap);
  const said = size < 0.05 ? 'less than 0.1%' : `${size.toFixed(1)}%`;
  return `${said} ${gap > 0 ? 'lower' : 'higher'}`;
}

/** `1.5% to 8.7% lower`, `16.2% higher to 0.3% lower`: the two ends of an interval of gaps, the smaller pay last. */
export function gapSpan(lower: number, upper: number): string {
  if (lower >= 0) return `${fromTo(percentPoints(lower), percentPoints(upper))} lower`;
  if (upper <= 0) return `${fromTo(percentPoints(-upper), percentPoints(-lower))} higher`;
  return `${percentPoints(-lower)} higher to ${percentPoints(upper)} lower`;
}

/** For charts and tables, where above 0 means that the group is paid less: `5.1%`, `−3.0%`. */
export function percentPoints(gap: number): string {
  if (gap === Infinity) return 'no upper end';
  if (gap === -Infinity) return 'no lower end';
  const said = Math.abs(gap).toFixed(1);
  return `${gap < 0 && Number(said) !== 0 ? '−' : ''}${said}%`;
}

/** `£18.20`, `£1,200.00`. */
export function money(amount: number): string {
  return `£${amount.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
