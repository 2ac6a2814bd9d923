// The only door to the analytical engine.
export { openWarehouse } from './open-warehouse.ts';
export { openWarehouseWithin } from './open-warehouse-within.ts';
export type { Warehouse, WarehouseOptions } from './open-warehouse.ts';
export { sqlName, sqlText } from './sql-text.ts';
export type { SqlValue } from './sql-text.ts';
export { WarehouseError } from './warehouse-error.ts';
export type { WarehouseErrorCode } from './warehouse-error.ts';
