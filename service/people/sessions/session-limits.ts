// How long somebody stays signed in, and how long a proof of who they are stands.

export interface SessionLimits {
  /** Without a request for so long, it ends. */
  idleMinutes: number;
  /** However busy, it ends. */
  absoluteHours: number;
  /** A proof stands for so long for what needs a recent one. */
  proofMinutes: number;
}

export const usualLimits: SessionLimits = { idleMinutes: 20, absoluteHours: 8, proofMinutes: 15 };
