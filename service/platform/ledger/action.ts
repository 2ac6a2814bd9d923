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
  | 'ledger.erased'
  | 'role.given'
  | 'role.ended'
  | 'team.made'
  | 'team.ended'
  | 'small-office.begun'
  | 'small-office.ended'
  | 'consultee.invited'
  | 'consultee.withdrawn'
  | 'consultee.commented'
  | 'consultee.finished'
  | 'policy.proposed'
  | 'policy.returned'
  | 'release.handed-over'
  | 'release.returned'
  | 'partner.added'
  | 'partner.changed'
  | 'partner.contact-added'
  | 'partner.contact-removed'
  | 'partner.schedule-added'
  | 'partner.schedule-ended'
  | 'partner.person-added'
  | 'partner.person-removed'
  | 'agreement.proposed'
  | 'agreement.approved'
  | 'agreement.returned'
  | 'agreement.ended'
  | 'token.made'
  | 'token.rotated'
  | 'token.revoked'
  | 'submission.received'
  | 'submission.refused'
  | 'quarantine.mended'
  | 'quarantine.left-out'
  | 'quarantine.sent-in'
  | 'reminder.sent';

/** Asked for by a route and noted in the log alone: nothing that is kept comes of it. */
type Attempt =
  'finding.stopped' | 'release.compared' | 'release.prepared' | 'release.stopped' | 'release.checked';

/** What a route asks for: the log says that it was asked, the ledger, where something was changed, that it was done. */
export type Asked = Action | Attempt;
