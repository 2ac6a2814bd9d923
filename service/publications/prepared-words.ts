// The words of the public pages of formats that people have made.
import { dayName, dayOf } from '../phrases/day.ts';
import { inLanguages } from '../phrases/language.ts';

export const preparedWords = inLanguages({
  en: {
    ready: (day: Date) => `Ready since ${dayOf(day, 'en')}`,
    madeFrom: (number: number) => `made from version ${number}`,
    stale: (from: number, now: number) =>
      `This was made from version ${from}. Version ${now} is the one that counts, and may say something else.`,
    staleShort: (from: number) => `Made from version ${from}, which is not the latest`,
    readThisVersion: 'Read the latest version',
    easyRead: 'Easy Read',
    together: (group: string, people: number, day: string) =>
      `${group} worked on this with us: ${people} ${people === 1 ? 'person' : 'people'}, on ${dayName(day, 'en')}.`,
    asPdf: 'Download it as a PDF',
    film: (title: string) => `“${title}” in British Sign Language`,
    signedBy: (name: string) => `Signed by ${name}.`,
    sections: 'Go to a section',
    transcript: 'What is signed, as text',
    downloadFilm: (size: string) => `Download the film (MP4, ${size})`,
    downloadCaptions: 'Download the captions',
    captions: 'English captions',
    recording: (title: string) => `Listen to “${title}”`,
    readBy: (name: string, day: string) => `Read by ${name}, recorded on ${dayName(day, 'en')}.`,
    downloadRecording: (size: string) => `Download the recording (${size})`,
    theText: 'The text',
    minutes: (seconds: number) => {
      const minutes = Math.max(1, Math.round(seconds / 60));
      return minutes === 1 ? '1 minute' : `${minutes} minutes`;
    },
    nothing: 'Nobody has made this format of it yet. You can ask us for it.',
    formats: 'Formats',
    publications: 'Publications',
  },
  cy: {
    ready: (day: Date) => `Yn barod ers ${dayOf(day, 'cy')}`,
    madeFrom: (number: number) => `gwnaed o fersiwn ${number}`,
    stale: (from: number, now: number) =>
      `Gwnaed hwn o fersiwn ${from}. Fersiwn ${now} sy’n cyfrif, a gall ddweud rhywbeth arall.`,
    staleShort: (from: number) => `Gwnaed o fersiwn ${from}, nad yw’r ddiweddaraf`,
    readThisVersion: 'Darllen y fersiwn ddiweddaraf',
    easyRead: 'Hawdd ei Ddeall',
    together: (group: string, people: number, day: string) =>
      `Gweithiodd ${group} ar hwn gyda ni. Nifer y bobl: ${people}. Y diwrnod: ${dayName(day, 'cy')}.`,
    asPdf: 'Ei lawrlwytho fel PDF',
    film: (title: string) => `“${title}” yn Iaith Arwyddion Prydain`,
    signedBy: (name: string) => `Arwyddwyd gan ${name}.`,
    sections: 'Mynd i adran',
    transcript: 'Yr hyn a arwyddir, fel testun',
    downloadFilm: (size: string) => `Lawrlwytho’r ffilm (MP4, ${size})`,
    downloadCaptions: 'Lawrlwytho’r capsiynau',
    captions: 'Capsiynau',
    recording: (title: string) => `Gwrando ar “${title}”`,
    readBy: (name: string, day: string) => `Darllenwyd gan ${name}, recordiwyd ${dayName(day, 'cy')}.`,
    downloadRecording: (size: string) => `Lawrlwytho’r recordiad (${size})`,
    theText: 'Y testun',
    minutes: (seconds: number) => `${Math.max(1, Math.round(seconds / 60))} munud`,
    nothing: 'Nid oes neb wedi gwneud y fformat hwn ohono eto. Gallwch ofyn i ni amdano.',
    formats: 'Fformatau',
    publications: 'Cyhoeddiadau',
  },
});
