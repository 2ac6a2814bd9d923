// The forms of a film in sign language and of a recording: files, what is said in them, who signs or reads.
import { fileField, type FormState, textareaField, textField } from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import type { FilmContent, PreparedFile, RecordingContent } from './prepared-format.ts';

export function filmForm(state: FormState, files: readonly PreparedFile[]): Html {
  const there = (kind: PreparedFile['kind']) =>
    files.some((file) => file.kind === kind) ? 'There is one; another takes its place. ' : '';
  return html`${fileField(state, { name: 'film', label: 'Film', hint: `${there('film')}MP4, at most 1 GB.` })}
  ${fileField(state, { name: 'captions', label: 'Captions', hint: `${there('captions')}WebVTT (.vtt).` })}
  ${textareaField(state, { name: 'transcript', label: 'What is signed, as text', rows: '10' })}
  ${textareaField(state, {
    ...{ name: 'cues', label: 'Where each section begins', rows: '6' },
    hint: 'One line each: minutes and seconds, and its heading, such as 2:05 Our objectives.',
  })}
  ${textField(state, { name: 'signed-by', label: 'Who signs', hint: 'This is published; leave it empty if they would rather not.' })}`;
}

export function typedFilm({ signedBy, transcript, cues }: FilmContent): FormFields {
  return FormFields.from({
    'signed-by': signedBy,
    transcript,
    cues: cues.map(({ at, heading }) => `${clockTime(at)} ${heading}`).join('\n'),
  });
}

/** Seconds as players show them. */
export function clockTime(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds) % 60,
  ];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

export type ReadFilm = { content: FilmContent; problem: null } | { content: null; problem: string };

export function readFilm(form: FormFields): ReadFilm {
  const lines = form
    .value('cues')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cues = lines.map((line) => {
    const [, time, heading] = /^((?:\d+:)?\d{1,3}:\d{2})\s+(.+)$/.exec(line) ?? [];
    return time === undefined || heading === undefined ? line : { at: inSeconds(time), heading };
  });
  const odd = cues.find((cue) => typeof cue === 'string');
  if (typeof odd === 'string')
    return {
      content: null,
      problem: `“${odd}” does not begin with a time such as 2:05, or has no heading after it.`,
    };
  const content = {
    signedBy: form.value('signed-by'),
    transcript: form.value('transcript'),
    cues: cues.flatMap((cue) => (typeof cue === 'string' ? [] : [cue])),
  };
  return { content, problem: null };
}

function inSeconds(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

export function recordingForm(state: FormState, files: readonly PreparedFile[]): Html {
  const there = files.some(({ kind }) => kind === 'sound') ? 'There is one; another takes its place. ' : '';
  return html`${fileField(state, { name: 'sound', label: 'Recording', hint: `${there}MP3 or M4A, at most 300 MB.` })}
  ${textField(state, { name: 'reader', label: 'Who reads', hint: 'This is published.' })}
  ${textField(state, { name: 'day', label: 'Recorded on', hint: 'Such as 2026-11-30.', classes: 'govuk-input--width-10' })}`;
}

export function typedRecording({ reader, day }: RecordingContent): FormFields {
  return FormFields.from({ reader, day });
}

export function readRecording(form: FormFields): RecordingContent {
  const day = form.value('day');
  return { reader: form.value('reader'), day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '' };
}
