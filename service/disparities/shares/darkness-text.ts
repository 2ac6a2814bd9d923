// A finding of the veil of darkness as plain text for a terminal or an e-mail.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { range, times, whole } from '../../phrases/spoken-number.ts';
import type { DarknessFinding, DarknessGroup, DarknessVersion } from './darkness-finding.ts';
import { listBlock, textOf } from './share-text.ts';
import { receiptLines } from './share-workings.ts';

export function darknessText(finding: DarknessFinding): string {
  const { measure, groups, steps, gates, cautions, warnings, receipt } = finding;
  return textOf([
    measure.title,
    wrapped(finding.paragraph),
    countsTable(groups),
    ...groups.map(versionsTable),
    `What is left out\n${aligned([['Left', 'Out', 'Why'], ...steps.map((step) => [whole(step.left), whole(step.out), step.why])], true).join('\n')}`,
    listBlock(
      'Months whose clock times cannot be trusted',
      gates.map(({ partner, month, reason }) => `${partner} ${month}: ${reason}`),
    ),
    listBlock('What this test can and cannot tell', cautions),
    listBlock(
      'Read this with',
      warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', [
      ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
      ...receiptLines(receipt),
    ]),
  ]);
}

function countsTable(groups: readonly DarknessGroup[]): string {
  if (groups.length === 0) return '';
  const rows = groups.map(({ group, dark, light, verdictWords }) => [
    group,
    `${whole(dark.count)} of ${whole(dark.total)}`,
    `${whole(light.count)} of ${whole(light.total)}`,
    verdictWords,
  ]);
  return aligned([['Group', 'In the dark', 'In daylight', 'What can be said'], ...rows], true).join('\n');
}

function versionsTable({ group, versions, atClockChange }: DarknessGroup): string {
  if (versions.length === 0) return '';
  const rows = [...versions, atClockChange].map((version) => [version.name, ...figures(version)]);
  const head = ['Version', 'Odds ratio', 'interval', ''];
  return `${group}: odds of a search in the dark being of this group, as a multiple of those in daylight\n${aligned([head, ...rows], true).join('\n')}`;
}

function figures({ estimate, lower, upper, reason }: DarknessVersion): string[] {
  if (estimate === null || lower === null || upper === null) return ['–', '–', reason ?? ''];
  return [times(estimate), range(lower, upper), ''];
}
