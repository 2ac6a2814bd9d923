// Brings a way of reading to the data at hand: one that was used before, or one from a file.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FormFields } from '../pages/forms.ts';
import { redirect, type Answer, type UploadedFile } from '../pages/route.ts';
import { mappingPage, type MapColumnsNeeds, type MappingInHand } from './map-columns.ts';
import { definition as definitionSchema, type Definition } from './mapping/definition.ts';
import { findMappingById, keepDraft } from './mapping/mapping-store.ts';

const mostDefinitionBytes = 4 * 1024 * 1024;

export async function bringDefinition(
  needs: MapColumnsNeeds,
  hand: MappingInHand,
  form: FormFields,
  files: readonly UploadedFile[],
): Promise<Answer> {
  const { dataset, draft, rows } = hand;
  const file = files.find(({ bytes, fileName }) => bytes > 0 || fileName !== '');
  const found = file ? await definitionIn(file) : await chosenDefinition(needs, form.value('definition'));
  if (typeof found === 'string' || found.rows !== rows) {
    const message =
      typeof found === 'string'
        ? found
        : `This way of reading is for rows of another kind (${found.rows}). Choose one for ${rows}.`;
    return mappingPage(needs, hand, { form, problems: [{ field: 'definition-file', message }] });
  }
  const steps = [...(draft.steps.length > 0 ? draft.steps : [draft.definition]), found];
  await keepDraft(needs.database, dataset.id, steps, needs.clock.now());
  return redirect(`/data/${dataset.id}/mapping`);
}

async function chosenDefinition(needs: MapColumnsNeeds, id: string): Promise<Definition | string> {
  const known = z.uuid().safeParse(id).success ? await findMappingById(needs.database, id) : undefined;
  return known?.definition ?? 'Choose a way of reading from the list, or a file that has one';
}

/** In the words for whoever chose the file, where it holds none. */
export async function definitionIn({ path, bytes, fileName }: UploadedFile): Promise<Definition | string> {
  if (bytes > mostDefinitionBytes) return `${fileName} is larger than 4 MB: it is no way of reading`;
  try {
    const read = definitionSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (read.success) return read.data;
    return `${fileName} is no way of reading${whereWrong(read.error)}. Choose a file that was downloaded from a page like this`;
  } catch (error) {
    if (error instanceof SyntaxError)
      return `${fileName} is not JSON. Choose a file that was downloaded from a page like this`;
    throw error;
  }
}

/** The first part that is wrong, as the file names it; nothing where the file as a whole is something else. */
function whereWrong({ issues: [first] }: z.ZodError): string {
  const part = first?.path.join('.') ?? '';
  return part === '' ? '' : `: its “${part}” is missing, or not as this program writes it`;
}
