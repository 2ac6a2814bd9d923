// Where the pages of an item are, and what is said where there is none.
import { z } from 'zod';

export const itemAddress = z.object({ id: z.uuid() });

export const noItem = 'There is no item of the register at this address.';

export const registerCrumb = { text: 'Register of policies', href: '/desk/policies' };

export const changedMeanwhile =
  'Somebody else has changed this since you opened it. Nothing was saved. Look at what they wrote, and change it again.';

export function crumbOf({ id, title }: { id: string; title: string }) {
  return { text: title, href: `/desk/policies/${id}` };
}
