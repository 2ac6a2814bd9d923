// The words of the accessibility statement. Headings and the sentence of compliance are those of the model statement (SI 2018/952, regulation 8).
import { inLanguages } from '../../phrases/language.ts';
import type { Compliance, Missing, Statement } from './statement.ts';

export interface StatementWords {
  title: string;
  intro: (organisation: string) => string;
  ableTo: string;
  able: readonly string[];
  how: string;
  known: string;
  noneKnown: string;
  feedback: string;
  feedbackIntro: string;
  reporting: string;
  reportingIntro: string;
  withinDays: string;
  invented: string;
  enforcement: string;
  enforcementEhrc: readonly [string, string, string];
  enforcementNi: string;
  technical: string;
  commitment: (organisation: string) => string;
  status: string;
  compliance: Readonly<Record<Compliance, (dueTo: string) => string>>;
  dueTo: Readonly<Record<NonNullable<Statement['dueTo']>, string>>;
  nonAccessible: string;
  nonAccessibleIntro: string;
  nonCompliance: string;
  burden: string;
  outOfScope: string;
  none: string;
  unaudited: string;
  criterion: (number: string) => string;
  where: string;
  instead: string;
  by: string;
  assessed: string;
  improving: string;
  improvingWords: readonly string[];
  preparation: string;
  prepared: (day: string) => string;
  reviewed: (day: string, by: string) => string;
  tested: (counts: Counts) => string;
  audited: (day: string, by: string) => string;
  notAudited: string;
  overdue: (day: string) => string;
  notYet: string;
  notYetIntro: string;
  missing: Readonly<Record<Missing, string>>;
  singleUrl: string;
}

export interface Counts {
  day: string;
  addresses: string;
  states: string;
  checks: string;
  variants: string;
  axe: string;
}

export const guidelinesAddress = 'https://www.w3.org/TR/WCAG22/';

