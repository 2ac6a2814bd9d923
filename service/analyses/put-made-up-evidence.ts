// The pages of evidence, engagement and advice over a database of their own, with answers that Ann writes, for tests.
import { findProfile } from '../organisation/index.ts';
import { temporaryFolder } from '../platform/files.ts';
import { readAnswers, saveAnswers } from './keeping/answer-store.ts';
import { addRow } from './keeping/row-store.ts';
import { type MadeUpWriting, putMadeUpWriting } from './writing/put-made-up-writing.ts';
import { evidencePages } from './evidence/evidence-pages.ts';

export interface MadeUpEvidence extends MadeUpWriting {
  /** A full analysis that Ann has opened. */
  id: string;
  letters: { to: string; text: string }[];
  /** Answers by Ann; rows come into being with their first one. */
  write(analysisId: string, answers: Readonly<Record<string, string>>): Promise<void>;
  /** The address of a page of an analysis: of the one that is there unless stated. */
  at(below: string, analysis?: string): string;
}

/** What a file that holds this word is refused for. */
export const stopWord = 'stopped';

export async function putMadeUpEvidence(): Promise<MadeUpEvidence> {
  const folder = await temporaryFolder('evidence');
  const letters: MadeUpEvidence['letters'] = [];
  const profile = findProfile('fellshire');
  if (!profile) throw new Error('There is no profile of Fellshire.');
  const made = await putMadeUpWriting((needs) =>
    evidencePages({
      ...{ ...needs, profile, dataFolder: folder.path },
      checkFile: ({ content }) =>
        Buffer.from(content).includes(stopWord)
          ? [{ severity: 'stops', seen: 'It holds a macro.', mend: 'Save it without.' }]
          : [],
      mail: { send: async (_, { to, text }) => void letters.push({ to, text }) },
      serviceAddress: () => 'http://localhost',
    }),
  );
  const { id } = await made.open('full');
  return {
    ...{ ...made, id, letters },
    at: (below, analysis = id) => `/desk/analyses/${analysis}${below}`,
    write: (analysisId, answers) => writeAsAnn(made, analysisId, answers),
    async [Symbol.asyncDispose]() {
      await made[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function writeAsAnn(
  { as, clock }: MadeUpWriting,
  analysisId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await as('ann', async (transaction) => {
    const fields = Object.keys(answers).filter(
      (field) => field.includes('/') && !field.startsWith('characteristics/'),
    );
    const there = (await readAnswers(transaction, analysisId)).rows;
    for (const row of new Set(fields.map((field) => field.split('/').slice(0, 2).join('/')))) {
      const [list = '', rowId = ''] = row.split('/');
      if (!there.some((each) => each.list === list && each.rowId === rowId))
        await addRow(transaction, { id: analysisId }, { list, rowId }, clock.now());
    }
    const { values } = await readAnswers(transaction, analysisId);
    const changes = Object.entries(answers).map(([field, value]) => ({
      ...{ field, value, edition: values.get(field)?.edition ?? 0 },
    }));
    await saveAnswers(transaction, { id: analysisId }, changes, { at: clock.now() });
  });
}
