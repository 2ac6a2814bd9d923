// What stands over a finding of the veil of darkness.
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { referencePhrase } from '../findings/measured.ts';
import type { DarknessMeasure } from './darkness-finding.ts';

export function darknessHeading({ counted }: DarknessMeasure): string {
  return `${capitalised(counted.plural)} in the dark and in daylight, by officer-defined ethnicity`;
}

export function darknessScope({ from, to, counted, reference }: DarknessMeasure): string {
  const parts = [
    ...(from !== null && to !== null ? [periodPhrase(from, to)] : []),
    ...counted.filters.map(({ header, value }) => `${header}: ${value}`),
    `Compared with ${referencePhrase(reference)}`,
  ];
  return parts.map((part) => `${part}.`).join(' ');
}
