// The colours an organisation's pages are painted in, and the check that people can read what is written on them.
import { z } from 'zod';
import { colourContrast } from './colour-contrast.ts';

const leastContrast = 4.5;
const white = '#ffffff';

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour written as # and six hexadecimal digits, such as #1d3c59');

/** Colours of header, links and buttons. All text on them, and all links on white, keep a contrast of 4.5 to 1. */
export const brandSchema = z
  .object({
    /** Background of the header. */
    primary: colour,
    /** Text on `primary`. */
    onPrimary: colour,
    /** Links on a white page. */
    link: colour,
    /** Background of the main button; its text is white. */
    button: colour,
  })
  .superRefine((brand, check) => {
    for (const [field, text, background] of [
      ['onPrimary', brand.onPrimary, brand.primary],
      ['link', brand.link, white],
      ['button', white, brand.button],
    ] as const) {
      const contrast = colourContrast(text, background);
      if (contrast < leastContrast)
        check.addIssue({
          code: 'custom',
          path: [field],
          message: `${text} on ${background} has a contrast of ${contrast.toFixed(2)} to 1; at least ${leastContrast} to 1 is needed for people to read it`,
        });
    }
  });

export type Brand = z.infer<typeof brandSchema>;

/** The product's own colours, for an organisation that has given none. */
export const defaultBrand: Brand = {
  primary: '#1d3c59',
  onPrimary: '#ffffff',
  link: '#1a5a96',
  button: '#1d5c4a',
};
