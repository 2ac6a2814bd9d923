// R5: forms while the disk is full, and after there is room again.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fill, onSmallDisk } from '../faults/small-disk.ts';
import { whileBroken } from './break-what-it-stands-on.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { openReliablePlace } from './reliable-place.ts';

export async function sendWithFullDisk(forms: readonly PublicForm[]): Promise<Outcome[]> {
  const outcomes = await onSmallDisk(async (disk) => {
    await using here = await openReliablePlace(disk);
    const filler = join(disk, 'filler');
    return await whileBroken('the disk is full', here, forms, {
      break: () => fill(filler),
      mend: () => rm(filler),
    });
  });
  return outcomes ?? [{ what: 'the disk is full', seen: 'not tried: it takes root on Linux', isGood: false }];
}
