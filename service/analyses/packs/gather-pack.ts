// Gathers everything a pack is made from, inside the transaction that freezes it, and makes its content.
import { listActionsOf } from '../../actions/index.ts';
import { findLegalProfile } from '../../law/index.ts';
import type { Colleagues } from '../../people/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { findItem } from '../../policies/index.ts';
import { listAdvice } from '../evidence/advice-store.ts';
import { listEngagement } from '../evidence/engagement-store.ts';
import { listEvidence } from '../evidence/evidence-list-store.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { listGaps } from '../questions/list-gaps.ts';
import { findQuestionSet } from '../questions/question-sets.ts';
import { listRemarks } from '../remarks/remark-store.ts';
import { readTimeline } from '../timeline/timeline-store.ts';
import { findCourse } from '../workflow/course-store.ts';
import { itemDocuments, nameOfBody } from './pack-store.ts';
import { packOfSource } from './pack-of-source.ts';
import type { PackContent } from './pack.ts';
import type { Freezing, PackDocument, PackSource } from './pack-source.ts';

/** What would be frozen now. Throws ANALYSIS_GONE, and ANALYSIS_QUESTIONS_UNKNOWN where the program has lost the questions it was asked in. */
export async function gatherPack(
  { database, people }: { database: Database; people: Pick<Colleagues, 'names'> },
  analysis: Analysis,
  freezing: Freezing,
): Promise<PackContent> {
  const { id, itemId, questionSet, legalProfile } = analysis;
  const set = findQuestionSet(questionSet.id, questionSet.version);
  if (!set)
    throw new Error(
      `ANALYSIS_QUESTIONS_UNKNOWN: there is no ${questionSet.id}, version ${questionSet.version}.`,
    );
  const item = await findItem(database, itemId);
  if (!item) throw new Error(`ANALYSIS_GONE: the item ${itemId} of analysis ${id} is not there.`);
  const answers = await readAnswers(database, id);
  const evidence = await listEvidence(database, id, freezing.at);
  const source: Omit<PackSource, 'nameOf'> = {
    ...{ analysis, item, set, answers, evidence, freezing },
    body: await nameOfBody(database, analysis.bodyId),
    law: findLegalProfile(legalProfile.id, legalProfile.version),
    gaps: listGaps(set, answers),
    engagement: await listEngagement(database, id),
    advice: await listAdvice(database, id, freezing.at),
    actions: await listActionsOf(database, { kind: 'analysis', id }),
    documents: [...(await itemDocuments(database, itemId)), ...evidenceFiles(evidence)],
    remarks: await listRemarks(database, id),
    signOffs: (await findCourse(database, analysis)).signOffs,
    timeline: await readTimeline(database, analysis, freezing.at),
  };
  const names = await people.names(everybodyIn(source));
  return packOfSource({ ...source, nameOf: (person) => names.get(person) ?? null });
}

function evidenceFiles(evidence: PackSource['evidence']): PackDocument[] {
  return evidence.flatMap(({ number, file }) =>
    file === null
      ? []
      : [
          {
            what: `Evidence ${number}`,
            name: file.name,
            type: file.type,
            bytes: file.bytes,
            digest: file.digest,
          },
        ],
  );
}

function everybodyIn(source: Omit<PackSource, 'nameOf'>): (string | null)[] {
  const { analysis, answers, evidence, engagement, advice, actions, remarks, signOffs, timeline } = source;
  return [
    ...[analysis.openedBy, analysis.submittedBy, source.freezing.by, ...analysis.writtenBy],
    ...[...answers.values.values()].map(({ changedBy }) => changedBy),
    ...evidence.map(({ attachedBy }) => attachedBy),
    ...engagement.map(({ addedBy }) => addedBy),
    ...advice.map(({ askedBy }) => askedBy),
    ...actions.map(({ ownerId }) => ownerId),
    ...remarks.map(({ saidBy }) => saidBy),
    ...signOffs.map(({ by }) => by),
    ...timeline.events.map(({ by }) => by),
  ];
}
