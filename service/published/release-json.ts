// A release as JSON, for a file and for the API: every figure, the tables as released, and what has to be read with them.
import { readRelease, type TableFigures } from './figures/read-release.ts';
import { comparedWith, compares, readingTitle } from './figures/measure-words.ts';
import { fictionalSentence, releaseNotes } from './figures/release-notes.ts';
import { symbolsOf } from './figures/symbols.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import { ownReleaseSentence } from './own-release.ts';
import type { PublicContext } from './public-context.ts';
import type { PublicRelease, WithdrawnRelease } from './public-release.ts';

/** Where a number is hidden or not there its symbol stands; infinity is the string "Inf". */
export function releaseJson({ id, releasedAt, by, released, context, own }: PublicRelease): string {
  const figures = readRelease(released, context);
  const { content, manifest, digest } = released;
  return written({
    format: 1,
    id,
    state: 'released',
    heading: context.heading,
    scope: context.scope,
    releasedAt: releasedAt.toISOString(),
    body: by,
    ...(own && { ownRelease: { ...own, sentence: ownReleaseSentence(own) } }),
    fictional: context.fictional,
    ...(context.fictional && { notice: fictionalSentence }),
    summary: releaseParagraph(figures, context),
    numbers: figures.exactness,
    figures: figures.tables.map((table) => tableJson(table, context)),
    tables: content.tables,
    percentages: content.percentages,
    policy: manifest.policy,
    rule: manifest.rule,
    symbols: symbolsOf(figures, manifest, 'file'),
    notes: releaseNotes(figures, context, manifest, 'file'),
    earlier: manifest.earlier,
    sources: context.sources,
    seal: digest,
  });
}

/** No figure of it. */
export function withdrawnJson(release: WithdrawnRelease): string {
  const { id, heading, scope, releasedAt, withdrawnAt, why, replacedBy, fictional } = release;
  const dates = { releasedAt: releasedAt.toISOString(), withdrawnAt: withdrawnAt.toISOString() };
  return written({ format: 1, id, state: 'withdrawn', heading, scope, ...dates, fictional, why, replacedBy });
}

function tableJson({ reading, whole, slices, changes }: TableFigures, { counted }: PublicContext) {
  const { measure, per, level, band, denominators } = reading;
  return {
    title: readingTitle(reading, counted),
    measure,
    ...(measure === 'rate' && { per }),
    level,
    comparedWith: compares(reading) ? comparedWith(reading) : null,
    bandTooNearOneToMatter: band,
    denominators: denominators && { words: denominators.words, source: denominators.source },
    rows: [...(whole?.rows ?? []), ...slices.flatMap(({ rows }) => rows)],
    changes,
  };
}

export function written(value: unknown): string {
  return `${JSON.stringify(value, infinityAsText, 2)}\n`;
}

function infinityAsText(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? (value > 0 ? 'Inf' : '-Inf') : value;
}
