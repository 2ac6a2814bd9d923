// Reads what somebody typed and sent for a format that people make, and keeps it; says what is wrong, each at its field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { UploadedFile } from '../../pages/route.ts';
import { picturesOf, readEasyRead } from './easy-read-form.ts';
import { readFilm, readRecording } from './film-form.ts';
import type { DeskPrepared, FileKind } from './prepared-format.ts';
import { keepContent } from './prepared-store.ts';
import { type PreparedFileNeeds, receivePreparedFile } from './receive-prepared-file.ts';

const changedSince: FormProblem = {
  field: '',
  message:
    'Somebody else has changed it since you opened this page. What you typed is below: look at what they did, and save again.',
};
const isOver: FormProblem = {
  field: '',
  message: 'It is no longer being made: it went to be checked, or is ready.',
};

export async function readPreparedForm(
  needs: PreparedFileNeeds,
  prepared: DeskPrepared,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<FormProblem[]> {
  if (prepared.state !== 'asked' && prepared.state !== 'with-maker') return [isOver];
  if (Number(form.value('edition')) !== prepared.edition) return [changedSince];
  const { problems, pictures } = await keepFiles(needs, prepared, files);
  const content = contentOf(prepared, form, pictures);
  if ('message' in content) return [...problems, content];
  if (!(await keepContent(needs.database, prepared, content))) return [...problems, changedSince];
  return problems;
}

function contentOf(
  prepared: DeskPrepared,
  form: FormFields,
  pictures: ReadonlyMap<string, string>,
): FormProblem | object {
  switch (prepared.format) {
    case 'easy-read':
      return readEasyRead(form, prepared.content, (field) => pictures.get(field) ?? null);
    case 'bsl': {
      const { content, problem } = readFilm(form);
      return content ?? { field: 'cues', message: problem };
    }
    case 'recording':
      return readRecording(form);
  }
}

const fileKinds: Readonly<Record<string, FileKind>> = { film: 'film', captions: 'captions', sound: 'sound' };

/** The film first: captions are compared with its length. */
async function keepFiles(
  needs: PreparedFileNeeds,
  { id, format, files: there }: DeskPrepared,
  files: readonly UploadedFile[],
): Promise<{ problems: FormProblem[]; pictures: Map<string, string> }> {
  const problems: FormProblem[] = [];
  const pictures = new Map<string, string>();
  let seconds = there.find(({ kind }) => kind === 'film')?.seconds ?? null;
  const taken =
    format === 'easy-read'
      ? picturesOf(files).map((file) => ({ file, kind: 'picture' as const }))
      : files
          .flatMap((file) => {
            const kind = fileKinds[file.fieldName];
            return kind ? [{ file, kind }] : [];
          })
          .toSorted((one, other) => Number(other.kind === 'film') - Number(one.kind === 'film'));
  for (const { file, kind } of taken) {
    const received = await receivePreparedFile(needs, id, kind, file, seconds);
    if (!received.ok) problems.push({ field: file.fieldName, message: received.sentence });
    else if (kind === 'picture') pictures.set(file.fieldName, received.file.sha256);
    else if (kind === 'film') seconds = received.file.seconds;
  }
  return { problems, pictures };
}
