// Makes the content of a pack: every answer with its question, everything the analysis rests on, everything that was said, word by word.
import { fieldsOf } from '../questions/fields-of.ts';
import type { Section } from '../questions/question-set.ts';
import { dissentOf } from '../remarks/remark.ts';
import { aboutEntries } from './about-entries.ts';
import { plain } from './plain-value.ts';
import type { PackContent, PackEntry, PackValue } from './pack.ts';
import type { PackSource } from './pack-source.ts';

export function packOfSource(source: PackSource): PackContent {
  const { evidence, engagement, advice, actions, documents, remarks, gaps, timeline, set } = source;
  const who = (by: string | null, as = ''): PackValue => person(source, by, as);
  const labels = new Map(
    set.sections.flatMap((section) =>
      fieldsOf(section, source.answers.rows).map(({ field, question }) => [field, question.label] as const),
    ),
  );
  const said = ({
    id,
    field,
    kind,
    answersId,
    said: words,
    saidBy,
    saidAs,
    saidAt,
  }: PackSource['remarks'][number]) => ({
    ...{ id, kind, field, answers: answersId, said: words },
    question: field === null ? null : (labels.get(field) ?? null),
    ...{ by: who(saidBy, saidAs), at: saidAt.toISOString() },
  });
  const numbered = (name: string, one: { number: number }): string => `${name}-${one.number}`;
  return {
    ...{ format: 'due-regard-pack', version: 1 },
    parts: {
      about: aboutEntries(source),
      answers: set.sections.flatMap((section) => answersIn(source, section)),
      evidence: evidence.map((one) => entry(numbered('evidence', one), { ...one, by: who(one.attachedBy) })),
      engagement: engagement.map((one) =>
        entry(numbered('engagement', one), { ...one, by: who(one.addedBy) }),
      ),
      advice: advice.map((one) => entry(one.id, { ...one, by: who(one.askedBy) })),
      actions: actions.map((one) => entry(one.id, { ...one, owner: who(one.ownerId, one.ownerJob) })),
      documents: documents.map((one, at) => entry(`document-${at + 1}`, { ...one })),
      remarks: remarks.map((one) => entry(one.id, said(one))),
      dissent: dissentOf(remarks).map(({ remark, answers }) =>
        entry(remark.id, { ...said(remark), answered: answers.map(said) }),
      ),
      gaps: gaps.map(({ section, field, sentence }, at) =>
        entry(`gap-${at + 1}`, { section, field, sentence }),
      ),
      timeline: timeline.events.map(({ at, strand, words, by, as }, index) =>
        entry(`event-${index + 1}`, { at: at.toISOString(), strand, words, by: who(by, as) }),
      ),
    },
  };
}

/** Ids that nothing else in the part has. */
function entry(id: string, content: object): PackEntry {
  return { id, content: plain(content) };
}

export function person({ nameOf }: Pick<PackSource, 'nameOf'>, by: string | null, as: string): PackValue {
  return by === null ? (as === '' ? null : { id: null, name: null, as }) : { id: by, name: nameOf(by), as };
}

function answersIn(source: PackSource, section: Section): PackEntry[] {
  const { answers } = source;
  return fieldsOf(section, answers.rows).map(({ field, question, list, row }) => {
    const answer = answers.values.get(field);
    const value = answer?.value ?? '';
    return entry(field, {
      section: { id: section.id, number: section.number, title: section.title },
      list: list && { id: list.id, title: list.title, row: row?.id ?? '', rowTitle: row?.title ?? '' },
      ...{ question: question.label, value, shown: shownValue(question.choices, value) },
      ...(answer && {
        ...{ edition: answer.edition, at: answer.changedAt.toISOString() },
        by: person(source, answer.changedBy, ''),
      }),
    });
  });
}

/** As it is read: choices by their labels, several one on a line. */
function shownValue(choices: readonly { value: string; label: string }[] | undefined, value: string): string {
  if (!choices) return value;
  const label = (one: string) => choices.find((choice) => choice.value === one)?.label ?? one;
  return value.split('\n').filter(Boolean).map(label).join('\n');
}
