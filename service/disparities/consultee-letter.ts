// The letter to somebody who is asked about one finding: no name, no figure, one address. Letters go astray.

export interface ConsulteeLetter {
  about: string;
  subject: string;
  text: string;
}

/** @param until such as “6 December 2026” */
export function consulteeLetter(organisation: string, address: string, until: string): ConsulteeLetter {
  return {
    about: 'consultation',
    subject: `A question from ${organisation}`,
    text: `Hello,

${organisation} asks for your view of a finding, before it decides anything about it.

Open this address to read it and to comment. You need no account. It opens this one finding, until ${until}:

${address}

Whoever has this address can read the finding. It has true numbers and is not for release: please pass neither on.

If you did not expect this letter, do nothing.

Due Regard, ${organisation}
`,
  };
}
