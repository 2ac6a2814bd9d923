// How a release stands whose figures a document shows, and what the document says where they are no longer shown.
import { dayOf } from '../../phrases/day.ts';
import { inLanguages, type Language } from '../../phrases/language.ts';
import type { Block, Inline, PublicationDocument } from '../document/document.ts';

export type ReleaseStanding =
  | { state: 'released'; heading: string }
  | { state: 'withdrawn'; heading: string; at: Date; why: string; replacedBy: string | null }
  /** It is not as it was released, or there is none. */
  | { state: 'gone' };

/** The releases that a document shows figures of, each once. */
export function releasesIn({ blocks }: Pick<PublicationDocument, 'blocks'>): string[] {
  return [...new Set(blocks.flatMap((block) => (block.kind === 'released-figures' ? [block.release] : [])))];
}

const words = inLanguages({
  en: {
    withdrawn: (heading: string, day: string, why: string) =>
      `Figures stood here: ${heading}. They were withdrawn on ${day} and are not shown any more. Why: ${why}`,
    instead: 'See the figures that stand in their place',
    gone: 'Figures stood here. They can’t be shown.',
  },
  cy: {
    withdrawn: (heading: string, day: string, why: string) =>
      `Roedd ffigurau yma: ${heading}. Fe’u tynnwyd yn ôl ar ${day} ac nid ydynt i’w gweld mwyach. Pam: ${why}`,
    instead: 'Gweld y ffigurau sydd yn eu lle',
    gone: 'Roedd ffigurau yma. Ni ellir eu dangos.',
  },
});

/** The document with a warning in the place of each block of figures that were withdrawn since. */
export function withStandings(
  document: PublicationDocument,
  standings: ReadonlyMap<string, ReleaseStanding>,
  language: Language,
): PublicationDocument {
  const blocks = document.blocks.map((block): Block => {
    const standing = block.kind === 'released-figures' ? standings.get(block.release) : undefined;
    if (!standing || standing.state === 'released') return block;
    return { kind: 'note', id: block.id, tone: 'warning', content: said(standing, language) };
  });
  return { ...document, blocks };
}

function said(standing: Exclude<ReleaseStanding, { state: 'released' }>, language: Language): Inline[] {
  const { withdrawn, instead, gone } = words(language);
  if (standing.state === 'gone') return [{ kind: 'text', text: gone }];
  const { heading, at, why, replacedBy } = standing;
  const told = withdrawn(heading, dayOf(at, language), why);
  if (replacedBy === null) return [{ kind: 'text', text: told }];
  const link = {
    kind: 'link',
    href: `/published/${replacedBy}`,
    content: [{ kind: 'text', text: instead }],
  } as const;
  return [{ kind: 'text', text: `${told} ` }, link];
}
