// Makes what the public reads: the answers without what is left out, evidence without anything of findings but their releases, and no person's name of its own accord.
import { dayName } from '../../phrases/day.ts';
import { fieldOf } from '../keeping/answers.ts';
import type { Question, QuestionList, Section } from '../questions/question-set.ts';
import type { LeftOut, PublicContent, PublicEvidence, PublicPart, PublicSection } from './public-content.ts';
import type { PublicSource, SourceEvidence } from './public-source.ts';
import { type Redaction, redactionOf } from './redaction.ts';

/** Its summary is the answer to this question. */
export const summaryQuestion = 'public-summary';
export const notAnswered = 'Not answered';

/** Who worked on it, and what was said to whoever decides alone: nobody has to think of leaving them out. */
export const keptInside: readonly string[] = ['ownership', 'signing'];
/** What lawyers said is theirs and ours: nobody has to think of it either. */
export const legalAdvice: readonly string[] = [
  'test-direct-legal',
  'test-direct-adviser',
  'justify-adviser',
  'justify-advised-on',
];

/** @param releases what has gone out of a finding, by its id */
export function makePublicContent(
  source: PublicSource,
  redactions: readonly Redaction[],
  releases: ReadonlyMap<string, readonly string[]>,
): PublicContent {
  const { reference, number, title, about, kind, body, law, set } = source;
  const { outcome, rules, decision, declarations, exceptions } = source;
  const { timeline, late, dissent, reviewOn, pack } = source;
  return {
    ...{ format: 1, reference, number, title, about, kind, body, law, language: 'en-GB' },
    ...{ depth: set.depth, questions: { id: set.id, version: set.version } },
    summary: summaryOf(source, redactions),
    ...{ outcome, rules, decision, declarations, exceptions },
    ...{ timeline: [...timeline], late, dissent, reviewOn, pack },
    sections: set.sections
      .map((section) => publicSection(source, section, redactions, releases))
      .filter(({ parts }) => parts.length > 0),
  };
}

function summaryOf(source: PublicSource, redactions: readonly Redaction[]): string {
  const there = source.set.sections.find(({ parts }) => parts.some(({ id }) => id === summaryQuestion));
  if (there && redactionOf(redactions, there.id, summaryQuestion)) return '';
  return wordsIn(source, summaryQuestion).trim();
}

function publicSection(
  source: PublicSource,
  section: Section,
  redactions: readonly Redaction[],
  releases: ReadonlyMap<string, readonly string[]>,
): PublicSection {
  const { id, number, title } = section;
  const whole = redactionOf(redactions, id, null);
  if (whole) return { id, number, title, parts: [leftOut(title, whole)] };
  if (keptInside.includes(id)) return { id, number, title, parts: [] };
  const parts = section.parts.flatMap((part) => {
    const found = redactionOf(redactions, id, part.id);
    if (found) return [leftOut(part.kind === 'list' ? part.title : part.label, found)];
    if (legalAdvice.includes(part.id)) return adviceLeftOut(source, part);
    // It stands above everything else.
    return part.id === summaryQuestion ? [] : publicPart(source, part);
  });
  return { id, number, title, parts: [...parts, ...held(source, section, redactions, releases)] };
}

function leftOut(title: string, { ground, why }: Redaction): LeftOut {
  return { kind: 'left-out', title, ground, why };
}

function adviceLeftOut(source: PublicSource, part: Question | QuestionList): LeftOut[] {
  if (part.kind === 'list' || wordsIn(source, part.id) === '') return [];
  const why = 'Legal advice is given in confidence.';
  return [{ kind: 'left-out', title: part.label, ground: 'legal-advice', why }];
}

function held(
  { evidence, engagement }: PublicSource,
  { id, holds }: Section,
  redactions: readonly Redaction[],
  releases: ReadonlyMap<string, readonly string[]>,
): PublicPart[] {
  if (holds !== 'evidence' && holds !== 'engagement') return [];
  const found = redactionOf(redactions, id, holds);
  if (found) return [leftOut(holds === 'evidence' ? 'Evidence' : 'Engagement', found)];
  if (holds === 'evidence')
    return evidence.length === 0
      ? []
      : [{ kind: 'evidence', pieces: evidence.map((each) => publicEvidence(each, releases)) }];
  return engagement.length === 0 ? [] : [{ kind: 'engagement', rounds: [...engagement] }];
}

/** Whatever is said of a finding may say its numbers, its title too: only its day, its strength and its releases go out. */
function publicEvidence(
  piece: SourceEvidence,
  releases: ReadonlyMap<string, readonly string[]>,
): PublicEvidence {
  const { of, title, source, period, shows, address, asOf, strength, finding } = piece;
  if (of !== 'finding') return { of, title, source, period, shows, address, asOf, strength, releases: [] };
  return {
    ...{ of: 'finding', title: '', source: '', period: '', shows: '', address: '', asOf, strength },
    releases: [...((finding && releases.get(finding)) || [])],
  };
}

function publicPart(source: PublicSource, part: Question | QuestionList): PublicPart[] {
  if (part.kind === 'list') return publicList(source, part);
  const words = shown(part, wordsIn(source, part.id));
  if (words === '' && part.required !== 'always') return [];
  return [{ kind: 'answer', label: part.label, words: words || notAnswered }];
}

/** What was asked and not answered is said, so that silence is never taken for an answer. */
function publicList(source: PublicSource, list: QuestionList): PublicPart[] {
  const added = source.answers.rows.filter((row) => row.list === list.id);
  const rows = [
    ...list.fixedRows.map(({ id, title }) => ({ id, name: title })),
    ...added.map(({ rowId }, at) => ({ id: rowId, name: `${capital(list.one)} ${at + 1}` })),
  ];
  if (rows.length === 0) return [];
  return [
    {
      kind: 'list',
      title: list.title,
      rows: rows.map(({ id, name }) => ({ name, cells: cellsOf(source, list, id) })),
    },
  ];
}

function cellsOf(source: PublicSource, list: QuestionList, rowId: string) {
  const cells = list.columns
    .filter(({ onlyRows }) => onlyRows === undefined || onlyRows.includes(rowId))
    .map((question) => ({
      label: question.label,
      words: shown(question, wordsIn(source, fieldOf(question.id, { list: list.id, rowId }))),
    }))
    .filter(({ words }) => words !== '');
  return cells.length > 0 ? cells : [{ label: '', words: notAnswered }];
}

function wordsIn({ answers }: PublicSource, field: string): string {
  return answers.values.get(field)?.value ?? '';
}

/** As a reader is told it: the label of what was chosen, a day in words. */
function shown({ answer, choices = [] }: Question, value: string): string {
  const label = (chosen: string) => choices.find((each) => each.value === chosen)?.label ?? chosen;
  if (answer === 'choice') return value === '' ? '' : label(value);
  if (answer === 'choices')
    return value
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(label)
      .join('; ');
  return answer === 'day' ? dayName(value) : value.trim();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
