// The words of following by e-mail, on pages and in letters, in English and Welsh.
import { inLanguages } from '../phrases/language.ts';

interface Told {
  title: string;
  summary: string;
  /** What is at its address now. */
  address: string;
  /** Where they say that they no longer wish to be told. */
  stop: string;
  corrections: string;
}

export const followWords = inLanguages({
  en: {
    title: 'Get an e-mail when something is published',
    about:
      'We write to you when something is published, corrected or withdrawn, and for nothing else. You need no account.',
    email: 'Your e-mail address',
    emailHint: 'We keep it locked, show it to nobody who works here, and delete it as soon as you stop.',
    what: 'What do you want to be told about?',
    everything: 'Everything that is published here',
    send: 'Send me a link to confirm',
    enterEmail: 'Enter an e-mail address, such as name@example.org',
    enterWhat: 'Choose what you want to be told about',
    look: 'Look at your e-mail',
    lookAbout:
      'If the address is right, a letter is on its way with a link. We write to you only after you have followed it. The link works for 7 days.',
    confirm: 'Confirm that you want to be told',
    confirmAbout: (what: string) => `We will write to you about: ${what}.`,
    yes: 'Yes, write to me',
    confirmed: 'You will be told',
    confirmedAbout: 'Every letter has a link with which you can stop.',
    stop: 'Stop being told',
    stopAbout: (what: string) => `We will no longer write to you about: ${what}. Your address is deleted.`,
    stopButton: 'Stop writing to me',
    stopped: 'We no longer write to you',
    stoppedAbout: 'Your address has been deleted.',
    noLink: 'This link leads to nothing any more',
    noLinkAbout: 'It was stopped, or not confirmed within 7 days. You can ask to be told again.',
    again: 'Ask to be told',
    confirmLetter: (name: string, what: string, link: string) => ({
      subject: 'Confirm that you want to be told of publications',
      text: `Somebody, probably you, asked ${name} to write to this address when something is published.\n\nAbout: ${what}\n\nTo confirm, follow this link and press the button:\n${link}\n\nIf it was not you, do nothing: we will not write again, and forget the address in 7 days.\n`,
    }),
    alreadyLetter: (name: string, what: string, stop: string) => ({
      subject: 'You are told of publications already',
      text: `Somebody, probably you, asked ${name} to write to this address when something is published. We do so already.\n\nAbout: ${what}\n\nTo stop, follow this link and press the button:\n${stop}\n`,
    }),
    newLetter: (told: Told) => ({
      subject: 'Something was published',
      text: `${told.title}\n\n${told.summary}\n\nRead it, in any format:\n${told.address}\n\nTo stop these letters, follow this link and press the button:\n${told.stop}\n`,
    }),
    correctedLetter: (told: Told) => ({
      subject: 'Something that was published was corrected',
      text: `${told.title}\n\n${told.summary}\n\nRead it as it is now:\n${told.address}\n\nAll corrections:\n${told.corrections}\n\nTo stop these letters, follow this link and press the button:\n${told.stop}\n`,
    }),
    withdrawnLetter: (told: Told) => ({
      subject: 'Something that was published was withdrawn',
      text: `${told.title}\n\n${told.summary}\n\nWhat stands there now:\n${told.address}\n\nTo stop these letters, follow this link and press the button:\n${told.stop}\n`,
    }),
    correction: (wrong: string, right: string) => `What was wrong: ${wrong}\nWhat is right: ${right}`,
  },
  cy: {
    title: 'Cael e-bost pan fydd rhywbeth yn cael ei gyhoeddi',
    about:
      'Byddwn yn ysgrifennu atoch pan fydd rhywbeth yn cael ei gyhoeddi, ei gywiro neu ei dynnu’n ôl, ac am ddim arall. Nid oes angen cyfrif arnoch.',
    email: 'Eich cyfeiriad e-bost',
    emailHint:
      'Rydym yn ei gadw dan glo, nid yw neb sy’n gweithio yma yn ei weld, ac rydym yn ei ddileu cyn gynted ag y byddwch yn stopio.',
    what: 'Am beth yr hoffech gael gwybod?',
    everything: 'Popeth a gyhoeddir yma',
    send: 'Anfonwch ddolen ataf i gadarnhau',
    enterEmail: 'Rhowch gyfeiriad e-bost, fel enw@example.org',
    enterWhat: 'Dewiswch am beth yr hoffech gael gwybod',
    look: 'Edrychwch ar eich e-bost',
    lookAbout:
      'Os yw’r cyfeiriad yn gywir, mae llythyr ar ei ffordd gyda dolen. Byddwn yn ysgrifennu atoch dim ond ar ôl i chi ei dilyn. Mae’r ddolen yn gweithio am 7 diwrnod.',
    confirm: 'Cadarnhau eich bod am gael gwybod',
    confirmAbout: (what: string) => `Byddwn yn ysgrifennu atoch am: ${what}.`,
    yes: 'Ie, ysgrifennwch ataf',
    confirmed: 'Cewch wybod',
    confirmedAbout: 'Mae dolen ym mhob llythyr y gallwch ei defnyddio i stopio.',
    stop: 'Peidio â chael gwybod',
    stopAbout: (what: string) =>
      `Ni fyddwn yn ysgrifennu atoch mwyach am: ${what}. Caiff eich cyfeiriad ei ddileu.`,
    stopButton: 'Peidiwch ag ysgrifennu ataf',
    stopped: 'Nid ydym yn ysgrifennu atoch mwyach',
    stoppedAbout: 'Mae eich cyfeiriad wedi’i ddileu.',
    noLink: 'Nid yw’r ddolen hon yn arwain at ddim mwyach',
    noLinkAbout:
      'Cafodd ei stopio, neu ni chafodd ei chadarnhau o fewn 7 diwrnod. Gallwch ofyn am gael gwybod eto.',
    again: 'Gofyn am gael gwybod',
    confirmLetter: (name: string, what: string, link: string) => ({
      subject: 'Cadarnhewch eich bod am gael gwybod am gyhoeddiadau',
      text: `Gofynnodd rhywun, chi yn ôl pob tebyg, i ${name} ysgrifennu i’r cyfeiriad hwn pan fydd rhywbeth yn cael ei gyhoeddi.\n\nAm: ${what}\n\nI gadarnhau, dilynwch y ddolen hon a phwyswch y botwm:\n${link}\n\nOs nad chi oedd hwn, peidiwch â gwneud dim: ni fyddwn yn ysgrifennu eto, a byddwn yn anghofio’r cyfeiriad ymhen 7 diwrnod.\n`,
    }),
    alreadyLetter: (name: string, what: string, stop: string) => ({
      subject: 'Rydych yn cael gwybod am gyhoeddiadau eisoes',
      text: `Gofynnodd rhywun, chi yn ôl pob tebyg, i ${name} ysgrifennu i’r cyfeiriad hwn pan fydd rhywbeth yn cael ei gyhoeddi. Rydym yn gwneud hynny eisoes.\n\nAm: ${what}\n\nI stopio, dilynwch y ddolen hon a phwyswch y botwm:\n${stop}\n`,
    }),
    newLetter: (told: Told) => ({
      subject: 'Cyhoeddwyd rhywbeth',
      text: `${told.title}\n\n${told.summary}\n\nDarllenwch ef, mewn unrhyw fformat:\n${told.address}\n\nI stopio’r llythyrau hyn, dilynwch y ddolen hon a phwyswch y botwm:\n${told.stop}\n`,
    }),
    correctedLetter: (told: Told) => ({
      subject: 'Cywirwyd rhywbeth a gyhoeddwyd',
      text: `${told.title}\n\n${told.summary}\n\nDarllenwch ef fel y mae nawr:\n${told.address}\n\nPob cywiriad:\n${told.corrections}\n\nI stopio’r llythyrau hyn, dilynwch y ddolen hon a phwyswch y botwm:\n${told.stop}\n`,
    }),
    withdrawnLetter: (told: Told) => ({
      subject: 'Tynnwyd rhywbeth a gyhoeddwyd yn ôl',
      text: `${told.title}\n\n${told.summary}\n\nYr hyn sydd yno nawr:\n${told.address}\n\nI stopio’r llythyrau hyn, dilynwch y ddolen hon a phwyswch y botwm:\n${told.stop}\n`,
    }),
    correction: (wrong: string, right: string) =>
      `Beth oedd yn anghywir: ${wrong}\nBeth sy’n gywir: ${right}`,
  },
});
