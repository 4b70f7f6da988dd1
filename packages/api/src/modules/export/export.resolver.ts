import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { actorOf } from "../../platform/viewer.ts";
import { ExportRequest } from "./export-request.entity.ts";
import { StartExportInput } from "./export.input.ts";
import { exportById } from "./export.loader.ts";
import { StartExportPayload } from "./export.payload.ts";
import { startExport } from "./export.service.ts";

@Resolver()
export class ExportResolver {
  @Query(() => ExportRequest, {
    nullable: true,
    description: "An export of one's own, with how far it has got.",
  })
  async export(
    @Arg("id", () => ID, { description: "The export." }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<ExportRequest | null> {
    requireViewer(context.viewer);
    const found = isId(id) ? await context.loaders.one(exportById, id) : null;
    return found?.principal === actorOf(context.viewer) ? found : null;
  }

  /** The token leaves beside the command's result, which is stored for retries and must hold no secret. */
  @Mutation(() => StartExportPayload, {
    description:
      "Reads when it is fetched, what one may read then, masked as then. Who: any staff but outsourced engineers; keys with records:read.",
  })
  async startExport(
    @Arg("input", () => StartExportInput) input: StartExportInput,
    @Ctx() context: ApiContext,
  ): Promise<StartExportPayload> {
    let url: string | null = null;
    const { exportId } = await context.command("startExport", async (unit) => {
      const started = await startExport(unit, input);
      url = `${context.environment.publicUrl}/exports/${started.token}`;
      return { exportId: started.exportId };
    });
    return { exportId, url };
  }
}

@Resolver(() => StartExportPayload)
export class StartExportPayloadResolver {
  @FieldResolver(() => ExportRequest, { description: "The export." })
  async export(
    @Root() { exportId }: StartExportPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ExportRequest | null> {
    return loaders.one(exportById, exportId);
  }
}
