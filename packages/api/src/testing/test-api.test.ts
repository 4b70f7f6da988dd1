import { Field, ID, Mutation, ObjectType, Query, Resolver, Ctx, Arg } from "type-graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ApiContext } from "../platform/context.ts";
import { openTestApi, type TestApi } from "./test-api.ts";

@ObjectType()
class Viewer {
  @Field(() => ID)
  id!: string;
}

@Resolver()
class ProbeResolver {
  @Query(() => Viewer, { nullable: true })
  me(@Ctx() context: ApiContext): Viewer | null {
    return context.viewer.kind === "STAFF" ? { id: context.viewer.staffId } : null;
  }

  @Mutation(() => Boolean)
  signOut(@Ctx() context: ApiContext): boolean {
    context.setSession(null);
    return true;
  }

  @Mutation(() => String)
  async createStaff(
    @Arg("name", () => String) name: string,
    @Ctx() context: ApiContext,
  ): Promise<string> {
    return context.command("createStaff", (unit) => {
      unit.journal({ action: "staff.create", target: `staff:${name}`, area: "ACCOUNT" });
      return Promise.resolve(name);
    });
  }
}

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({
    modules: [{ name: "probe", entities: [], resolvers: [ProbeResolver] }],
  });
});
afterAll(() => api.close());

it("runs an operation as somebody", async () => {
  const viewer = await api.build.viewerWith("AGENT");
  const { data } = await api.run<{ me: { id: string } }>("{ me { id } }", {}, { as: viewer });
  expect(data.me.id).toBe(viewer.staffId);
});

it("refuses a command to whoever has no right to it", async () => {
  const document = 'mutation { createStaff(name: "x") }';
  expect((await api.run(document)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  const as = await api.build.viewerWith("AGENT");
  expect((await api.run(document, {}, { as })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

it("answers a repeated command with its first answer, and does it once", async () => {
  const as = await api.build.viewerWith("ADMINISTRATOR");
  const once = { as, idempotencyKey: "k1" };
  const document = 'mutation { createStaff(name: "once") }';
  const [first, second] = await Promise.all([
    api.run(document, {}, once),
    api.run(document, {}, once),
  ]);
  expect(first.data).toEqual(second.data);
  const third = await api.run(document, {}, once);
  expect(third.extensions?.["replayed"]).toBe(true);
  const rows: unknown[] = await api.dataSource.query(
    "SELECT 1 FROM journal_entry WHERE target = 'staff:once'",
  );
  expect(rows).toHaveLength(1);
  const other = await api.run('mutation { createStaff(name: "other") }', {}, once);
  expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
});