export const statementWords = inLanguages<StatementWords>({
  en: {
    title: 'Accessibility statement',
    intro: (organisation) =>
      `This statement applies to these pages, which ${organisation} runs. We want as many people as possible to be able to use them.`,
    ableTo: 'You should be able to:',
    able: [
      'zoom in up to 400% without the text spilling off the screen',
      'use every page with a keyboard alone, or with speech recognition',
      'listen to every page with a screen reader; each chart has a table beside it with the same figures',
      'use the pages in high contrast, without motion, without JavaScript, and on paper',
      'ask for what we publish in another format',
    ],
    how: 'How accessible this website is',
    known: 'We know that some parts of this website are not fully accessible. They are listed below.',
    noneKnown: 'We know of no part of this website that is not accessible. If you find one, tell us.',
    feedback: 'Feedback and contact information',
    feedbackIntro:
      'If you need what is on this website in another format, such as large print, Easy Read, audio or braille, ask us. Each publication has a link for that.',
    reporting: 'Reporting accessibility problems with this website',
    reportingIntro:
      'We are always looking to improve. If you find a problem that is not listed on this page, or think that we are not meeting accessibility requirements, contact',
    withinDays: 'Say which page it was and what happened.',
    invented: 'This organisation is invented, so nobody will answer.',
    enforcement: 'Enforcement procedure',
    enforcementEhrc: [
      'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we respond to your complaint,',
      'contact the Equality Advisory and Support Service (EASS)',
      'https://www.equalityadvisoryservice.com/',
    ],
    enforcementNi:
      'The Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’) in Northern Ireland. If you are not happy with how we respond to your complaint, you can contact it.',
    technical: 'Technical information about this website’s accessibility',
    commitment: (organisation) =>
      `${organisation} is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.`,
    status: 'Compliance status',
    compliance: {
      fully: () =>
        'This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.',
      partially: (dueTo) =>
        `This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to ${dueTo} listed below.`,
      not: (dueTo) =>
        `This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to ${dueTo} listed below.`,
    },
    dueTo: {
      'non-compliances': 'the non-compliances',
      exemptions: 'the exemptions',
      both: 'the non-compliances and exemptions',
    },
    nonAccessible: 'Non-accessible content',
    nonAccessibleIntro: 'The content listed below is non-accessible for the following reasons.',
    nonCompliance: 'Non-compliance with the accessibility regulations',
    burden: 'Disproportionate burden',
    outOfScope: 'Content that’s not within the scope of the accessibility regulations',
    none: 'There is none.',
    unaudited:
      'Within the last twelve months nobody has gone through these pages by hand with the tools that disabled people use. A program cannot find every barrier, so there may be some that we do not know.',
    criterion: (number) => `This fails WCAG 2.2 success criterion ${number}`,
    where: 'Where',
    instead: 'What you can do instead',
    by: 'We mean to mend it by',
    assessed: 'How we assessed the burden',
    improving: 'What we’re doing to improve accessibility',
    improvingWords: [
      'Pages are looked at by a program each time the service is changed, and a change that makes one worse is not taken in.',
      'Each known problem has a day by which it is to be mended, and stays on this page until then.',
    ],
    preparation: 'Preparation of this accessibility statement',
    prepared: (day) => `This statement was prepared on ${day}.`,
    reviewed: (day, by) => `It was last reviewed on ${day} by ${by}.`,
    tested: ({ day, addresses, states, checks, variants, axe }) =>
      `On ${day} the tests of the program looked at the pages that its demonstration leads to (${addresses} addresses, ${states} pages and states of pages) with axe-core ${axe}, a check of the markup, and the keyboard: ${variants}. They asked ${checks} questions.`,
    audited: (day, by) => `The pages were last gone through by hand on ${day}, by ${by}.`,
    notAudited: 'They have not been gone through by hand within the last twelve months.',
    overdue: (day) =>
      `This statement is out of date: it should have been reviewed by ${day}. What it says may no longer be true.`,
    notYet: 'This statement is not yet published',
    notYetIntro:
      'What a statement must say is not complete. Until it is, we do not say how accessible these pages are. Missing:',
    missing: {
      contact: 'somebody to whom problems can be reported',
      gate: 'the results of the tests',
      review: 'somebody of the organisation who has read the statement and found it true',
      placeholder: 'words that still stand as a placeholder in the register of issues',
      'violations-unlisted': 'what the tests found, in the register of issues',
    },
    singleUrl:
      'The link “Leave this site” is the first thing after the link to the content on every page, and stays in sight; nothing that has the focus is hidden behind it.',
  },
  cy: {
    title: 'Datganiad hygyrchedd',
    intro: (organisation) =>
      `Mae’r datganiad hwn yn berthnasol i’r tudalennau hyn, a redir gan ${organisation}. Rydym am i gynifer o bobl â phosibl allu eu defnyddio.`,
    ableTo: 'Dylech allu:',
    able: [
      'chwyddo hyd at 400% heb i’r testun fynd oddi ar y sgrin',
      'defnyddio pob tudalen gyda bysellfwrdd yn unig, neu drwy adnabod lleferydd',
      'gwrando ar bob tudalen gyda darllenydd sgrin; mae tabl â’r un ffigurau wrth ymyl pob siart',
      'defnyddio’r tudalennau mewn cyferbyniad uchel, heb symudiad, heb JavaScript, ac ar bapur',
      'gofyn am yr hyn rydym yn ei gyhoeddi mewn fformat arall',
    ],
    how: 'Pa mor hygyrch yw’r wefan hon',
    known: 'Gwyddom nad yw rhai rhannau o’r wefan hon yn gwbl hygyrch. Fe’u rhestrir isod.',
    noneKnown:
      'Ni wyddom am unrhyw ran o’r wefan hon nad yw’n hygyrch. Os dewch o hyd i un, rhowch wybod i ni.',
    feedback: 'Adborth a gwybodaeth gyswllt',
    feedbackIntro:
      'Os oes angen yr hyn sydd ar y wefan hon arnoch mewn fformat arall, fel print bras, Hawdd ei Ddeall, sain neu braille, gofynnwch i ni. Mae dolen ar gyfer hynny ar bob cyhoeddiad.',
    reporting: 'Rhoi gwybod am broblemau hygyrchedd gyda’r wefan hon',
    reportingIntro:
      'Rydym bob amser yn ceisio gwella. Os dewch o hyd i broblem nad yw wedi’i rhestru ar y dudalen hon, neu os ydych yn meddwl nad ydym yn bodloni’r gofynion hygyrchedd, cysylltwch â',
    withinDays: 'Dywedwch pa dudalen oedd hi a beth ddigwyddodd.',
    invented: 'Corff dychmygol yw hwn, felly ni fydd neb yn ateb.',
    enforcement: 'Gweithdrefn orfodi',
    enforcementEhrc: [
      'Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’). Os nad ydych yn fodlon ar ein hymateb i’ch cwyn,',
      'cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)',
      'https://www.equalityadvisoryservice.com/',
    ],
    enforcementNi:
      'Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy’n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018 (y ‘rheoliadau hygyrchedd’) yng Ngogledd Iwerddon. Os nad ydych yn fodlon ar ein hymateb i’ch cwyn, gallwch gysylltu ag ef.',
    technical: 'Gwybodaeth dechnegol am hygyrchedd y wefan hon',
    commitment: (organisation) =>
      `Mae ${organisation} wedi ymrwymo i wneud ei wefan yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.`,
    status: 'Statws cydymffurfio',
    compliance: {
      fully: () =>
        'Mae’r wefan hon yn cydymffurfio’n llawn â safon AA fersiwn 2.2 Canllawiau Hygyrchedd Cynnwys y We.',
      partially: (dueTo) =>
        `Mae’r wefan hon yn cydymffurfio’n rhannol â safon AA fersiwn 2.2 Canllawiau Hygyrchedd Cynnwys y We, oherwydd ${dueTo} a restrir isod.`,
      not: (dueTo) =>
        `Nid yw’r wefan hon yn cydymffurfio â safon AA fersiwn 2.2 Canllawiau Hygyrchedd Cynnwys y We, oherwydd ${dueTo} a restrir isod.`,
    },
    dueTo: {
      'non-compliances': 'y diffygion cydymffurfio',
      exemptions: 'yr eithriadau',
      both: 'y diffygion cydymffurfio a’r eithriadau',
    },
    nonAccessible: 'Cynnwys nad yw’n hygyrch',
    nonAccessibleIntro: 'Nid yw’r cynnwys a restrir isod yn hygyrch am y rhesymau canlynol.',
    nonCompliance: 'Diffyg cydymffurfio â’r rheoliadau hygyrchedd',
    burden: 'Baich anghymesur',
    outOfScope: 'Cynnwys nad yw o fewn cwmpas y rheoliadau hygyrchedd',
    none: 'Nid oes dim.',
    unaudited:
      'O fewn y deuddeg mis diwethaf nid oes neb wedi mynd drwy’r tudalennau hyn â llaw gyda’r offer y mae pobl anabl yn eu defnyddio. Ni all rhaglen ddod o hyd i bob rhwystr, felly gall fod rhai nad ydym yn gwybod amdanynt.',
    criterion: (number) => `Mae hyn yn methu maen prawf llwyddiant ${number} WCAG 2.2`,
    where: 'Ble',
    instead: 'Beth allwch ei wneud yn lle hynny',
    by: 'Rydym yn bwriadu ei gywiro erbyn',
    assessed: 'Sut yr aseswyd y baich',
    improving: 'Beth rydym yn ei wneud i wella hygyrchedd',
    improvingWords: [
      'Mae rhaglen yn edrych ar dudalennau bob tro y newidir y gwasanaeth, ac ni dderbynnir newid sy’n gwneud un yn waeth.',
      'Mae gan bob problem hysbys ddiwrnod erbyn pryd y dylid ei chywiro, ac mae’n aros ar y dudalen hon tan hynny.',
    ],
    preparation: 'Paratoi’r datganiad hygyrchedd hwn',
    prepared: (day) => `Paratowyd y datganiad hwn ar ${day}.`,
    reviewed: (day, by) => `Fe’i hadolygwyd ddiwethaf ar ${day} gan ${by}.`,
    tested: ({ day, addresses, states, checks, variants, axe }) =>
      `Ar ${day} edrychodd profion y rhaglen ar y tudalennau y mae ei harddangosiad yn arwain atynt (${addresses} o gyfeiriadau, ${states} o dudalennau a chyflyrau tudalennau) gydag axe-core ${axe}, gwiriad o’r marcio, a’r bysellfwrdd: ${variants}. Gofynnwyd ${checks} o gwestiynau.`,
    audited: (day, by) => `Aethpwyd drwy’r tudalennau â llaw ddiwethaf ar ${day}, gan ${by}.`,
    notAudited: 'Nid aethpwyd drwyddynt â llaw o fewn y deuddeg mis diwethaf.',
    overdue: (day) =>
      `Mae’r datganiad hwn wedi dyddio: dylai fod wedi’i adolygu erbyn ${day}. Efallai nad yw’r hyn a ddywed yn wir bellach.`,
    notYet: 'Nid yw’r datganiad hwn wedi’i gyhoeddi eto',
    notYetIntro:
      'Nid yw’r hyn y mae’n rhaid i ddatganiad ei ddweud yn gyflawn. Hyd nes y bydd, nid ydym yn dweud pa mor hygyrch yw’r tudalennau hyn. Ar goll:',
    missing: {
      contact: 'rhywun y gellir rhoi gwybod iddo am broblemau',
      gate: 'canlyniadau’r profion',
      review: 'rhywun o’r corff sydd wedi darllen y datganiad a’i gael yn wir',
      placeholder: 'geiriau sy’n dal i sefyll fel dalfan yng nghofrestr y problemau',
      'violations-unlisted': 'yr hyn a ganfu’r profion, yng nghofrestr y problemau',
    },
    singleUrl:
      'Y ddolen “Gadael y wefan hon” yw’r peth cyntaf ar ôl y ddolen i’r cynnwys ar bob tudalen, ac mae’n aros yn y golwg; nid oes dim sydd â’r ffocws wedi’i guddio y tu ôl iddi.',
  },
});
