// Sends the report of an import by e-mail, to whoever asked for it. No name and no value of the data is in it.
import { counted } from '../../phrases/spoken-number.ts';
import type { DatasetImport } from './dataset.ts';
import { findDataset, listImports } from './dataset-store.ts';
import { takeReportAddress } from './import-state-store.ts';
import type { ImportNeeds } from './import-needs.ts';
import type { ImportRequest } from './receive-files.ts';

/** Once: the address is forgotten in the transaction in which the letter is kept. */
export async function sendImportReport(
  { database, mail, serviceAddress = () => '' }: Pick<ImportNeeds, 'database' | 'mail' | 'serviceAddress'>,
  { datasetId, importId }: ImportRequest,
): Promise<void> {
  const dataset = await findDataset(database, datasetId);
  const done = (await listImports(database, datasetId)).find(({ id }) => id === importId);
  await database.transaction().execute(async (transaction) => {
    const to = await takeReportAddress(transaction, importId);
    if (to === null || !mail || !dataset || !done) return;
    await mail.send(transaction, {
      to,
      subject: done.status === 'refused' ? 'Files were not taken in' : 'Files were taken in',
      text: reportText(dataset.title, `${serviceAddress()}/data/${datasetId}`, done),
      about: 'import-report',
    });
  });
}

function reportText(title: string, address: string, done: DatasetImport): string {
  const lines = [`The files you sent to “${title}” have been read.`, ''];
  if (done.status === 'refused')
    lines.push('They were not taken in:', ...done.problems.map(({ message }) => `- ${message}`));
  else if (done.status === 'unchanged') lines.push('They were here already. Nothing has changed.');
  else if (done.events) {
    const { accepted, rejected } = done.events.quality;
    lines.push(`${counted(accepted, 'row')} taken in, ${counted(rejected.total, 'row')} put aside.`);
  } else lines.push(`${counted(done.tables.length, 'table')} taken in.`);
  lines.push('', `How good the data are stands on their page: ${address}`);
  return `${lines.join('\n')}\n`;
}
