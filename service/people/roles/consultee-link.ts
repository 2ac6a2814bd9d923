// A link to one item for somebody without an account: until when it opens it, and why it does so no more.

export type ConsulteeItemKind = 'finding' | 'analysis';

/** The one thing that a link opens. */
export interface ConsulteeItem {
  kind: ConsulteeItemKind;
  id: string;
}

export interface ConsulteeLink {
  id: string;
  body: string;
  item: ConsulteeItem;
  /** Who is asked: a role or an organisation. */
  consultee: string;
  /** What they are asked; may be empty. */
  question: string;
  /** Id of whoever made it, and their name while that is known. */
  madeBy: string;
  maker: string | null;
  madeAt: Date;
  expiresAt: Date;
  withdrawnAt: Date | null;
  /** The consultee has said that this is all. */
  finishedAt: Date | null;
  comments: readonly { id: string; said: string; at: Date }[];
}

export type LinkState = 'open' | 'withdrawn' | 'finished' | 'used up' | 'expired';

/** More than anybody needs to say of one thing. */
export const mostComments = 20;
export const longestComment = 5000;
/** Days for which a link may be open. */
export const mostDays = 60;

export function stateOfLink(
  { withdrawnAt, finishedAt, expiresAt, comments }: Omit<ConsulteeLink, 'maker'>,
  now: Date,
): LinkState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (finishedAt !== null) return 'finished';
  if (expiresAt <= now) return 'expired';
  return comments.length >= mostComments ? 'used up' : 'open';
}
