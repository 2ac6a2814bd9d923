// Opens the warehouse with a folder of its own below another, for parts that do not fit into memory.
import { temporaryFolder } from '../files.ts';
import { type Warehouse, openWarehouse } from './open-warehouse.ts';

/** The folder goes when the engine is closed. */
export async function openWarehouseWithin(folder: string): Promise<Warehouse> {
  const spill = await temporaryFolder('warehouse', folder);
  const warehouse = await openWarehouse({ temporaryFolder: spill.path });
  return {
    ...warehouse,
    async close() {
      await warehouse.close();
      await spill[Symbol.asyncDispose]();
    },
  };
}
