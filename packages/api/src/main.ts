import "reflect-metadata";
import { readEnvironment } from "./platform/env.ts";
import { createLog } from "./platform/log.ts";
import { createLifecycle } from "./platform/process-lifecycle/lifecycle.ts";
import { writePidFile } from "./platform/process-lifecycle/pid-file.ts";
import { stopAndExit, stopOnSignals } from "./platform/process-lifecycle/stop-on-signals.ts";
import { demoGreeting } from "./start/demo-greeting.ts";
import { failReadably } from "./start/fail-readably.ts";
import { firstStart } from "./start/first-start.ts";
import { openHouse } from "./start/open-house.ts";
import { startProduct } from "./start/start-product.ts";

/** Environment, database, jobs, server: the whole product in this process. */
async function main(): Promise<void> {
  const say = (sentence: string): void => console.log(sentence);
  const lifecycle = createLifecycle(say);
  stopOnSignals(lifecycle, say);
  try {
    const environment = readEnvironment();
    const log = createLog(environment.logLevel);
    process.on("unhandledRejection", (error) =>
      log.error({ err: error }, "something failed that nobody waited for"),
    );
    const house = await openHouse({ environment, log: say, as: "SERVER" });
    lifecycle.onStop("the database", house.close);
    lifecycle.onStop("the process file", writePidFile(environment.dataDir));
    const isDemo = await firstStart({ dataSource: house.dataSource, environment, say });
    await startProduct({ house, environment, log, lifecycle });
    say(
      environment.worker === "only"
        ? "Attest works off its jobs."
        : `Attest is ready: ${environment.publicUrl}`,
    );
    if (isDemo && environment.worker !== "only") {
      say(demoGreeting());
    }
  } catch (error) {
    stopAndExit(failReadably(error), lifecycle, say);
  }
}

await main();
