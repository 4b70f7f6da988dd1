import { badInput } from "../../../platform/errors.ts";
import { requiredText } from "../../../platform/required-text.ts";
import type { Unit } from "../../../platform/unit.ts";
import { createStaff } from "../../account/create-staff.service.ts";
import { Staff } from "../../account/staff.entity.ts";
import { Engineer } from "../../engineer/engineer.entity.ts";
import { addTeamMember, createEngineer } from "../../engineer/engineer.service.ts";
import { flagOf, listOf, textOf, type CsvResource } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import { teamNamed } from "./references.ts";

const REQUIRED = { kind: "TEXT", need: "REQUIRED" } as const;
const LIST = { kind: "LIST", need: "OPTIONAL" } as const;

/** Engineers with their accounts, which have no password yet; known by their e-mail address. */
export const engineerRows: CsvResource = {
  name: "engineers",
  fields: {
    email: REQUIRED,
    name: REQUIRED,
    industryTeam: { kind: "TEXT", need: "OPTIONAL" },
    outsourced: { kind: "BOOLEAN", need: "OPTIONAL" },
    vendor: { kind: "TEXT", need: "OPTIONAL" },
    specialties: LIST,
    certificates: LIST,
  },
  keyOf: (row) => textOf(row, "email").toLowerCase(),
  find: async ({ db }, row) => {
    const staff = await db.findOneBy(Staff, { email: textOf(row, "email").toLowerCase() });
    return staff === null
      ? null
      : ((await db.findOneBy(Engineer, { staffId: staff.id }))?.id ?? null);
  },
  create: makeEngineer,
  update: changeEngineer,
};

async function makeEngineer(unit: Unit, row: RowValues): Promise<string> {
  const outsourced = flagOf(row, "outsourced", false);
  const { staffId } = await createStaff(unit, {
    email: textOf(row, "email"),
    name: textOf(row, "name"),
    roles: [outsourced ? "OUTSOURCED_ENGINEER" : "ENGINEER"],
  });
  const { engineerId } = await createEngineer(unit, {
    staffId,
    outsourced,
    vendor: textOf(row, "vendor") || null,
    specialties: listOf(row, "specialties"),
    certificates: listOf(row, "certificates"),
  });
  await joinTeam(unit, engineerId, row);
  return engineerId;
}

/** Whether somebody is outsourced is a matter of contract and role, not of a file. */
async function changeEngineer(unit: Unit, id: string, row: RowValues): Promise<void> {
  const engineer = await unit.db.findOneByOrFail(Engineer, { id });
  if (flagOf(row, "outsourced", engineer.outsourced) !== engineer.outsourced) {
    throw badInput("outsourced", "outsourced cannot be changed by an import.", "as it is here");
  }
  const name = requiredText("name", textOf(row, "name"), 100);
  await unit.db.update(Staff, { id: engineer.staffId }, { name });
  await unit.db.save(
    Object.assign(engineer, {
      vendor: engineer.outsourced ? textOf(row, "vendor") || engineer.vendor : null,
      specialties: listOf(row, "specialties"),
      certificates: listOf(row, "certificates"),
    }),
  );
  await joinTeam(unit, id, row);
  unit.journal({ action: "engineer.update", target: `engineer:${id}`, area: "ORGANISATION" });
}

async function joinTeam(unit: Unit, engineerId: string, row: RowValues): Promise<void> {
  const word = textOf(row, "industryTeam");
  if (word === "") {
    return;
  }
  const { id: industryTeamId } = await teamNamed(unit, word);
  const rows: unknown[] = await unit.db.query(
    "SELECT 1 FROM team_membership WHERE engineer_id = $1 AND industry_team_id = $2 AND valid_to IS NULL",
    [engineerId, industryTeamId],
  );
  if (rows.length === 0) {
    await addTeamMember(unit, { engineerId, industryTeamId });
  }
}
