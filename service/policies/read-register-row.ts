// Reads one row of a spreadsheet as an item of the register: its facts, what could not be understood, and why it cannot be taken.
import { dayName } from '../phrases/day.ts';
import { dayTyped } from './day-typed.ts';
import { type ImportColumns, type ImportField, kindMeant, stateMeant, statusMeant } from './import-fields.ts';
import type { Named, OwnersOffered } from './item-form.ts';
import type { EqualityStatus, ItemFacts, ItemKind, ItemState } from './register-item.ts';

/** What is meant by a spreadsheet: which column is which, and what holds where it is silent. */
export interface ImportMeaning {
  columns: ImportColumns;
  kind: ItemKind;
  state: 'proposed' | 'in-force' | 'ended';
}

export interface SheetRow {
  /** As the program that shows the sheet counts it, from 1. */
  line: number;
  cells: readonly string[];
}

export interface ReadRow {
  line: number;
  /** What it is called in the spreadsheet: its reference or, without one, its title. */
  key: string;
  reference: string;
  facts: ItemFacts;
  /** Fields that the row says something of: only these change an item that is here already. */
  said: readonly (keyof ItemFacts)[];
  equalityStatus: EqualityStatus;
  endedWhy: string;
  link: string;
  /** Why it cannot be taken; none: it can. */
  problems: readonly string[];
  /** What was understood otherwise than it stands there. */
  notes: readonly string[];
}

const limits = { title: 300, about: 5000, ownerJob: 200, legalBasis: 2000 } as const;

export function readRegisterRow(
  { line, cells }: SheetRow,
  meaning: ImportMeaning,
  offered: OwnersOffered,
): ReadRow {
  const notes: string[] = [];
  const cell = (field: ImportField) => (cells[meaning.columns[field] ?? -1] ?? '').trim();
  const understood = <Value>(
    field: ImportField,
    read: (text: string) => Value | null,
    otherwise: Value,
    said: string,
  ): Value => {
    const found = read(cell(field));
    if (found === null && cell(field) !== '') notes.push(`“${short(cell(field))}” ${said}`);
    return found ?? otherwise;
  };
  const day = (field: ImportField) => readDay(cell(field), notes);
  const state: ItemState = understood(
    'state',
    stateMeant,
    meaning.state,
    'is no state that is known: taken as the usual one.',
  );
  if (isNobody(cell('owner')))
    notes.push(`“${short(cell('owner'))}” is nobody: it comes in without an owner.`);
  const owner = ownerOf(cell('owner'), cell('ownerJob'), offered.people);
  const team = named(cell('team'), offered.teams);
  if (cell('team') !== '' && team === null)
    notes.push(`There is no team “${short(cell('team'))}” here: it comes in without one.`);
  const facts: ItemFacts = {
    ...{ title: oneLine(cell('title')), about: cell('about'), legalBasis: cell('legalBasis'), state },
    kind: understood('kind', kindMeant, meaning.kind, 'is no kind that is known: taken as the usual one.'),
    ...{ ownerId: owner.id, ownerJob: owner.job, teamId: team },
    ...{
      inForceFrom: day('inForceFrom'),
      decisionExpected: day('decisionExpected'),
      reviewDue: day('reviewDue'),
    },
  };
  const reference = oneLine(cell('reference'));
  return {
    ...{ line, key: reference || facts.title.toLowerCase(), reference, facts, notes },
    said: saidIn(cell, facts),
    equalityStatus: understood(
      'equality',
      statusMeant,
      'not-screened',
      'says nothing that is known of equality: taken as not screened.',
    ),
    endedWhy: state === 'ended' || state === 'withdrawn' ? endedWhy(cell('state')) : '',
    link:
      /^https?:\/\/\S+$/.test(cell('link')) && URL.canParse(cell('link')) ? cell('link').slice(0, 2000) : '',
    problems: problemsOf(facts, reference),
  };
}

function endedWhy(word: string): string {
  return stateMeant(word) === null
    ? 'It was among what has ended in the register that was brought in.'
    : `It was “${short(word)}” in the register that was brought in.`;
}

function problemsOf(facts: ItemFacts, reference: string): string[] {
  const long = Object.entries(limits).flatMap(([field, most]) => {
    const length = facts[field as keyof typeof limits].length;
    return length > most
      ? [`Its ${fieldWords[field as keyof typeof limits]} has ${length} characters: shorten it to ${most}.`]
      : [];
  });
  const tooLongReference = reference.length > 300 ? ['Its reference has more than 300 characters.'] : [];
  return [...(facts.title === '' ? ['It has no title.'] : []), ...long, ...tooLongReference];
}

const fieldWords = {
  title: 'title',
  about: 'description',
  ownerJob: 'owner',
  legalBasis: 'legal basis',
} as const;

function readDay(typed: string, notes: string[]): string | null {
  if (typed === '') return null;
  const { day, isRough } = dayTyped(typed);
  if (day === null) notes.push(`“${short(typed)}” is no day that can be told: left empty.`);
  else if (isRough) notes.push(`“${short(typed)}” was taken as ${dayName(day)}.`);
  return day;
}

/** Somebody with an account is the owner; any other word is the job of whoever it is. */
function ownerOf(owner: string, job: string, people: readonly Named[]): { id: string | null; job: string } {
  const id = named(owner, people);
  const words = [id === null && !isNobody(owner) ? oneLine(owner) : '', oneLine(job)].filter(Boolean);
  return { id, job: [...new Set(words)].join(', ') };
}

function isNobody(owner: string): boolean {
  return /^(t\.?b\.?[acd]\.?|vacant|n\/?a|none|unknown|nobody|to be (confirmed|decided)|[-?–.]+)$/i.test(
    owner.trim(),
  );
}

function named(text: string, known: readonly Named[]): string | null {
  const wanted = plain(text);
  return wanted === '' ? null : (known.find(({ name }) => plain(name) === wanted)?.id ?? null);
}

function saidIn(cell: (field: ImportField) => string, facts: ItemFacts): (keyof ItemFacts)[] {
  const isSaid = (field: ImportField) => cell(field) !== '';
  const days = (['inForceFrom', 'decisionExpected', 'reviewDue'] as const).filter(
    (field) => facts[field] !== null,
  );
  return [
    ...(['title', 'about', 'legalBasis'] as const).filter(isSaid),
    ...(stateMeant(cell('state')) === null ? [] : (['state'] as const)),
    ...(kindMeant(cell('kind')) === null ? [] : (['kind'] as const)),
    ...((isSaid('owner') && !isNobody(cell('owner'))) || isSaid('ownerJob')
      ? (['ownerId', 'ownerJob'] as const)
      : []),
    ...(facts.teamId === null ? [] : (['teamId'] as const)),
    ...days,
  ];
}

export function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
