// Takes out of a cell that is kept what was typed into it by mistake: an e-mail address, a telephone number and the like.
import { patterns } from './personal-details.ts';

const masks = [
  [patterns.email, '[e-mail address taken out]'],
  [patterns.niNumber, '[National Insurance number taken out]'],
  [patterns.telephone, '[telephone number taken out]'],
  [patterns.postcode, '[postcode taken out]'],
] as const;

/** The cell without them; the same text where there is none. */
export function maskedCell(cell: string): string {
  if (!/[\d@]/.test(cell)) return cell;
  return masks.reduce(
    (text, [pattern, mask]) => text.replace(new RegExp(pattern, `${pattern.flags}g`), mask),
    cell,
  );
}
