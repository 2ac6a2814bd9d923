// Where the things come from that a document only names: figures of releases, images, lists of records, words of the law.
import type { Inline } from '../document/document.ts';
import type { DocumentSources, MissingSource, RecordsSource } from '../document/resolve-document.ts';
import { resolveStatutoryText } from '../document/resolve-statutory-text.ts';
import { documentTables, type OpenedRelease } from '../../published/index.ts';
import { barDrawing } from './bar-drawing.ts';
import type { ReleaseStanding } from './release-standing.ts';

export interface SourceNeeds {
  openRelease(id: string): Promise<OpenedRelease | undefined>;
  image: DocumentSources['image'];
  /** Null where nobody keeps such records. */
  records(name: string): Promise<RecordsSource | null>;
  /** The day, as `2026-11-22`. */
  today(): string;
}

export function gatherSources({ openRelease, image, records, today }: SourceNeeds): DocumentSources {
  return {
    image,
    figure: async (id, number) => figureOf(await openRelease(id), number),
    async records(name) {
      return (await records(name)) ?? { missing: `there is no list called “${name}”.` };
    },
    statutory: (id) => resolveStatutoryText(id, today()),
  };
}

function figureOf(
  release: OpenedRelease | undefined,
  number: number,
): Awaited<ReturnType<DocumentSources['figure']>> | MissingSource {
  if (!release) return { missing: 'there is no such release.' };
  if (release.state !== 'released') return { missing: 'the release was withdrawn or can’t be shown.' };
  const tables = documentTables(release);
  const table = tables[number - 1];
  if (!table) return { missing: `the release has ${tables.length} tables, and no table ${number}.` };
  const { caption, columns, rows, notes, bars } = table;
  const cells = rows.map((row) => row.map((text): Inline[] => [{ kind: 'text', text }]));
  const shown = { caption, columns, rows: cells, notes, href: `/published/${release.id}` };
  return { table: shown, chart: bars && chartOf(caption, bars) };
}

function chartOf(
  caption: string,
  { heading, rows }: { heading: string; rows: Parameters<typeof barDrawing>[1] },
) {
  const { svg, width, height } = barDrawing(heading, rows);
  const said = rows.map(({ label, shown }) => `${label}: ${shown}`).join('; ');
  return {
    image: { contentType: 'image/svg+xml' as const, content: new TextEncoder().encode(svg), width, height },
    alt: `Bars of ${heading.charAt(0).toLowerCase()}${heading.slice(1)}. ${said}. The table below says the same.`,
    caption,
  };
}

/** How a release stands, for documents that show figures of it. */
export async function standingOf(
  openRelease: SourceNeeds['openRelease'],
  id: string,
): Promise<ReleaseStanding> {
  const release = await openRelease(id);
  if (!release || release.state === 'broken') return { state: 'gone' };
  if (release.state === 'released') return { state: 'released', heading: release.context.heading };
  const { heading, withdrawnAt: at, why, replacedBy } = release;
  return { state: 'withdrawn', heading, at, why, replacedBy };
}
