// Words of the page about privacy, in both languages.
import { inLanguages } from '../phrases/language.ts';

export const privacyWords = inLanguages({
  en: {
    home: 'Home',
    title: 'Privacy',
    introduction:
      'You can read everything on this site without telling us who you are. This page says what is kept when you send us something.',
    forms: 'When you send us something',
    keeps: 'What is kept',
    why: 'What for',
    until: 'How long',
    months: (count: number) => (count === 1 ? 'One month.' : `${count} months.`),
    noRule: 'Nobody has set a time yet.',
    reading: 'When you only read',
    readingText: [
      'We do not count who reads what. Our log notes which page was asked for, when, and whether it worked. It does not note your address on the network, what you searched for, or what you typed.',
      'Your network address is used for a minute, scrambled, so that nobody can send so much that others are kept out.',
      'If you leave by “Leave this site”, we count it for the day and note nothing else.',
      'Nothing is loaded from other sites, and nothing is given to them.',
    ],
    letters: 'Letters',
    lettersText: 'Once a letter to you has gone, your address and its words are removed from what was sent.',
    rights: 'Your rights',
    rightsText:
      'You may ask for what we keep about you, and ask us to put it right or to erase it. Give the reference that you were told, as we may have nothing else to find it by.',
    complain: 'If you are not content with our answer, you can complain to',
    commissioner: 'the Information Commissioner',
    contact: 'Get in touch',
  },
  cy: {
    home: 'Hafan',
    title: 'Preifatrwydd',
    introduction:
      'Gallwch ddarllen popeth ar y wefan hon heb ddweud wrthym pwy ydych. Mae’r dudalen hon yn dweud beth a gedwir pan fyddwch yn anfon rhywbeth atom.',
    forms: 'Pan fyddwch yn anfon rhywbeth atom',
    keeps: 'Beth a gedwir',
    why: 'At ba ddiben',
    until: 'Am ba hyd',
    months: (count: number) => (count === 1 ? 'Un mis.' : `${count} mis.`),
    noRule: 'Nid oes neb wedi pennu amser eto.',
    reading: 'Pan fyddwch yn darllen yn unig',
    readingText: [
      'Nid ydym yn cyfrif pwy sy’n darllen beth. Mae ein log yn nodi pa dudalen y gofynnwyd amdani, pryd, ac a weithiodd. Nid yw’n nodi eich cyfeiriad ar y rhwydwaith, yr hyn y buoch yn chwilio amdano, na’r hyn a deipioch.',
      'Defnyddir eich cyfeiriad rhwydwaith am funud, wedi’i sgramblo, fel na all neb anfon cymaint nes cadw eraill allan.',
      'Os byddwch yn gadael drwy “Gadael y wefan hon”, rydym yn ei gyfrif am y diwrnod ac yn nodi dim arall.',
      'Ni lwythir dim o wefannau eraill, ac ni roddir dim iddynt.',
    ],
    letters: 'Llythyrau',
    lettersText:
      'Unwaith y bydd llythyr atoch wedi mynd, caiff eich cyfeiriad a’i eiriau eu tynnu o’r hyn a anfonwyd.',
    rights: 'Eich hawliau',
    rightsText:
      'Cewch ofyn am yr hyn rydym yn ei gadw amdanoch, a gofyn i ni ei gywiro neu ei ddileu. Rhowch y cyfeirnod a gawsoch, gan ei bod yn bosibl nad oes gennym ddim arall i ddod o hyd iddo.',
    complain: 'Os nad ydych yn fodlon ar ein hateb, gallwch gwyno wrth',
    commissioner: 'y Comisiynydd Gwybodaeth',
    contact: 'Cysylltu â ni',
  },
});
