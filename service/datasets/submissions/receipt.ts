// The receipt of a submission, as text that whoever sent it can keep: which files, with which digests, when, and by whom.
import type { Submission } from './submission.ts';
import { wayWords } from './submission.ts';

export interface ReceiptWords {
  /** Who received it. */
  organisation: string;
  dataset: string;
  partner: string | null;
  /** Role or token, and never a name. */
  sender: string;
}

export function receiptText(submission: Submission, words: ReceiptWords): string {
  const { id, files, receivedAt, way, agreementId, agreementVersion } = submission;
  const lines = [
    'RECEIPT',
    '',
    `Received by: ${words.organisation}`,
    `Submission:  ${id}`,
    `Data:        ${words.dataset}`,
    ...(words.partner === null ? [] : [`Partner:     ${words.partner}`]),
    `Received:    ${receivedAt.toISOString()}`,
    `Sent:        ${wayWords[way].toLowerCase()}, by ${words.sender}`,
    ...(agreementId === null ? [] : [`Agreement:   ${agreementId}, version ${agreementVersion ?? ''}`]),
    '',
    'Files (SHA-256, bytes, name):',
    ...files.map(({ sha256, bytes, name }) => `${sha256}  ${bytes}  ${name}`),
    '',
    'It says which bytes were received. To compare with your own: sha256sum FILE',
    '',
  ];
  return lines.join('\n');
}
