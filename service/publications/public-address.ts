// What may stand in the addresses of publications.
import { z } from 'zod';

export const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(slugForm).max(80);
export const versionNumber = z.coerce.number().int().min(1).max(9_999);

/** They are addresses of other pages. */
export const takenSlugs: readonly string[] = ['images', 'feed', 'new', 'search', 'waiting'];
