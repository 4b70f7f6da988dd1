import { isId } from "../../platform/database/id.ts";
import { readCredentials } from "../../platform/http/credentials.ts";
import type { AddRoutes } from "../../platform/module.ts";
import { Company } from "../company/company.entity.ts";
import { readLotReport } from "./lot-report.service.ts";
import { printLotReport } from "./print-lot-report.ts";

interface ReportRequest {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string };
}

/** `/lots/<id>/report.pdf`: the report of a revealed lot, for whoever may read it; `?language=en`. */
export const addLotReportRoutes: AddRoutes = (server, { dataSource, environment, identify }) => {
  server.get<ReportRequest>(
    "/lots/:id/report.pdf",
    async ({ headers, params: { id }, query }, reply) => {
      const { viewer } = await identify(readCredentials(headers, environment.publicUrl));
      const report = isId(id) ? await readLotReport(dataSource, viewer, id) : null;
      if (report === null) {
        return reply.code(404).send({
          errors: [{ message: "There is no such report.", extensions: { code: "NOT_FOUND" } }],
        });
      }
      const language = query.language === "en" ? "en" : "zh";
      const { name, nameEn } = await dataSource.manager.findOneByOrFail(Company, { id: 1 });
      const company = language === "en" ? nameEn : name;
      return reply
        .headers({
          "content-type": "application/pdf",
          "content-disposition": `inline; filename="spot-check-${id}.pdf"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        })
        .send(await printLotReport(report, { language, company }));
    },
  );
};
