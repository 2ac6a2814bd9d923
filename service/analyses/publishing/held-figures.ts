// The true figures of a finding, and where somebody has typed one of them: what is not released is not published in words either.
import { z } from 'zod';
import type { PublicContent } from './public-content.ts';

/** A figure as somebody typed it. */
export interface TypedFigure {
  typed: string;
  /** The words around it. */
  within: string;
  /** Section and question. */
  place: string;
  /** So much by itself that it is hardly there by chance: a decimal, or a number of three digits and more. */
  isTelling: boolean;
}

export interface PlacedText {
  place: string;
  text: string;
}

/** Every number in it, wherever it stands, in texts too; years are none. */
export function figuresIn(value: unknown): Set<number> {
  const found = new Set<number>();
  const walk = (each: unknown): void => {
    if (typeof each === 'number') found.add(each);
    else if (typeof each === 'string') for (const { value: number } of numbersIn(each)) found.add(number);
    else if (Array.isArray(each)) each.forEach(walk);
    else if (typeof each === 'object' && each !== null) Object.values(each).forEach(walk);
  };
  walk(value);
  return new Set([...found].filter((number) => Number.isFinite(number) && !isYear(number)));
}

const sentenceAndTable = z.object({ sentence: z.string(), table: z.object({ rows: z.unknown() }) });

/** Of a finding as it was taken: what its sentence and its table say, and not where its chart draws it. */
export function figuresOfSnapshot(snapshot: unknown): Set<number> {
  const read = sentenceAndTable.safeParse(snapshot);
  return figuresIn(read.success ? [read.data.sentence, read.data.table.rows] : snapshot);
}

interface TypedNumber {
  typed: string;
  value: number;
  decimals: number;
  isPercent: boolean;
  at: number;
}

const number = /(?<![\p{L}\d.,-])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,-])\d+(?:\.\d+)?/gu;
/** Of days, lengths of time, sums of money, parts of Acts: nobody is counted by them. */
const countsNobody =
  /^(?:st|nd|rd|th)?\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|years?|months?|weeks?|days?|hours?|minutes?|miles?|pm|am|words)\b|^:\d\d/i;
const beforeNothingCounted =
  /(?:£|sections?|s\.|regulations?|paragraphs?|version|phase|option|age[ds]?)\s*$/i;

function numbersIn(text: string): TypedNumber[] {
  return [...text.matchAll(number)].map((match) => {
    const typed = match[0];
    const plain = typed.replaceAll(',', '');
    const rest = text.slice(match.index + typed.length);
    return {
      ...{ typed, value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0, at: match.index },
      isPercent: /^\s?(?:%|per ?cent)/.test(rest),
    };
  });
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Where a figure was typed that is one of the true ones. Rounded as it was typed; a share also in per cent. */
export function findTypedFigures(texts: readonly PlacedText[], held: ReadonlySet<number>): TypedFigure[] {
  if (held.size === 0) return [];
  const all = [...held];
  return texts.flatMap(({ place, text }) =>
    numbersIn(text)
      .filter((each) => !isYear(each.value) && !isOfSomethingElse(text, each))
      .filter((each) => all.some((truth) => saysTheSame(each, truth)))
      .map(({ typed, value, decimals, at }) => ({
        ...{ typed, place, within: around(text, at, typed.length) },
        isTelling: decimals > 0 || value >= 100,
      })),
  );
}

function isOfSomethingElse(text: string, { at, typed }: TypedNumber): boolean {
  return countsNobody.test(text.slice(at + typed.length)) || beforeNothingCounted.test(text.slice(0, at));
}

function saysTheSame({ value, decimals, isPercent }: TypedNumber, truth: number): boolean {
  const rounded = (figure: number) => Math.round(figure * 10 ** decimals) / 10 ** decimals;
  if (isPercent && rounded(truth * 100) === value) return true;
  return isPercent || decimals > 0 ? rounded(truth) === value : truth === value;
}

const reach = 40;

function around(text: string, at: number, length: number): string {
  return text
    .slice(Math.max(0, at - reach), at + length + reach)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every text of it that somebody typed, with where it stands; declarations are in the program’s own words. */
export function textsOf({
  title,
  about,
  summary,
  decision,
  late,
  rules,
  exceptions,
  sections,
}: PublicContent): PlacedText[] {
  const typed = [
    { place: 'Title', text: title },
    { place: 'What it is for', text: about },
    { place: 'Public summary', text: summary },
    { place: 'Decision', text: decision ? `${decision.by}. ${decision.why}` : '' },
    { place: 'Why it came after the decision', text: late?.why ?? '' },
    ...rules.map((text) => ({ place: 'Rules', text })),
    ...exceptions.map((text) => ({ place: 'Exceptions', text })),
  ];
  return [...typed, ...sections.flatMap(textsOfSection)].filter(({ text }) => text !== '');
}

function textsOfSection({ number: of, title, parts }: PublicContent['sections'][number]): PlacedText[] {
  const section = `Section ${of}, ${title}`;
  return parts.flatMap((part): PlacedText[] => {
    if (part.kind === 'answer') return [{ place: `${section}: ${part.label}`, text: part.words }];
    if (part.kind === 'left-out') return [{ place: `${section}: why it is left out`, text: part.why }];
    if (part.kind === 'evidence')
      return part.pieces.map(({ title: name, source, period, shows }) => ({
        place: `${section}: evidence`,
        text: [name, source, period, shows].filter(Boolean).join('. '),
      }));
    if (part.kind === 'engagement')
      return part.rounds.map(({ who, how, adjustments, said, changed }) => ({
        place: `${section}: engagement`,
        text: [who, how, adjustments, said, changed].filter(Boolean).join('. '),
      }));
    return part.rows.flatMap(({ name, cells }) =>
      cells.map(({ label, words }) => ({
        place: `${section}: ${part.title}, ${name}, ${label}`,
        text: words,
      })),
    );
  });
}
