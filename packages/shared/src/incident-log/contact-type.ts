/** The channel a contact type of the log stands for; whatever is not named here is `OTHER`. */
export function channelOfContactType(contactType: string | null): IncidentChannel {
  return CHANNEL_OF_CONTACT_TYPE.get(contactType?.toLowerCase() ?? "") ?? "OTHER";
}

/** The channels an incident can have come by. */
export type IncidentChannel = "PHONE" | "ONLINE" | "EMAIL" | "OTHER";

const CHANNEL_OF_CONTACT_TYPE: ReadonlyMap<string, IncidentChannel> = new Map([
  ["phone", "PHONE"],
  ["ivr", "PHONE"],
  ["self service", "ONLINE"],
  ["self-service", "ONLINE"],
  ["email", "EMAIL"],
]);
