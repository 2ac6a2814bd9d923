// Puts the pages of writing together.
import type { Route } from '../../pages/route.ts';
import type { WritingNeeds } from './gather-needs.ts';
import { serveAutosave } from './serve-autosave.ts';
import { showTaskList } from './show-task-list.ts';
import { writeRow } from './write-row.ts';
import { writeSection } from './write-section.ts';

export function makeWriting(needs: WritingNeeds): Route[] {
  return [...showTaskList(needs), ...writeSection(needs), ...writeRow(needs), serveAutosave()];
}
