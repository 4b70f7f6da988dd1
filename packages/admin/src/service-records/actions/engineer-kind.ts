/** The fields that take an engineer: of the record's team, or of a kind whatever the team. */
export type EngineerKind =
  "ENGINEER" | "OWN_ENGINEER" | "OUTSOURCED_ENGINEER" | "SUGGESTED_ENGINEER";

/** Who helps may be of any team, but of the kind that was asked for. */
export const ONLY: Readonly<Record<EngineerKind, "OWN" | "OUTSOURCED" | undefined>> = {
  ENGINEER: undefined,
  SUGGESTED_ENGINEER: undefined,
  OWN_ENGINEER: "OWN",
  OUTSOURCED_ENGINEER: "OUTSOURCED",
};

/** Whether a kind of field takes an engineer. */
export function isEngineerKind(kind: string): kind is EngineerKind {
  return Object.hasOwn(ONLY, kind);
}
