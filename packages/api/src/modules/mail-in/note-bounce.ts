import { readDeliveryReport } from "@attest/shared/inbound-mail";
import type { Unit } from "../../platform/unit.ts";
import { bounceLetter } from "../mail/delivery.service.ts";
import type { ReadMail } from "./read-mail.ts";
import type { Settlement } from "./settlement.ts";

/** Marks the letter that came back; a report about none of ours is kept, and nothing follows. */
export async function noteBounce(unit: Unit, mail: ReadMail): Promise<Settlement> {
  const report = readDeliveryReport(wordsOf(mail));
  if (!report.isFailure) {
    return { outcome: "BOUNCE", reason: "not final" };
  }
  let bounced = 0;
  for (const letterId of report.letterIds) {
    bounced += (await bounceLetter(unit, letterId, report.diagnostic)) ? 1 : 0;
  }
  return { outcome: "BOUNCE", reason: bounced === 0 ? "no letter of ours" : null };
}

/** What the report and the letter it quotes say, as far as they are text. */
function wordsOf({ header, text, attachments }: ReadMail): string {
  const references = ["in-reply-to", "references"].map((name) => header(name) ?? "");
  const parts = attachments.map(({ content }) => content.subarray(0, 200_000).toString("utf8"));
  return [text.slice(0, 200_000), ...references, ...parts].join("\n");
}
