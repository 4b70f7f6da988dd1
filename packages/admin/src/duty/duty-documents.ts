import { typed } from "../provider/typed-document.ts";

interface Person {
  readonly id: string;
  readonly staff: { readonly name: string };
}

export interface ShiftRow {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly engineer: Person;
  readonly backupEngineer: Person | null;
}

export interface Roster {
  readonly version: number;
  readonly shifts: readonly ShiftRow[];
}

export interface RotationRow {
  readonly id: string;
  readonly name: string;
  readonly daysEach: number;
}

const SHIFT =
  "id startsAt endsAt engineer { id staff { name } } backupEngineer { id staff { name } }";

export const RosterDocument = typed<{ dutyRoster: Roster }, { from: string; to: string }>(
  `query Roster($from: DateTime!, $to: DateTime!) { dutyRoster(from: $from, to: $to) { version shifts { ${SHIFT} } } }`,
);

export const NextShiftDocument = typed<{ nextDutyShift: ShiftRow | null }>(
  `query NextShift { nextDutyShift { ${SHIFT} } }`,
);

export const DutyEngineersDocument = typed<{
  engineers: { readonly nodes: readonly (Person & { readonly outsourced: boolean })[] };
}>("query DutyEngineers { engineers(first: 100) { nodes { id outsourced staff { name } } } }");

export const RotationsDocument = typed<{
  dutyTemplates: { readonly nodes: readonly RotationRow[] };
}>("query Rotations { dutyTemplates(first: 100) { nodes { id name daysEach } } }");

export const SaveRosterDocument = typed<
  unknown,
  { input: { from: string; to: string; version: number; shifts: readonly object[] } }
>(
  "mutation SaveRoster($input: SaveDutyRosterInput!) { saveDutyRoster(input: $input) { dutyRoster { version } } }",
);

export const ApplyRotationDocument = typed<
  unknown,
  { input: { id: string; from: string; to: string; version: number } }
>(
  "mutation ApplyRotation($input: ApplyDutyTemplateInput!) { applyDutyTemplate(input: $input) { dutyRoster { version } } }",
);

export const SaveRotationDocument = typed<
  { saveDutyTemplate: { readonly dutyTemplate: { readonly id: string } } },
  { input: { name: string; engineerIds: readonly string[]; daysEach: number } }
>(
  "mutation SaveRotation($input: SaveDutyTemplateInput!) { saveDutyTemplate(input: $input) { dutyTemplate { id } } }",
);

interface PassingRecord {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

export const PassingDocument = typed<{ recordsToHandOver: readonly PassingRecord[] }>(
  "query Passing { recordsToHandOver { id number subject } }",
);

export const HandoverDocument = typed<
  unknown,
  { input: { note: string; serviceRecordIds: readonly string[] } }
>(
  "mutation Handover($input: RecordHandoverInput!) { recordHandover(input: $input) { dutyHandover { id } } }",
);
