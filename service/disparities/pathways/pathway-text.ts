// A pathway as plain text for a terminal or an e-mail.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { percentage, range, whole } from '../../phrases/spoken-number.ts';
import type { PathwayFinding, PathwayGroup, PathwayStage } from './pathway-finding.ts';
import { contributionPhrase, lostPhrase, publishedDirection, ratioWithLimits } from './pathway-words.ts';
import { pathwayWorkings } from './pathway-workings.ts';

export function pathwayText(finding: PathwayFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    reachedTable(finding),
    ratioTable(finding),
    unknownTable(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock(
      'How this was worked out',
      pathwayWorkings(finding).map(([name, value]) => `${name}: ${value}`),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

export function allGroups({ together, groups }: PathwayFinding): PathwayGroup[] {
  return together ? [together, ...groups] : groups;
}

function reachedTable(finding: PathwayFinding): string {
  const rows = allGroups(finding).map(({ group, reached }) => [group, ...reached.map(whole)]);
  const unknown = finding.unknown.reached;
  const last = unknown ? [['Group not known', ...unknown.map(whole)]] : [];
  return aligned([['Reached', ...finding.measure.stages], ...rows, ...last]).join('\n');
}

function ratioTable(finding: PathwayFinding): string {
  const { reference, measure } = finding;
  const head = [
    'Group and stage',
    'Got on',
    reference,
    `group ÷ ${reference}`,
    `published: ${publishedDirection(measure)}`,
    'Part of the gap',
    'Lost more',
    'What can be said',
  ];
  const rows = allGroups(finding).flatMap((group) => [
    ...group.stages.map((stage) => stageRow(`${group.group}: ${stage.to}`, stage, group, finding)),
    ...(group.overall && group.stages.length > 1
      ? [stageRow(`${group.group}: whole way`, group.overall, group, finding)]
      : []),
  ]);
  return rows.length === 0 ? '' : aligned([head, ...rows], true).join('\n');
}

function stageRow(
  name: string,
  stage: PathwayStage,
  whole: PathwayGroup,
  { measure }: PathwayFinding,
): string[] {
  const { group, reference, ratio, contribution, verdictWords } = stage;
  return [
    name,
    shareOf(group),
    shareOf(reference),
    ratioWithLimits(ratio),
    ratioWithLimits(measure.adverse ? ratio : ratio.inverse),
    contributionPhrase(contribution, whole.overall?.ratio.estimate ?? null, measure.band),
    lostPhrase(stage),
    verdictWords,
  ];
}

export function shareOf({ count, total }: { count: number; total: number }): string {
  const share = total === 0 ? '' : ` (${percentage(count / total)})`;
  return `${whole(count)} of ${whole(total)}${share}`;
}

function unknownTable(finding: PathwayFinding): string {
  const rows = allGroups(finding).flatMap((group) =>
    group.stages.flatMap(({ to, unknown: { groupMissing, outcomeMissing } }) => {
      if (!groupMissing && !outcomeMissing) return [];
      const ends = (bounds: typeof groupMissing) =>
        bounds?.lower == null || bounds.upper === null ? '–' : range(bounds.lower, bounds.upper);
      return [[`${group.group}: ${to}`, ends(groupMissing), ends(outcomeMissing)]];
    }),
  );
  if (rows.length === 0) return '';
  return `What is not known: how far it could move each ratio\n${aligned([['', 'group not known', 'outcome not known'], ...rows]).join('\n')}`;
}

function listBlock(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
