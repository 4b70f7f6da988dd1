import type { BrowserContext } from "playwright-core";

const REFUSAL = {
  data: null,
  errors: [{ message: "Refused in a test.", extensions: { code: "FORBIDDEN" } }],
};

/** Lets a window read everything and change nothing: whatever is clicked in it, the company stays as it is. */
export async function refuseCommands(context: BrowserContext): Promise<void> {
  await context.route("**/graphql", async (route) => {
    const { query = "" } = (route.request().postDataJSON() ?? {}) as { query?: string };
    if (/^\s*mutation\b/.test(query)) {
      await route.fulfill({ json: REFUSAL });
    } else {
      await route.continue();
    }
  });
}
