// What the program says when it cannot do what was asked, in both languages; what a page says of its own things is the page's.
import { inLanguages } from '../phrases/language.ts';
import type { RefusalAnswer } from './answer.ts';

export interface RefusalWords {
  titles: Readonly<Record<RefusalAnswer['status'], string>>;
  toStart: string;
  noPage: string;
  checkAddress: string;
  notInThisLanguage: string;
  inEnglish: string;
  cannotShow(reason: string): string;
  cannotRead: string;
  elsewhere: string;
  notOurPage: string;
  typedTooMuch: string;
  noFiles: string;
  tooMany(seconds: number): string;
  noRecords(reference: string): string;
  noRoom(reference: string): string;
  fault: { title: string; nothing: string; tryAgain: string };
  again: { title: string; sentence: string; action: string };
  underWay: string;
  done: { title: string; sentence: string; before: string; after: string };
  /** This page’s form was sent before, with other words. */
  another: { title: string; sentence: string; action: string };
  /** Under a form that could not be kept. */
  stillTyped: string;
  otherWays: string;
  filesAgain: string;
}

export const refusalWords = inLanguages<RefusalWords>({
  en: {
    titles: {
      400: 'This request cannot be used',
      401: 'Sign in first',
      403: 'You cannot do this here',
      404: 'Page not found',
      409: 'This has changed in the meantime',
      410: 'This is no longer here',
      413: 'This is too large',
      415: 'This kind of form cannot be read',
      422: 'Something must be mended first',
      429: 'Too many requests',
      503: 'The service is not available at the moment',
    },
    toStart: 'Go to the start page',
    noPage: 'There is no page at this address.',
    checkAddress: 'There is no page at this address. Check that it was typed or copied whole.',
    notInThisLanguage: 'This page is in English only.',
    inEnglish: 'Read it in English',
    cannotShow: (reason) => `The address asks for something this page cannot show. ${reason}`,
    cannotRead: 'This service could not read what was sent. Go back, open the page anew and try again.',
    elsewhere: 'Send the form from a page of this service.',
    notOurPage:
      'This form was not sent from a page of this service. Open the page here, and send the form again.',
    typedTooMuch: 'More was typed than one form can hold (1 MB).',
    noFiles: 'This page takes no files.',
    tooMany: (seconds) =>
      `More was asked for within a minute than the service takes from one sender. Wait ${seconds} seconds, go back and try again.`,
    noRecords: (reference) =>
      `The service cannot reach its records at the moment. Nothing was changed. Wait a minute, go back and try again. If it goes on, give the people who look after this service the code ${reference}.`,
    noRoom: (reference) =>
      `There is no room left to keep anything. What you sent was not kept, and nothing was changed. Tell the people who look after this service, with the code ${reference}.`,
    fault: {
      title: 'Sorry, there is a problem with the service',
      nothing: 'What you asked for could not be done. Nothing was changed unless a page has told you so.',
      tryAgain: 'Try again. If it happens again, give the people who look after this service this code:',
    },
    again: {
      title: 'Send this again',
      sentence:
        'You have signed in or out since this page was opened, or it was open for too long. Nothing was done. What you typed is kept: send it again to do it.',
      action: 'Send again',
    },
    underWay:
      'This form was sent before and is still being worked on. Wait a minute and look whether it is done before you send anything again.',
    done: {
      title: 'This was done',
      sentence:
        'You sent this form before, and what it asked for was done and recorded. It was not done twice.',
      before: 'Go to the start page',
      after: ' and look for it there.',
    },
    another: {
      title: 'You have sent this form before',
      sentence:
        'This form was sent and kept. You have changed its words since: they have not been sent. Send them only if you want to send a second one.',
      action: 'Send it as a second one',
    },
    stillTyped: 'What you typed is still here: send it again in a minute.',
    otherWays: 'If it cannot wait, ring or write to us: the contact is at the foot of this page.',
    filesAgain: 'Choose your files again.',
  },
  cy: {
    titles: {
      400: 'Ni ellir defnyddio’r cais hwn',
      401: 'Mewngofnodwch yn gyntaf',
      403: 'Ni allwch wneud hyn yma',
      404: 'Heb ddod o hyd i’r dudalen',
      409: 'Mae hyn wedi newid yn y cyfamser',
      410: 'Nid yw hyn yma mwyach',
      413: 'Mae hyn yn rhy fawr',
      415: 'Ni ellir darllen y math hwn o ffurflen',
      422: 'Rhaid cywiro rhywbeth yn gyntaf',
      429: 'Gormod o geisiadau',
      503: 'Nid yw’r gwasanaeth ar gael ar hyn o bryd',
    },
    toStart: 'Ewch i’r dudalen gychwyn',
    noPage: 'Nid oes tudalen yn y cyfeiriad hwn.',
    checkAddress:
      'Nid oes tudalen yn y cyfeiriad hwn. Gwnewch yn siŵr bod y cyfeiriad cyfan wedi’i deipio neu wedi’i gopïo.',
    notInThisLanguage: 'Yn Saesneg yn unig y mae’r dudalen hon ar gael.',
    inEnglish: 'Darllenwch y dudalen yn Saesneg',
    cannotShow: () => 'Mae’r cyfeiriad yn gofyn am rywbeth na all y dudalen hon ei ddangos.',
    cannotRead:
      'Ni allai’r gwasanaeth ddarllen yr hyn a anfonwyd. Ewch yn ôl, agorwch y dudalen eto a rhowch gynnig arall arni.',
    elsewhere: 'Anfonwch y ffurflen o un o dudalennau’r gwasanaeth hwn.',
    notOurPage:
      'Ni chafodd y ffurflen hon ei hanfon o un o dudalennau’r gwasanaeth hwn. Agorwch y dudalen yma, ac anfonwch y ffurflen eto.',
    typedTooMuch: 'Teipiwyd mwy nag y gall un ffurflen ei ddal (1 MB).',
    noFiles: 'Nid yw’r dudalen hon yn derbyn ffeiliau.',
    tooMany: (seconds) =>
      `Gofynnwyd am fwy o fewn munud nag y mae’r gwasanaeth yn ei dderbyn gan un anfonwr. Arhoswch (eiliadau: ${seconds}), ewch yn ôl a rhowch gynnig arall arni.`,
    noRecords: (reference) =>
      `Ni all y gwasanaeth gyrraedd ei gofnodion ar hyn o bryd. Ni newidiwyd dim. Arhoswch funud, ewch yn ôl a rhowch gynnig arall arni. Os yw’n parhau, rhowch y cod ${reference} i’r bobl sy’n gofalu am y gwasanaeth hwn.`,
    noRoom: (reference) =>
      `Nid oes lle ar ôl i gadw dim. Ni chadwyd yr hyn a anfonwyd gennych, ac ni newidiwyd dim. Rhowch wybod i’r bobl sy’n gofalu am y gwasanaeth hwn, gyda’r cod ${reference}.`,
    fault: {
      title: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
      nothing:
        'Ni ellid gwneud yr hyn y gofynnoch amdano. Ni newidiwyd dim oni bai bod tudalen wedi dweud hynny wrthych.',
      tryAgain:
        'Rhowch gynnig arall arni. Os bydd yn digwydd eto, rhowch y cod hwn i’r bobl sy’n gofalu am y gwasanaeth hwn:',
    },
    again: {
      title: 'Anfonwch hyn eto',
      sentence:
        'Rydych wedi mewngofnodi neu allgofnodi ers i’r dudalen hon gael ei hagor, neu bu ar agor yn rhy hir. Ni wnaed dim. Mae’r hyn a deipiwyd gennych wedi’i gadw: anfonwch ef eto i’w wneud.',
      action: 'Anfon eto',
    },
    underWay:
      'Anfonwyd y ffurflen hon o’r blaen ac mae’n dal i gael ei phrosesu. Arhoswch funud ac edrychwch a yw wedi’i gwneud cyn anfon dim eto.',
    done: {
      title: 'Gwnaed hyn',
      sentence:
        'Anfonoch y ffurflen hon o’r blaen, a chafodd yr hyn y gofynnodd amdano ei wneud a’i gofnodi. Ni chafodd ei wneud ddwywaith.',
      before: 'Ewch i’r dudalen gychwyn',
      after: ' ac edrychwch amdano yno.',
    },
    another: {
      title: 'Rydych wedi anfon y ffurflen hon o’r blaen',
      sentence:
        'Anfonwyd y ffurflen hon ac fe’i cadwyd. Rydych wedi newid ei geiriau ers hynny: nid yw’r rheini wedi’u hanfon. Anfonwch nhw dim ond os ydych am anfon ail ffurflen.',
      action: 'Anfon fel ail ffurflen',
    },
    stillTyped: 'Mae’r hyn a deipiwyd gennych yma o hyd: anfonwch eto ymhen munud.',
    otherWays:
      'Os na all aros, ffoniwch neu ysgrifennwch atom: mae’r manylion cyswllt ar waelod y dudalen hon.',
    filesAgain: 'Dewiswch eich ffeiliau eto.',
  },
});
