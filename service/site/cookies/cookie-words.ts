// Words about cookies, in both languages.
import { inLanguages } from '../../phrases/language.ts';

export const cookieWords = inLanguages({
  en: {
    home: 'Home',
    title: 'Cookies',
    introduction:
      'A cookie is a small text that a site asks your browser to keep. This page lists every cookie that this site can set.',
    noScript: 'No page of this site loads anything from another site, and no cookie follows what you read.',
    essential: 'Cookies that the site needs',
    essentialText:
      'These are set only when they are needed. Readers who do not sign in get none but the first.',
    inTab:
      'Staff who write an equality analysis have what they typed kept by their browser until it is saved: in the storage of that tab alone, under a name that begins with “due-regard-writing:”. It goes as soon as it is saved, when they sign out, and with the tab. Nothing else is kept in anybody’s browser.',
    additional: 'Additional cookies',
    noAdditional: 'There are none, so there is nothing for you to choose.',
    additionalText:
      'The site works without these. You get them only if you accept them, and you can change your mind at any time.',
    name: 'Name',
    purpose: 'What it is for',
    kept: 'How long it is kept',
    when: 'When it is set',
    recipient: 'Who gets what is in it',
    session: 'Until you close the browser',
    forDays: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    forMinutes: (minutes: number) => `${minutes} minutes`,
    allow: (name: string) => `Do you accept “${name}”?`,
    yes: 'Yes',
    no: 'No',
    choose: (name: string) => `Choose whether you accept “${name}”`,
    save: 'Save your choice',
    banner: 'Cookies on this site',
    bannerText:
      'We would like to set additional cookies, to remember what you prefer. The site works without them.',
    accept: 'Accept additional cookies',
    reject: 'Reject additional cookies',
    customise: 'Choose for each cookie',
    saved: 'Your choice about cookies has been saved.',
    change: 'You can change it on the page about cookies.',
    hide: 'Hide this message',
    failed: 'We could not save your choice about cookies: there was a technical problem.',
    failedMore:
      'Your browser may not keep cookies at all. Nothing was set. You can choose again, or read on without choosing.',
  },
  cy: {
    home: 'Hafan',
    title: 'Cwcis',
    introduction:
      'Testun bach y mae gwefan yn gofyn i’ch porwr ei gadw yw cwci. Mae’r dudalen hon yn rhestru pob cwci y gall y wefan hon ei osod.',
    noScript:
      'Nid yw’r un dudalen o’r wefan hon yn llwytho dim o wefan arall, ac nid oes cwci sy’n dilyn yr hyn a ddarllenwch.',
    essential: 'Cwcis y mae eu hangen ar y wefan',
    essentialText:
      'Dim ond pan fydd eu hangen y caiff y rhain eu gosod. Nid yw darllenwyr nad ydynt yn mewngofnodi yn cael yr un ond y cyntaf.',
    inTab:
      'Mae porwr staff sy’n ysgrifennu dadansoddiad cydraddoldeb yn cadw’r hyn y maent wedi’i deipio nes iddo gael ei gadw ar y wefan: yn storfa’r tab hwnnw yn unig, o dan enw sy’n dechrau â “due-regard-writing:”. Mae’n mynd cyn gynted ag y caiff ei gadw, pan fyddant yn allgofnodi, a gyda’r tab. Ni chedwir dim arall ym mhorwr neb.',
    additional: 'Cwcis ychwanegol',
    noAdditional: 'Nid oes dim, felly nid oes dim i chi ei ddewis.',
    additionalText:
      'Mae’r wefan yn gweithio heb y rhain. Dim ond os byddwch yn eu derbyn y cewch chi nhw, a gallwch newid eich meddwl unrhyw bryd.',
    name: 'Enw',
    purpose: 'At beth y mae',
    kept: 'Am ba hyd y’i cedwir',
    when: 'Pryd y’i gosodir',
    recipient: 'Pwy sy’n cael ei gynnwys',
    session: 'Nes i chi gau’r porwr',
    forDays: (days: number) => `${days} diwrnod`,
    forMinutes: (minutes: number) => `${minutes} munud`,
    allow: (name: string) => `A ydych yn derbyn “${name}”?`,
    yes: 'Ydw',
    no: 'Nac ydw',
    choose: (name: string) => `Dewiswch a ydych yn derbyn “${name}”`,
    save: 'Cadw eich dewis',
    banner: 'Cwcis ar y wefan hon',
    bannerText:
      'Hoffem osod cwcis ychwanegol, i gofio beth sydd orau gennych. Mae’r wefan yn gweithio hebddynt.',
    accept: 'Derbyn cwcis ychwanegol',
    reject: 'Gwrthod cwcis ychwanegol',
    customise: 'Dewis ar gyfer pob cwci',
    saved: 'Mae eich dewis am gwcis wedi’i gadw.',
    change: 'Gallwch ei newid ar y dudalen am gwcis.',
    hide: 'Cuddio’r neges hon',
    failed: 'Ni allem gadw eich dewis am gwcis: roedd problem dechnegol.',
    failedMore:
      'Efallai nad yw eich porwr yn cadw cwcis o gwbl. Ni osodwyd dim. Gallwch ddewis eto, neu ddarllen ymlaen heb ddewis.',
  },
});
