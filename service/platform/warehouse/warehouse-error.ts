// What the warehouse throws: the engine's complaint, sorted into the few kinds that a caller can act on.

export type WarehouseErrorCode =
  'WAREHOUSE_DISK_FULL' | 'WAREHOUSE_INTERRUPTED' | 'WAREHOUSE_OUT_OF_MEMORY' | 'WAREHOUSE_FAILED';

const signs: readonly [RegExp, WarehouseErrorCode][] = [
  [
    /no space left|disk (is )?full|ENOSPC|max_temp_directory_size|could not write all bytes/i,
    'WAREHOUSE_DISK_FULL',
  ],
  [/^INTERRUPT|interrupted/i, 'WAREHOUSE_INTERRUPTED'],
  [/out of memory|could not allocate/i, 'WAREHOUSE_OUT_OF_MEMORY'],
];

/** An engine failure with a stable code; the engine's own words stay in `message` and `cause`, for the log. */
export class WarehouseError extends Error {
  readonly code: WarehouseErrorCode;

  constructor(cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause);
    super(said, { cause });
    this.name = 'WarehouseError';
    this.code = signs.find(([sign]) => sign.test(said))?.[1] ?? 'WAREHOUSE_FAILED';
  }
}
