import type { Unit } from "../../platform/unit.ts";
import type { SignInCodeIssued } from "../account/sign-in-code-issued.event.ts";
import { Contact } from "../customer/contact.entity.ts";
import { partiesTo, writeLetter } from "./letter.service.ts";
import { signInLetter } from "./sign-in-letter.ts";

/** Sends a contact the code they asked for, to the address of their own record. */
export async function writeSignInLetter(
  unit: Unit,
  { contactId, email, code, expiresAt }: SignInCodeIssued,
): Promise<void> {
  const contact = await unit.db.findOneByOrFail(Contact, { id: contactId });
  const text = signInLetter({ ...(await partiesTo(unit, contact)), expiresAt });
  await writeLetter(unit, {
    kind: "SIGN_IN_CODE",
    contact: { id: contactId, email },
    text,
    token: code,
    subject: null,
  });
}
