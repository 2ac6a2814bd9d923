// Separation of duties: who may not do a thing because of what they did to it before. Rules as data, and one function that applies them.

/** What somebody did to a thing before. */
export type Deed =
  'made' | 'prepared' | 'proposed' | 'wrote' | 'approved' | 'decided' | 'worded' | 'submitted';

/** What may be done only by somebody else. */
export type Doing =
  | 'approve-policy'
  | 'release'
  | 'withdraw-release'
  | 'approve-analysis'
  | 'decide'
  | 'publish-analysis'
  | 'publish-publication'
  | 'publish-objective';

export interface SeparationRule {
  /** Whoever did any of these to it may not. */
  notAfter: readonly Deed[];
  /** “release your own finding”: what nobody may. */
  words: string;
  /** In a small office they may all the same, with a reason that the public reads. */
  canBeOverridden: boolean;
}

export const separationRules: Readonly<Record<Doing, SeparationRule>> = {
  'approve-policy': {
    notAfter: ['proposed'],
    words: 'approve your own policy',
    canBeOverridden: false,
  },
  release: {
    notAfter: ['made', 'prepared'],
    words: 'release your own finding',
    canBeOverridden: true,
  },
  'withdraw-release': {
    notAfter: ['made'],
    words: 'withdraw what is out of your own finding',
    canBeOverridden: true,
  },
  'approve-analysis': {
    notAfter: ['wrote'],
    words: 'approve your own analysis',
    canBeOverridden: true,
  },
  decide: {
    notAfter: ['wrote', 'approved'],
    words: 'decide on your own analysis',
    canBeOverridden: false,
  },
  'publish-analysis': {
    notAfter: ['wrote', 'approved', 'decided'],
    words: 'publish your own analysis',
    canBeOverridden: true,
  },
  'publish-publication': {
    notAfter: ['worded', 'submitted'],
    words: 'publish it yourself',
    canBeOverridden: true,
  },
  'publish-objective': {
    notAfter: ['worded'],
    words: 'publish it yourself',
    canBeOverridden: false,
  },
};

export const doings = Object.keys(separationRules) as Doing[];

export interface DeedDone {
  did: Deed;
  /** Id of the person; whoever acts that is no person, such as the demonstration, is nobody's colleague and hinders none. */
  by: string;
}

export interface Allowed {
  kind: 'allowed';
}

/** They did what somebody else has to have done. */
export interface TheirOwn {
  kind: 'their own';
  deeds: readonly Deed[];
}

/** Whether a person may do it, as far as that hangs on what they did to it before. */
export function mayDo(doing: Doing, person: string, whoDidWhat: readonly DeedDone[]): Allowed | TheirOwn {
  const { notAfter } = separationRules[doing];
  const deeds = notAfter.filter((deed) => whoDidWhat.some(({ did, by }) => did === deed && by === person));
  return deeds.length === 0 ? { kind: 'allowed' } : { kind: 'their own', deeds };
}

/** Everybody who may not, because of what they did. */
export function peopleKeptOut(doing: Doing, whoDidWhat: readonly DeedDone[]): string[] {
  const { notAfter } = separationRules[doing];
  return [...new Set(whoDidWhat.filter(({ did }) => notAfter.includes(did)).map(({ by }) => by))];
}

const deedWords: Readonly<Record<Deed, string>> = {
  made: 'made the finding',
  prepared: 'prepared the release',
  proposed: 'proposed the policy',
  wrote: 'wrote the analysis',
  approved: 'approved the analysis',
  decided: 'took the decision',
  worded: 'wrote in this version',
  submitted: 'sent it for review',
};

/**
 * “You made the finding and prepared the release, so you may not release your own finding. Ask Sana Iqbal, who may.”
 * @param others the names of those who may do it instead
 */
export function ownSentence(doing: Doing, { deeds }: TheirOwn, others: readonly string[]): string {
  const did = deeds.map((deed) => deedWords[deed]).join(' and ');
  return `You ${did}, so you may not ${separationRules[doing].words}. ${othersSentence(others)}`;
}

function othersSentence(others: readonly string[]): string {
  if (others.length === 0)
    return 'Nobody else here may do it yet: ask an administrator to give somebody the role, or to name a counter-signer from outside.';
  const last = others.at(-1);
  const named = others.length === 1 ? last : `${others.slice(0, -1).join(', ')} or ${last}`;
  return `Ask ${named}, who may.`;
}
