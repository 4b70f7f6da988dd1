import type { DataSource } from "typeorm";

/** Whether nobody works here and nobody is served yet: the demo company may move in. */
export async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const rows: { empty: boolean }[] = await dataSource.query(
    `SELECT NOT EXISTS (SELECT FROM staff) AND NOT EXISTS (SELECT FROM customer)
       AND NOT EXISTS (SELECT FROM service_record) AS empty`,
  );
  return rows[0]?.empty ?? false;
}
