// The letter to somebody who is asked for advice: no name, nothing of the analysis, one address. Letters go astray.

export interface AdviceLetter {
  about: string;
  subject: string;
  text: string;
}

/** @param until such as “6 December 2026” */
export function adviceLetter(organisation: string, address: string, until: string): AdviceLetter {
  return {
    about: 'consultation',
    subject: `A question from ${organisation}`,
    text: `Hello,

${organisation} asks for your advice on a proposal, before anything is decided.

Open this address to read what it is about and to say what you think. You need no account. It is open until ${until}:

${address}

What you say stays on record as you say it, and goes to whoever decides. You are told here what was made of it while the link is open.

Whoever has this address can read what it opens: please do not pass it on.

If you did not expect this letter, do nothing.

Due Regard, ${organisation}
`,
  };
}
