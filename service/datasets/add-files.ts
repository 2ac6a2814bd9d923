// Adds files to a dataset that is there: another month, a corrected month, or mended rows; of a partner only under its agreement.
import {
  notFound,
  redirect,
  route,
  type Answer,
  type Route,
  type UploadedFile,
  type Visitor,
} from '../pages/route.ts';
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { whoActs } from '../platform/doer.ts';
import { isChosen } from './add-data.ts';
import { addDataPermission } from './dataset-permissions.ts';
import type { Dataset } from './keeping/dataset.ts';
import { findDataset } from './keeping/dataset-store.ts';
import { datasetAddress, datasetPage } from './show-dataset.ts';
import { acceptSubmission, type AcceptNeeds } from './submissions/accept-submission.ts';
import { readOpenData } from './submissions/ask-whose-data.ts';
import { findPartnerOfData } from './submissions/find-partner-of-data.ts';

export function addFiles(needs: AcceptNeeds): Route {
  return route({
    method: 'POST',
    path: '/data/:id/files',
    permission: addDataPermission,
    audit: 'dataset.files-added',
    params: datasetAddress,
    uploads: true,
    answer: async ({ params, form, files, visitor }) => {
      const dataset = await findDataset(needs.database, params.id);
      return dataset
        ? take(needs, dataset, visitor, { form, files: files.filter(isChosen) })
        : notFound(noData);
    },
  });
}

const noData = 'There are no data at this address. They may have been removed.';

async function take(
  needs: AcceptNeeds,
  dataset: Dataset,
  visitor: Visitor,
  { form, files }: { form: FormFields; files: readonly UploadedFile[] },
): Promise<Answer> {
  const { database } = needs;
  const again = (wrong: readonly FormProblem[]) =>
    datasetPage(database, dataset.id, { visitor, problems: wrong });
  const { openData, problems } = readOpenData(form);
  if (files.length === 0) return again([noFile]);
  if (problems.length > 0) return again(problems);
  const { id, role } = whoActs();
  const accepted = await acceptSubmission(needs, {
    ...{ dataset, partner: await findPartnerOfData(database, dataset.id), way: 'page', by: { id, role } },
    ...{ files, openData },
  });
  if ('sentence' in accepted) return again([{ field: 'files', message: accepted.sentence }]);
  return redirect(`/data/${dataset.id}`);
}

const noFile = { field: 'files', message: 'Choose at least one file' };
