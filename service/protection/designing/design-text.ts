// A design in words, for people who are no statisticians: what to publish, what to leave, and by which method.
import type { LeftTable } from '@due-regard/disclosure';
import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { countAndShare, counted, exact, percentage } from '../../phrases/spoken-number.ts';
import type { Design, MethodFound } from './design.ts';
import { notForRelease } from './design-json.ts';

const mostLeft = 12;

export function designText(design: Design): string {
  const { policy, tally, people, notes } = design;
  const names = tally.characteristics.map(({ name }) => name).join(', ');
  const intro = [
    notForRelease,
    `${counted(people, 'person').replace('persons', 'people')} by ${names}. Rules: “${policy.name}” (${policy.id}).`,
  ];
  return [
    ...intro.map((line) => wrapped(line, '', '  ')),
    '',
    ...proposedLines(design),
    ...leftLines(design.left),
    ...besideLines(design),
    'To know',
    ...[...notes, ...always].map((note) => wrapped(note, '  - ', '    ')),
    '',
  ].join('\n');
}

const always = [
  'Tables are chosen one after another. No other choice was proved to be worse; what was tried is listed.',
  'What counts most is what most people are told by. A small group that matters is to be asked for with --by or --place.',
  'Nothing here may go out. protect releases the tables, or refuses, after its own audit of them and of what is out already.',
];

function proposedLines({ proposed, policy }: Design): string[] {
  if (proposed.length === 0)
    return [
      wrapped(
        `No table is proposed: protected by “${policy.name}”, none tells anything worth telling. Group categories (--collapse), or take fewer dimensions (--by).`,
      ),
      '',
    ];
  const all = proposed.reduce((sum, { bits }) => sum + bits, 0);
  const rows = proposed.map(({ name, cells, bits, shareShown }, at) => [
    `  ${at + 1}. ${name}`,
    percentage(bits / all),
    exact(cells),
    percentage(shareShown),
  ]);
  return [
    'Publish, in this order',
    ...aligned([['  Table', 'Adds', 'New cells', 'People in cells shown'], ...rows]),
    wrapped(
      '“Adds” is the share of all that these tables tell a reader that comes with this one. “People in cells shown” is over all tables so far, in their finest cells, as found while choosing; what a release hides is below.',
      '  ',
      '  ',
    ),
    '',
  ];
}

function leftLines(left: readonly LeftTable[]): string[] {
  if (left.length === 0) return [];
  const shown = left
    .slice(0, mostLeft)
    .map(({ name, why }) => wrapped(`${name}: ${inWords(why)}.`, '  ', '    '));
  const more = left.length - mostLeft;
  return [
    'Left out',
    ...shown,
    ...(more > 0 ? [`  … and ${exact(more)} more: --format json has them all.`] : []),
    '',
  ];
}

/** The package says how much in bits; that is for the JSON. */
function inWords(why: string): string {
  if (why.startsWith('protected with the others'))
    return 'protected together with the tables above it would tell next to nothing more, or take as much from them';
  if (why.startsWith('it tells')) return 'it would tell next to nothing that the tables above do not';
  return why.startsWith('there are')
    ? 'it would tell more; as many as may be were chosen before it (--tables)'
    : why;
}

function besideLines({ methods }: Design): string[] {
  if (methods.length === 0) return [];
  const row = (name: string, tell: (method: MethodFound) => string) => [`  ${name}`, ...methods.map(tell)];
  const rows = [
    row('', ({ name, isOwn }) => (isOwn ? `${name} *` : name)),
    row('Cells hidden', ({ cells }) => countAndShare(cells.hidden, cells.all)),
    row('Cells changed', ({ cells }) => countAndShare(cells.changed, cells.all)),
    row('People in hidden cells', ({ people }) => countAndShare(people.hidden, people.all)),
    row('Greatest change', ({ error }) => exact(error.greatest)),
    row('Mean change', ({ error }) => error.mean.toFixed(1)),
    row('Totals add up', ({ additive }) => (additive ? 'yes' : 'no')),
    row('Told exactly', ({ canSay, cells }) => countAndShare(canSay.exactly, cells.all)),
    row('Told to within a tenth', ({ canSay, cells }) => countAndShare(canSay.withinTenth, cells.all)),
    row('Pairs: which is larger', ({ canSay }) => countAndShare(canSay.larger.told, canSay.larger.of)),
    row('Audit', ({ audit }) => audit.status),
  ];
  return [
    'Methods side by side, on the tables above',
    ...aligned(rows),
    ...(methods.some(({ isOwn }) => isOwn) ? ['  * the method of the policy'] : []),
    ...methods.flatMap(reasonLine),
    wrapped(
      '“Told” is what a reader who knows the method can be sure of. The audit tries what somebody could work out, as protect does for a first release: it holds, or these tables could not go out so under these rules. Changed numbers keep secrets partly by chance, which a rule for hidden ones may not accept.',
      '  ',
      '  ',
    ),
    '',
  ];
}

/** The first reason; it may name a cell. */
function reasonLine({ name, audit }: MethodFound): string[] {
  const [reason] = audit.sentences;
  return reason === undefined ? [] : [wrapped(`${name}, ${audit.status}: ${reason}`, '  ', '    ')];
}
