// What must be there before a format that people made goes to be checked by somebody else.
import { checkEasyReadText, type Checked } from './easy-read-checks.ts';
import type { FilmContent, Prepared, PreparedFile, RecordingContent } from './prepared-format.ts';

export function preparedChecks(prepared: Prepared): Checked {
  switch (prepared.format) {
    case 'easy-read':
      return checkEasyReadText(prepared.content);
    case 'bsl':
      return checkFilm(prepared.content, prepared.files);
    case 'recording':
      return checkRecording(prepared.content, prepared.files);
  }
}

function checkFilm({ signedBy, transcript, cues }: FilmContent, files: readonly PreparedFile[]): Checked {
  const film = files.find(({ kind }) => kind === 'film');
  const late = cues.filter(
    ({ at }) => film?.seconds !== null && film !== undefined && at > (film.seconds ?? at),
  );
  const disordered = cues.some(({ at }, index) => at < (cues[index - 1]?.at ?? 0));
  return {
    problems: [
      ...(film ? [] : ['Send the film.']),
      ...(files.some(({ kind }) => kind === 'captions') ? [] : ['Send the captions of the film.']),
      ...(transcript.trim() === '' ? ['Write down what is signed, as text.'] : []),
      ...late.map(({ heading }) => `“${heading}” begins after the film has ended.`),
      ...(disordered ? ['The sections are not in the order of their times.'] : []),
    ],
    advice: [
      ...(cues.length === 0 ? ['Say where each section begins, so that people can go there.'] : []),
      ...(signedBy.trim() === '' ? ['Say who signs.'] : []),
    ],
  };
}

function checkRecording({ reader, day }: RecordingContent, files: readonly PreparedFile[]): Checked {
  return {
    problems: [
      ...(files.some(({ kind }) => kind === 'sound') ? [] : ['Send the recording.']),
      ...(reader.trim() === '' ? ['Say who reads.'] : []),
      ...(day === '' ? ['Say on which day it was recorded.'] : []),
    ],
    advice: [],
  };
}
