// The words of the page about leaving quickly.
import { inLanguages } from '../../phrases/language.ts';

export interface LeavingWords {
  title: string;
  intro: string;
  how: string;
  byLink: string;
  byEscape: string;
  byShift: string;
  /** Where both keys lead away. */
  byBoth: string;
  noScript: string;
  whereTo: (host: string) => string;
  does: string;
  doesList: readonly string[];
  doesNot: string;
  doesNotList: readonly string[];
  safer: string;
  saferList: readonly string[];
  help: string;
  emergency: string;
  lines: string;
  call: string;
  staff: string;
  staffText: string;
}

export const leavingWords = inLanguages<LeavingWords>({
  en: {
    title: 'Leaving this site quickly',
    intro:
      '“Leave this site” is at the top of every page. It hides what you are reading at once and opens another site in its place.',
    how: 'How to leave',
    byLink: 'Choose “Leave this site” at the top of the page.',
    byEscape:
      'Or press the Esc key once. It does not lead away while a list, a menu or a window of the page is open: it closes that first, as it does elsewhere.',
    byShift:
      'Or press the Shift key three times by itself, each press within five seconds of the one before. Shift for a capital letter does not count.',
    byBoth: 'On these pages both keys work.',
    noScript: 'The keys need JavaScript. The link does not.',
    whereTo: (host) => `You are led to ${host}.`,
    does: 'What it does',
    doesList: [
      'It hides the page before the other site has begun to load, and takes the name of the page from the tab.',
      'It clears what you have typed, and forgets anything that this site kept for you, such as a choice about cookies.',
      'It asks your browser to forget the pages, pictures and cookies of this site.',
      'It does not tell the other site where you came from.',
      'It counts that somebody left, by day. It keeps nothing about you.',
    ],
    doesNot: 'What it does not do',
    doesNotList: [
      'It does not take this site out of the history of your browser. The Back button may show a page of ours that you read before.',
      'It does not remove files that you saved or printed.',
      'It cannot stop a program that watches your telephone or computer, nor somebody who can see your screen from elsewhere.',
      'It cannot hide from your employer, or from whoever runs your internet, that you were here.',
      'It does not take back a form that you have already sent.',
    ],
    safer: 'Being safer',
    saferList: [
      'Use a device that nobody else can get at: at a library, at a friend’s, or at work.',
      'Use a private window (some browsers call it incognito): it keeps no history after you close it.',
      'If you clear the history, clear this visit alone where you can. An empty history can be noticed too.',
      'If you think that your device is being watched, do not look for help on it.',
    ],
    help: 'If you are not safe',
    emergency:
      'If you are in danger now, call 999. If you cannot speak on a mobile telephone, press 55 when you are asked to, and you are put through to the police.',
    lines: 'These help lines are free to call:',
    call: 'Telephone',
    staff: 'If you work here',
    staffText:
      '“Leave this site” is not shown to whoever is signed in, and does not sign anybody out. Use “Sign out”, which ends the session and forgets its pages.',
  },
  cy: {
    title: 'Gadael y wefan hon yn gyflym',
    intro:
      'Mae “Gadael y wefan hon” ar frig pob tudalen. Mae’n cuddio’r hyn rydych chi’n ei ddarllen ar unwaith ac yn agor gwefan arall yn ei le.',
    how: 'Sut i adael',
    byLink: 'Dewiswch “Gadael y wefan hon” ar frig y dudalen.',
    byEscape:
      'Neu pwyswch yr allwedd Esc unwaith. Nid yw’n eich arwain i ffwrdd tra bo rhestr, dewislen neu ffenestr o’r dudalen ar agor: mae’n cau honno’n gyntaf, fel y mae mewn mannau eraill.',
    byShift:
      'Neu pwyswch yr allwedd Shift dair gwaith ar ei phen ei hun, pob tro o fewn pum eiliad i’r un cynt. Nid yw Shift ar gyfer priflythyren yn cyfrif.',
    byBoth: 'Mae’r ddwy allwedd yn gweithio ar y tudalennau hyn.',
    noScript: 'Mae angen JavaScript ar yr allweddi. Nid oes ei angen ar y ddolen.',
    whereTo: (host) => `Cewch eich arwain i ${host}.`,
    does: 'Beth mae’n ei wneud',
    doesList: [
      'Mae’n cuddio’r dudalen cyn i’r wefan arall ddechrau llwytho, ac yn tynnu enw’r dudalen oddi ar y tab.',
      'Mae’n clirio’r hyn rydych wedi’i deipio, ac yn anghofio unrhyw beth roedd y wefan hon yn ei gadw i chi, fel dewis am gwcis.',
      'Mae’n gofyn i’ch porwr anghofio tudalennau, lluniau a chwcis y wefan hon.',
      'Nid yw’n dweud wrth y wefan arall o ble y daethoch.',
      'Mae’n cyfrif bod rhywun wedi gadael, fesul diwrnod. Nid yw’n cadw dim amdanoch chi.',
    ],
    doesNot: 'Beth nad yw’n ei wneud',
    doesNotList: [
      'Nid yw’n tynnu’r wefan hon o hanes eich porwr. Gall y botwm Yn ôl ddangos tudalen o’n heiddo a ddarllenoch yn gynharach.',
      'Nid yw’n dileu ffeiliau rydych wedi’u cadw neu’u hargraffu.',
      'Ni all atal rhaglen sy’n gwylio eich ffôn neu’ch cyfrifiadur, na rhywun sy’n gallu gweld eich sgrin o rywle arall.',
      'Ni all guddio rhag eich cyflogwr, na phwy bynnag sy’n rhedeg eich rhyngrwyd, eich bod wedi bod yma.',
      'Nid yw’n tynnu’n ôl ffurflen rydych eisoes wedi’i hanfon.',
    ],
    safer: 'Bod yn fwy diogel',
    saferList: [
      'Defnyddiwch ddyfais na all neb arall gael gafael arni: mewn llyfrgell, yn nhŷ ffrind neu yn y gwaith.',
      'Defnyddiwch ffenestr breifat (incognito yw’r enw mewn rhai porwyr): nid yw’n cadw hanes ar ôl i chi ei chau.',
      'Os ydych yn clirio’r hanes, cliriwch yr ymweliad hwn yn unig lle gallwch. Gall hanes gwag dynnu sylw hefyd.',
      'Os ydych yn meddwl bod eich dyfais yn cael ei gwylio, peidiwch â chwilio am help arni.',
    ],
    help: 'Os nad ydych yn ddiogel',
    emergency:
      'Os ydych mewn perygl nawr, ffoniwch 999. Os na allwch siarad ar ffôn symudol, pwyswch 55 pan ofynnir i chi, a chewch eich cysylltu â’r heddlu.',
    lines: 'Mae’r llinellau cymorth hyn am ddim i’w ffonio:',
    call: 'Ffôn',
    staff: 'Os ydych yn gweithio yma',
    staffText:
      'Nid yw “Gadael y wefan hon” yn cael ei ddangos i neb sydd wedi mewngofnodi, ac nid yw’n allgofnodi neb. Defnyddiwch “Sign out”, sy’n dod â’r sesiwn i ben ac yn anghofio ei thudalennau.',
  },
});
