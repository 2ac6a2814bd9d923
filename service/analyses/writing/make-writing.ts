// Puts the pages of writing together.
import type { Route } from '../../pages/route.ts';
import { changeSettings } from './change-settings.ts';
import { compareVersions } from './compare-versions.ts';
import type { WritingNeeds } from './gather-needs.ts';
import { serveAutosave } from './serve-autosave.ts';
import { showHistory } from './show-history.ts';
import { showTaskList } from './show-task-list.ts';
import { showWhole } from './show-whole.ts';
import { writeRow } from './write-row.ts';
import { writeSection } from './write-section.ts';

export function makeWriting(needs: WritingNeeds): Route[] {
  return [
    ...showTaskList(needs),
    ...writeSection(needs),
    ...writeRow(needs),
    ...showHistory(needs),
    ...compareVersions(needs),
    ...showWhole(needs),
    ...changeSettings(needs),
    serveAutosave(),
  ];
}
