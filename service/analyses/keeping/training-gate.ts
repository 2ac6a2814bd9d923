// Whether somebody is trained for what they want to do: nobody writes or approves an analysis without training that is in date.

export type GateAnswer =
  | { ok: true }
  /** Says what is missing, and whom to ask. */
  | { ok: false; sentence: string };

export type TrainingGate = (personId: string, level: 'author' | 'approver') => Promise<GateAnswer>;
