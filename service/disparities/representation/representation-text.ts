// A representation as plain text for a terminal or an e-mail: the paragraph, a table, what is not known, how it was worked out.

import { countWords } from '../findings/count-words.ts';
import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { levelPhrase, percentage, pValuePhrase, range, times, whole } from '../../phrases/spoken-number.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';
import { pointsWords } from './points-words.ts';
import { shortfallWords } from './shortfall-words.ts';

export function representationText(finding: RepresentationFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    groupsTable(finding),
    changeBlock(finding),
    unknownBlock(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', workings(finding)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function groupsTable({ groups, measure, reference }: RepresentationFinding): string {
  const interval = `${levelPhrase(measure.level)} interval`;
  const head = [
    'Group',
    'Count',
    'Share',
    'Benchmark',
    'Index',
    interval,
    'At an equal share',
    'What can be said',
  ];
  const rows = groups.map((group) => [
    group.group,
    countWords(group),
    said(group.share.estimate, percentage),
    said(group.benchmark.share, percentage),
    said(group.ratio.estimate, times),
    ends(group.ratio),
    shortfallWords(group),
    group.verdictWords,
  ]);
  return `${aligned([head, ...rows], true).join('\n')}\nShares are of those whose group is known. Index: share ÷ share of ${reference}.`;
}

function changeBlock({ change }: RepresentationFinding): string {
  if (change === null) return '';
  const head = ['Group', 'Then', 'Now', 'Change', `By mix of ${change.within}`, 'Within it'];
  const rows = change.groups.map(({ group, earlierShare, share, difference, byMix, withinMix }) => [
    group,
    said(earlierShare, percentage),
    said(share, percentage),
    ...[difference, byMix, withinMix].map((value) => said(value, pointsWords)),
  ]);
  return `What changed, in percentage points\n${aligned([head, ...rows]).join('\n')}`;
}

function unknownBlock({ unknown, groups, measure }: RepresentationFinding): string {
  if (unknown.count === null) return `What is not known: ${unknown.countReason ?? ''}`;
  if (unknown.count === 0) return '';
  const rows = groups.flatMap((group) => {
    const bounds = unknown.bounds[group.group];
    const tipping = unknown.tipping[group.group];
    if (!bounds || bounds.lower === null) return [];
    return [
      [
        group.group,
        ends(bounds),
        ends(bounds.withSampling),
        tipping?.reachable && tipping.share !== null ? percentage(tipping.share) : 'no share would',
      ],
    ];
  });
  const head = ['Group', 'Index could be', 'with sampling', 'Share of unknown that gives an index of 1'];
  return (
    `What is not known: ${measure.breakdown.label} of ${whole(unknown.count)} ${measure.counted.plural} ` +
    `(${percentage(unknown.share ?? 0)}): not stated ${whole(unknown.kinds.notStated)}, not recorded ${whole(unknown.kinds.notRecorded)}, ` +
    `not recognised ${whole(unknown.kinds.unrecognised)}${rows.length > 0 ? `\n${aligned([head, ...rows], true).join('\n')}` : ''}`
  );
}

function workings({ benchmark, family, groups, receipt, readings }: RepresentationFinding): string[] {
  return [
    readings.description,
    readings.process,
    `Benchmark: ${benchmark.sources.map(({ name }) => name).join(', ')}${benchmark.date ? `, ${benchmark.date}` : ''}; ` +
      `areas: ${benchmark.areas.length > 8 ? benchmark.areas.length : benchmark.areas.join(', ') || 'not stated'}.`,
    ...benchmark.notes,
    `${family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`}: ${family.method}. p values, alone and allowing for that: ${pValues(groups)}.`,
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...receipt.inputs.slice(0, 6).map(({ role, name, sha256 }) => `${role}: ${name} (sha256 ${sha256})`),
    ...(receipt.inputs.length > 6
      ? [`${receipt.inputs.length - 6} more files; the JSON has the digest of each.`]
      : []),
    `${receipt.program.name} ${receipt.program.version}; receipt ${receipt.digest}`,
  ];
}

function pValues(groups: readonly RepresentationGroup[]): string {
  const known = groups.flatMap(({ group, ratio: { pValue, adjusted } }) =>
    pValue === null || adjusted.pValue === null
      ? []
      : [`${group} ${pValuePhrase(pValue)} and ${pValuePhrase(adjusted.pValue)}`],
  );
  return known.join('; ') || 'none';
}

function said(value: number | null, words: (value: number) => string): string {
  return value === null ? '–' : words(value);
}

function ends({ lower, upper }: { lower: number | null; upper: number | null }): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

function listBlock(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
