// A document in large print: the same words in 18 or 24 points, nothing smaller, wide tables as lists.
import type { MakeFormat } from './format.ts';
import { largePrint } from './typst-page.ts';
import { printed } from './write-pdf.ts';

export const writeLargePrint18: MakeFormat = (document) => printed(document, largePrint(18));

export const writeLargePrint24: MakeFormat = (document) => printed(document, largePrint(24));
