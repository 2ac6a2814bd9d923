// Disclosure control: rules, protection and the audit of tables of people, as one model of cells and what is known of them.
export { imbalance, nameOfCell, totalOf } from './model/cell-system.ts';
export type { CellSystem, PublishedCell, Relation } from './model/cell-system.ts';
export { ImpossibleTable } from './model/impossible-table.ts';
export { cellSystemOfInstance, type Instance, type InstanceSystem } from './model/cell-system-of-instance.ts';
export { relationsOfMembers } from './model/relations.ts';
export { cellSystemOfTables, type TablesOptions, type TableSystem } from './model/cell-system-of-tables.ts';
export type { Hierarchy, LongRow, LongTable } from './model/long-table.ts';
export type { TableIndex } from './model/merged-cells.ts';
export type { Tolerance } from './model/table-cells.ts';
export { mergePrimaries, oneEitherWay, stricter } from './rules/primary.ts';
export type { Primaries, Primary, Protection, VirtualPrimary } from './rules/primary.ts';
