// The first part of a pack: of what it is, under which law and in which questions, who had a hand in it, and how it was put to decision.
import type { PackEntry, PackValue } from './pack.ts';
import type { PackSource } from './pack-source.ts';
import { plain } from './plain-value.ts';

export function aboutEntries(source: PackSource): PackEntry[] {
  const { analysis, item, body, set, signOffs } = source;
  const who = (by: string | null, as = ''): PackValue =>
    by === null ? null : { id: by, name: source.nameOf(by), as };
  const { reference, title, kind, about, legalBasis } = item;
  return [
    { id: 'item', content: { body, reference, title, kind, about, legalBasis } },
    {
      id: 'analysis',
      content: plain({
        ...{ id: analysis.id, number: analysis.number, depth: analysis.depth },
        ...{ openedBecause: analysis.openedBecause, openedAt: analysis.openedAt },
        ...{ firstConsideredAt: analysis.firstConsideredAt, submittedAt: analysis.submittedAt },
        ...{ decisionExpected: analysis.decisionExpected, reviewDue: analysis.reviewDue },
        openedBy: who(analysis.openedBy),
        submittedBy: who(analysis.submittedBy),
        writtenBy: analysis.writtenBy.map((by) => who(by)),
      }),
    },
    lawEntry(source),
    { id: 'questions', content: { id: set.id, version: set.version, title: set.title } },
    ...signOffs.map(({ bodyId, by, as, at, said }): PackEntry => {
      return {
        id: `signed-${bodyId}-${at.getTime()}`,
        content: plain({ body: bodyId, by: who(by, as), at, said }),
      };
    }),
    freezingEntry(source, who),
  ];
}

function lawEntry({ law, analysis }: PackSource): PackEntry {
  const { id, version } = analysis.legalProfile;
  const aims = law?.aims.map(({ letter, words, provision }) => ({ letter, words, provision })) ?? [];
  return {
    id: 'law',
    content: plain({
      ...{ id, version, title: law?.title ?? '', source: law?.source ?? '' },
      aims,
      checkedOn: law?.checkedOn ?? null,
    }),
  };
}

function freezingEntry(
  { freezing }: PackSource,
  who: (by: string | null, as?: string) => PackValue,
): PackEntry {
  const { packNumber: number, how, why, by, as, at } = freezing;
  return { id: 'pack', content: { number, how, why, by: who(by, as), at: at.toISOString() } };
}
