import { notFound } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { lockLinkedRecord } from "../service-record/record-access.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { addTouch } from "../service-record/touch.service.ts";

/**
 * A signed-in contact writes into the conversation of a record of their own; also after it closed, for what still
 * has to be said. Somebody else's record answers like one that does not exist.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED for a merged one, BAD_USER_INPUT
 * @see docs/rules.md R1, R19
 */
export async function writeToConversation(
  unit: Unit,
  input: { readonly number: string; readonly text: string },
): Promise<{ touchId: string }> {
  const content = requiredText("input.text", input.text, 20_000);
  const { viewer } = unit;
  const own =
    viewer.kind === "CONTACT"
      ? await unit.db.findOneBy(ServiceRecord, {
          number: input.number,
          contactId: viewer.contactId,
        })
      : null;
  if (own === null) {
    throw notFound("The service record");
  }
  const held = await lockLinkedRecord(unit, own.id);
  const { touchId } = await addTouch(unit, held, {
    channel: "ONLINE",
    direction: "INBOUND",
    content,
  });
  return { touchId };
}
