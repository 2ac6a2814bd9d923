// The door of the post: letters kept in a transaction, carried by a mail server or put in a folder.
export { type Carrier, mailServer, outboxFolder } from './carrier.ts';
export type { Letter } from './letter.ts';
export {
  countSentLetters,
  type ListedLetter,
  listLetters,
  sendLetterNow,
  withdrawLetters,
} from './letter-store.ts';
export { type Mail, openMail } from './open-mail.ts';
