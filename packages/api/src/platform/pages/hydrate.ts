import type { DataSource } from "typeorm";

export type EntityClass<E> = new () => E;

/** Builds entities from rows of `SELECT t.*`, with the columns' own transformers. */
export function hydrate<E extends object>(
  dataSource: DataSource,
  entity: EntityClass<E>,
  rows: readonly Record<string, unknown>[],
): E[] {
  const metadata = dataSource.getMetadata(entity);
  return rows.map((row) => {
    const built = metadata.create() as E;
    for (const column of metadata.columns) {
      column.setEntityValue(
        built,
        dataSource.driver.prepareHydratedValue(row[column.databaseName], column),
      );
    }
    return built;
  });
}
