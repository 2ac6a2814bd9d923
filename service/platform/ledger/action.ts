// What can be done that is recorded, and what can be asked for that keeps nothing.

export type Action =
  | 'dataset.added'
  | 'dataset.files-added'
  | 'dataset.imported'
  | 'dataset.refused'
  | 'dataset.removed'
  | 'finding.made'
  | 'finding.removed'
  | 'policy.approved'
  | 'policy.retired'
  | 'policy.removed'
  | 'release.made'
  | 'release.withdrawn'
  | 'release.removed'
  | 'ledger.erased';

/** Asked for by a route and noted in the log alone: nothing that is kept comes of it. */
type Attempt =
  'finding.stopped' | 'release.compared' | 'release.prepared' | 'release.stopped' | 'release.checked';

/** What a route asks for: the log says that it was asked, the ledger, where something was changed, that it was done. */
export type Asked = Action | Attempt;
