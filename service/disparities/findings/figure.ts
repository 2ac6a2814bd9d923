// A figure of a finding: a number, or nothing with a reason beside it.

/** A figure that may have no value; then `reason` says why. Infinity is a value ("no upper limit"). */
export type Figure = number | null;
