import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

/** The company's time, moved as the demo clock moves it: by the offset in the company's row. */
export interface CompanyClock {
  /** Sets the company's time; from there it goes on as time does. */
  readonly moveTo: (instant: string) => Promise<void>;
  /** The same at the beginning of a second, for what is judged to the second. */
  readonly moveExactlyTo: (instant: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @param url of the superuser: the application may not move time */
export async function openCompanyClock(url: string): Promise<CompanyClock> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const moveTo = async (instant: string): Promise<void> => {
    await client.query(
      "UPDATE company SET clock_offset_seconds = $1 - floor(extract(epoch FROM clock_timestamp()))::bigint",
      [Date.parse(instant) / 1000],
    );
  };
  const moveExactlyTo = async (instant: string): Promise<void> => {
    const { rows } = await client.query<{ rest: number }>(
      "SELECT 1000 - (extract(milliseconds FROM clock_timestamp())::int % 1000) AS rest",
    );
    await sleep((rows[0]?.rest ?? 0) + 2);
    await moveTo(instant);
  };
  return { moveTo, moveExactlyTo, close: () => client.end() };
}
