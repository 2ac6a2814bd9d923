// A browser that the journeys can drive.

export interface Browser {
  executablePath: string;
  /** What must be added to the environment it runs in. */
  environment: Record<string, string>;
  /** Where it came from, to be told when something is odd. */
  origin: string;
}
