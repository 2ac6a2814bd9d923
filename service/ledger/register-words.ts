// What was done to the public register of analyses and to what the public said of it, as the ledger says it.
export const registerWords = {
  'analysis.left-out': 'Part of an analysis left out of what is published',
  'analysis.put-back': 'Part of an analysis put back into what is published',
  'analysis.taken-off': 'Analysis taken off the public register',
  'challenge.received': 'Challenge from the public received',
  'challenge.noted': 'Note on a challenge',
  'challenge.accepted': 'Challenge accepted',
  'challenge.not-accepted': 'Challenge not accepted',
} as const;
