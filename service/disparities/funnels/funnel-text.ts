// A funnel as plain text for a terminal or an e-mail: the paragraph, a table of the places, how it was worked out.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Figure } from '../findings/figure.ts';
import { inputLines } from '../rates/rate-workings.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

export function funnelText(finding: FunnelFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    table(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', workings(finding)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function table({ units, measure, reference, target }: FunnelFinding): string {
  const head = [
    'Place',
    measure.group.label,
    reference,
    'Ratio',
    'Interval',
    'Outer limits',
    'Could stand',
    'Missing',
    'What can be said',
  ];
  const rows = units.map((unit) => [
    unit.name,
    unit.count === null ? '–' : whole(unit.count),
    unit.referenceCount === null ? '–' : whole(unit.referenceCount),
    unit.ratio.estimate === null ? '–' : times(unit.ratio.estimate),
    ends(unit.ratio),
    ends(unit.outer),
    rankWords(unit),
    unit.unknown.share === null ? '–' : percentage(unit.unknown.share),
    unit.verdictWords,
  ]);
  const shared = target.estimate === null ? '' : `\nWithin places the ratio is ${times(target.estimate)}.`;
  return `${aligned([head, ...rows], true).join('\n')}${shared}`;
}

function rankWords({ rank: { lower, upper } }: FunnelUnit): string {
  return lower === null || upper === null ? '–' : lower === upper ? `${lower}` : `${lower} to ${upper}`;
}

function ends({ lower, upper }: { lower: Figure; upper: Figure }): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

function workings({ receipt, denominators, spread }: FunnelFinding): string[] {
  return [
    `Residents: ${denominators.sources.map(({ name }) => name).join(', ')}${denominators.date ? `, ${denominators.date}` : ''}.`,
    ...denominators.notes,
    ...(spread.phi === null || spread.tauSquared === null
      ? []
      : [
          `Spread: φ ${spread.phi.toPrecision(3)}, τ² ${spread.tauSquared.toPrecision(3)} on the log ratio${spread.iSquared === null ? '' : `, I² ${percentage(spread.iSquared)}`}.`,
        ]),
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...inputLines(receipt.inputs),
    `${receipt.program.name} ${receipt.program.version}; ` +
      `${receipt.classifications.map(({ id, version }) => `${id} ${version}`).join('; ')}; receipt ${receipt.digest}`,
  ];
}

function listBlock(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
