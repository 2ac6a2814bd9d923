// Why a publisher's service gave nothing: a code, and a sentence that says what was seen and what to do.

export const connectorCodes = [
  'CONNECTOR_HOST',
  'CONNECTOR_ADDRESS',
  'CONNECTOR_REDIRECT',
  'CONNECTOR_UNREACHABLE',
  'CONNECTOR_SLOW',
  'CONNECTOR_LARGE',
  'CONNECTOR_CUT',
  'CONNECTOR_BUSY',
  'CONNECTOR_REFUSED',
  'CONNECTOR_TYPE',
  'CONNECTOR_CHANGED',
  'CONNECTOR_NOTHING',
  'CONNECTOR_OFFLINE',
  'CONNECTOR_STOPPED',
] as const;
export type ConnectorCode = (typeof connectorCodes)[number];

/** Thrown where open data could not be brought in. Expected: services are down, slow and changed. */
export class ConnectorProblem extends Error {
  readonly code: ConnectorCode;
  /** True when asking again after a while may do. */
  readonly passes: boolean;
  /** Milliseconds that the service asked to be left alone for; null where it did not say. */
  readonly waitMs: number | null;

  constructor(
    code: ConnectorCode,
    sentence: string,
    {
      passes = false,
      waitMs = null,
      cause,
    }: { passes?: boolean; waitMs?: number | null; cause?: unknown } = {},
  ) {
    super(sentence, { cause });
    this.code = code;
    this.passes = passes;
    this.waitMs = waitMs;
  }
}
