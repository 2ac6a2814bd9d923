// What the letters of accounts say. Plain words, one address at most, no name: letters go astray.

export interface LetterWords {
  about: string;
  subject: string;
  text: string;
}

export interface Sender {
  /** Such as `Fellshire OPCC`. */
  organisation: string;
}

const foot = ({ organisation }: Sender) => `\n\nDue Regard, ${organisation}\n`;

export function invitationLetter(sender: Sender, address: string, until: string): LetterWords {
  return {
    about: 'invitation',
    subject: `Your account at Due Regard, ${sender.organisation}`,
    text: `Hello,

${sender.organisation} has made an account for you in Due Regard, its service for equality analysis.

Open this address to set it up. It works once, until ${until}:

${address}

You need a password of your own and an app on your telephone that makes codes, or a passkey.

If you did not expect this letter, do nothing: without you nothing happens.${foot(sender)}`,
  };
}

export function newPasswordLetter(sender: Sender, address: string): LetterWords {
  return {
    about: 'new-password',
    subject: 'Choose a new password',
    text: `Hello,

Somebody, probably you, asked for a new password for your account in Due Regard.

Open this address to choose one. It works once, within an hour:

${address}

You will still be asked for a code of your app, or a recovery code.

If it was not you, do nothing: your password stays as it is.${foot(sender)}`,
  };
}

export function confirmEmailLetter(sender: Sender, address: string): LetterWords {
  return {
    about: 'new-email',
    subject: 'Confirm your e-mail address',
    text: `Hello,

This e-mail address was given for an account in Due Regard.

Open this address to confirm it. It works once, within a day, where you are signed in:

${address}

If it was not you, do nothing.${foot(sender)}`,
  };
}

/** What has changed in how somebody signs in, and what to do if it was not them. */
export const changes = {
  password: 'The password of your account was changed.',
  'password-removed': 'The password of your account was removed, with its app and its recovery codes.',
  authenticator: 'The app that makes the codes of your account was changed.',
  'recovery-codes': 'New recovery codes were made for your account. The old ones no longer work.',
  'recovery-code-used': 'A recovery code was used to sign in to your account.',
  email: 'The e-mail address of your account was changed. Letters now go to the new one.',
  passkey: 'A passkey was added to your account.',
  'passkey-removed': 'A passkey was removed from your account.',
  'single-sign-on': 'Your account was linked to single sign-on: an account elsewhere now signs in to it.',
  'single-sign-on-removed': 'The link of your account to single sign-on was undone.',
} as const;

export type AccountChange = keyof typeof changes;

export function changedLetter(sender: Sender, change: AccountChange): LetterWords {
  return {
    about: 'account-changed',
    subject: 'Your account in Due Regard has changed',
    text: `Hello,

${changes[change]}

If that was you, there is nothing to do. If it was not, tell the people who look after Due Regard in your office at once.${foot(sender)}`,
  };
}
