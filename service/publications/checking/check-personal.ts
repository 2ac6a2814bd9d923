// What looks like data of a person: somebody is to look whether it may be public.
import type { PublicationDocument } from '../document/document.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, look } from './finding.ts';
import { contentsOf, passagesOf } from './passage.ts';

export function checkPersonal(document: PublicationDocument, context: CheckContext): Finding[] {
  const written = passagesOf(document).map(({ block, text }) => ({ block, text }));
  const linked = document.blocks.flatMap((block) =>
    contentsOf(block).flatMap((content) =>
      content.flatMap((inline) =>
        inline.kind === 'link' && /^(mailto|tel):/i.test(inline.href)
          ? [{ block: block.id, text: inline.href.replace(/^(mailto|tel):/i, '').replace(/\?.*$/, '') }]
          : [],
      ),
    ),
  );
  const seen = new Set<string>();
  return [...written, ...linked].flatMap(({ block, text }) =>
    [...emails(text, context), ...telephones(text, context), ...others(text, context)]
      .filter(({ what }) => !seen.has(what) && seen.add(what))
      .map(({ what, mend }) => look('personal-data', block, what, mend)),
  );
}

interface Personal {
  what: string;
  mend: string;
}

const role =
  /^(info|enquiries|contact|office|team|equality|diversity|press|foi|complaints|hello|admin|help|support|iag|engagement|reception|commissioner|pcc|opcc|website|data|dpo|hr)\b|[-_.]?(team|office|unit|enquiries|group)\b/i;

function emails(text: string, { ownDomains }: CheckContext): Personal[] {
  const found = text.match(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(\.[\w-]{1,63})+/g) ?? [];
  return found.flatMap((email) => {
    const [name = '', domain = ''] = email.split('@');
    const isOwn = ownDomains.some(
      (own) => domain.toLowerCase() === own || domain.toLowerCase().endsWith(`.${own}`),
    );
    if (isOwn && role.test(name)) return [];
    return [
      {
        what: isOwn
          ? `“${email}” looks like the address of one person.`
          : `“${email}” is an e-mail address that is not of the organisation.`,
        mend: isOwn
          ? 'Give the address of a team where there is one: people leave.'
          : 'Ask whoever it belongs to whether it may be public, or take it out.',
      },
    ];
  });
}

function telephones(text: string, { ownContacts }: CheckContext): Personal[] {
  const digits = (number: string) => number.replace(/\D/g, '').replace(/^44/, '0');
  const own = new Set(ownContacts.map(digits));
  const found = text.match(/(?<![\w-])(\+44[ \d()]{9,14}\d|0\d[\d ()]{7,12}\d)(?![\d-])/g) ?? [];
  return found
    .filter((number) => [10, 11].includes(digits(number).length) && !own.has(digits(number)))
    .map((number) => ({
      what: digits(number).startsWith('07')
        ? `“${number.trim()}” is the number of a mobile telephone.`
        : `“${number.trim()}” is a telephone number that the organisation has not given as its own.`,
      mend: 'Look whether it belongs to a person, and whether it may be public.',
    }));
}

/** HMRC's rule for the letters of a National Insurance number; Royal Mail's form of a postcode. */
const insurance =
  /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;
const postcode = /\b([A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNP-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})\b/g;

function others(text: string, { ownContacts }: CheckContext): Personal[] {
  const plain = (code: string) => code.replaceAll(' ', '').toUpperCase();
  const own = ownContacts.map(plain);
  const numbers = (text.match(insurance) ?? []).map((number) => ({
    what: `“${number}” looks like a National Insurance number.`,
    mend: 'Take it out: it says who somebody is, and is never needed here.',
  }));
  const codes = (text.match(postcode) ?? [])
    .filter((code) => !own.some((line) => line.includes(plain(code))))
    .map((code) => ({
      what: `“${code}” is a whole postcode, of about fifteen homes.`,
      mend: 'Look whether it is where somebody lives. The first half alone is a district.',
    }));
  const births = (
    text.match(/\b(born on|date of birth|d\.?o\.?b\.?:?) ?\d{1,2}[ /.-]\w+[ /.-]\d{2,4}/gi) ?? []
  ).map((birth) => ({ what: `“${birth}” is a day of birth.`, mend: 'Take it out: an age is enough.' }));
  return [...numbers, ...codes, ...births];
}
