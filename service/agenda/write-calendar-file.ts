// Writes what falls due as a calendar file (iCalendar, RFC 5545): references and links, no titles and no names.
import { createHash } from 'node:crypto';
import { dayAfter } from '../partners/index.ts';
import type { DueThing } from '../pages/due-thing.ts';

export interface CalendarFile {
  /** Of the calendar. */
  name: string;
  /** Where people reach the service. */
  address: string;
  at: Date;
}

/** Each thing is a whole day, with a reminder of its own in no program: letters do that. */
export function writeCalendarFile(things: readonly DueThing[], { name, address, at }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Due Regard//Agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...things.flatMap((thing) => eventLines(thing, address, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  { kind, subjectId, dueOn, task, reference, href }: DueThing,
  address: string,
  at: Date,
): string[] {
  const day = (date: string) => date.replaceAll('-', '');
  // The same thing keeps its place when its day is moved.
  const uid = createHash('sha256').update(`${address} ${kind} ${subjectId}`).digest('hex').slice(0, 32);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@${new URL(address).hostname}`,
    `DTSTAMP:${at.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${day(dueOn)}`,
    `DTEND;VALUE=DATE:${day(dayAfter(dueOn, 1))}`,
    `SUMMARY:${escaped([task, reference].filter(Boolean).join(': '))}`,
    `URL:${address}${href}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** RFC 5545, 3.1: a line has at most 75 octets, and goes on after a line break and a blank; no character is cut through. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
