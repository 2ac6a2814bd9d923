// The hidden field that every form gets: it tells that the form comes from a page of ours to this session, and which page it was.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Name of the hidden field. No form of ours has another of this name, and no route sees it. */
export const tokenField = 'form-token';

/** For a script of ours that sends without a form. No page of another site can send it. */
export const tokenHeader = 'x-form-token';

export interface FormTokens {
  /** A new one for each form on each page. */
  make(session: string | null): string;
  /** The mark of the form, which no other form has; null when it was not made here for this session. */
  markOf(token: string, session: string | null): string | null;
}

/** @param key known to every copy of the program that answers the same people, and to nobody else */
export function formTokens(key: string): FormTokens {
  const proofOf = (mark: string, session: string | null) =>
    createHmac('sha256', key)
      .update(`${session ?? ''}\n${mark}`)
      .digest('base64url');
  return {
    make(session) {
      const mark = randomBytes(16).toString('base64url');
      return `${mark}.${proofOf(mark, session)}`;
    },
    markOf(token, session) {
      const [mark = '', proof = '', ...more] = token.split('.');
      const isWhole = more.length === 0 && /^[\w-]{22}$/.test(mark);
      return isWhole && isSame(proof, proofOf(mark, session)) ? mark : null;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/**
 * The page with a token in each form that posts. Text is escaped in `Html`, so what looks like a form's tag is one.
 * @param isPublic nobody is signed in: what is typed is not kept by the browser for whoever opens the page next
 */
export function withTokens(markup: string, make: () => string, isPublic = false): string {
  return markup.replace(/<form\b[^>]*>/gi, (given) => {
    const tag =
      isPublic && !/\sautocomplete\s*=/i.test(given) ? `${given.slice(0, -1)} autocomplete="off">` : given;
    return /\smethod\s*=\s*"?post\b/i.test(tag)
      ? `${tag}<input type="hidden" name="${tokenField}" value="${make()}" autocomplete="off" />`
      : tag;
  });
}
