import type { TestProject } from "vitest/node";
import { startProduct } from "./product.ts";

/**
 * One product with the demo company for all tests of the console, the portal and the live feed. It is not waited for:
 * other tests run while the demo company moves in.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataDir, stop } = await startProduct();
  project.provide("product", { url, dataDir });
  return stop;
}
