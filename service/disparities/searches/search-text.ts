// A search as plain text for a terminal or an e-mail: the paragraph, the ranked list, what is not known, how it was worked out.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { excessPhrase, percentage, pValuePhrase, range, times, whole } from '../../phrases/spoken-number.ts';
import type { CellFinding } from './cell-finding.ts';
import { shareWords } from './explain-cell.ts';
import { explanationWords } from './explanation-words.ts';
import type { SearchFinding, SearchGroup, ToldGroup } from './search-finding.ts';
import { unknownKinds, unknownOf } from './search-unknown.ts';

export function searchText(finding: SearchFinding | CellFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    ...(finding.kind === 'search' ? listBlocks(finding) : cellBlocks(finding.groups[0])),
    lines('What is not known', unknownLines(finding)),
    lines(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    lines('How this was worked out', workings(finding)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function listBlocks({ groups, explained }: SearchFinding): string[] {
  return [
    ...groups.map((group, i) => groupBlock(group, `${i + 1}. `)),
    explained.length === 0
      ? ''
      : lines(
          'Accounted for by something wider',
          explained.map(
            (group) =>
              `${group.group}: ${shareWords(group)}, ${figure(group.ratio.estimate, times)} times; ${explanationWords(group)}`,
          ),
        ),
  ];
}

function groupBlock(group: SearchGroup, number: string): string {
  const { ratio, everyoneElse, excess, shrunken } = group;
  return [
    wrapped(group.group, number, '   '),
    `   ${shareWords(group)}; everyone else ${shareWords(everyoneElse)}`,
    `   ${figure(ratio.estimate, times)} times (${interval(ratio)}); ${excessPhrase(excess)}` +
      `${shrunken.excess === null ? '' : `, drawn in ${excessPhrase(shrunken.excess)}`}; ${group.verdictWords}`,
  ].join('\n');
}

function cellBlocks({ wider, ...group }: ToldGroup): string[] {
  const rows = [{ ...group, group: 'These together' }, ...wider].map((each) => [
    each.group,
    shareWords(each),
    shareWords(each.everyoneElse),
    figure(each.ratio.estimate, times),
    interval(each.ratio),
  ]);
  return [aligned([['Group', 'With the outcome', 'Everyone else', 'Ratio', 'Interval'], ...rows]).join('\n')];
}

function unknownLines({ unknown, measure, groups, kind }: SearchFinding | CellFinding): string[] {
  const own = kind === 'cell' ? groups[0] : undefined;
  return [
    `Outcome not written: ${whole(unknown.outcome)} ${measure.counted.plural} (${percentage(unknown.outcomeShare ?? 0)}).`,
    ...unknown.characteristics.map((each) =>
      unknownOf(each) === 0
        ? `${each.label}: known in all.`
        : `${each.label}: not known in ${whole(unknownOf(each))}: ${unknownKinds(each)}.`,
    ),
    ...(own
      ? [
          `The ratio could be ${interval(own.unknown.group.bounds)} (with chance as well ${interval(own.unknown.group.bounds.withSampling)}), whoever the ${whole(own.unknown.group.total)} without a characteristic are.`,
          `It could be ${interval(own.unknown.outcome.bounds)} (with chance as well ${interval(own.unknown.outcome.bounds.withSampling)}), whatever the missing outcomes were.`,
        ]
      : []),
  ];
}

function workings({ receipt, family, groups }: SearchFinding | CellFinding): string[] {
  const p = groups.map(
    ({ ratio: { pValue, adjusted } }, i) =>
      `${i + 1}: ${figure(pValue, pValuePhrase)}, ${figure(adjusted.benjaminiHochberg, pValuePhrase)}, ${figure(adjusted.pValue, pValuePhrase)}`,
  );
  const files = receipt.inputs.length;
  return [
    `${whole(family.size)} comparisons: ${family.method}.`,
    ...(p.length > 0 ? [`p values, alone, by Benjamini–Hochberg and by Holm: ${p.join('; ')}.`] : []),
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    files <= 4
      ? receipt.inputs.map(({ role, name, sha256 }) => `${role}: ${name} (sha256 ${sha256})`).join('; ')
      : `${files} files; the JSON has the digest of each.`,
    `${receipt.program.name} ${receipt.program.version}; receipt ${receipt.digest}`,
  ];
}

function figure(value: number | null, said: (value: number) => string): string {
  return value === null ? '–' : said(value);
}

function interval({ lower, upper }: { lower: number | null; upper: number | null }): string {
  return lower === null || upper === null ? 'no interval' : range(lower, upper);
}

function lines(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
