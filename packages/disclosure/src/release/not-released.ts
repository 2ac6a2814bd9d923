// That nothing is released, with the reason: a code and sentences for staff.

export interface NotReleased {
  kind: 'not released';
  code:
    | 'DISCLOSURE_REGISTER_MISSING'
    | 'DISCLOSURE_EARLIER_RELEASE'
    | 'DISCLOSURE_NO_SAFE_PATTERN'
    | 'DISCLOSURE_FOUND'
    | 'DISCLOSURE_NOT_PROVEN'
    | 'DISCLOSURE_METHOD_MISSING';
  /** For staff: they name cells that are at risk. */
  sentences: readonly string[];
}

export function notReleased(code: NotReleased['code'], sentences: readonly string[]): NotReleased {
  return { kind: 'not released', code, sentences };
}
