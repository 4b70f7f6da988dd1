import { readCredentials } from "../../platform/http/credentials.ts";
import type { AddRoutes } from "../../platform/module.ts";
import { Company } from "../company/company.entity.ts";
import { readFormSheet } from "./form-sheet.ts";
import { printForm } from "./print-form.ts";

interface FormRequest {
  readonly Params: { readonly number: string; readonly cycle: string };
  readonly Querystring: { readonly language?: string };
}

/** `/service-records/<number>/cycles/<n>/form.pdf`: the printed form, for whoever may read the record; `?language=en`. */
export const addRecordFormRoutes: AddRoutes = (server, { dataSource, environment, identify }) => {
  server.get<FormRequest>(
    "/service-records/:number/cycles/:cycle/form.pdf",
    async ({ headers, params, query }, reply) => {
      const { viewer } = await identify(readCredentials(headers, environment.publicUrl));
      const isNumbered = /^[1-9]\d{0,5}$/.test(params.cycle);
      const place = { number: params.number, cycle: Number(params.cycle) };
      const sheet = isNumbered ? await readFormSheet(dataSource, viewer, place) : null;
      if (sheet === null) {
        return reply.code(404).send({
          errors: [{ message: "There is no such form.", extensions: { code: "NOT_FOUND" } }],
        });
      }
      const language = query.language === "en" ? "en" : "zh";
      const { name, nameEn } = await dataSource.manager.findOneByOrFail(Company, { id: 1 });
      const pdf = await printForm(sheet, { language, company: language === "en" ? nameEn : name });
      const file = `${sheet.number}-${String(sheet.cycle)}.pdf`;
      return reply
        .headers({
          "content-type": "application/pdf",
          "content-disposition": `inline; filename="${file}"`,
          "cache-control": "no-store",
          "x-content-type-options": "nosniff",
        })
        .send(pdf);
    },
  );
};
