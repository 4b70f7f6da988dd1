import { Role } from "@attest/shared/access";
import type { RecordVeil, VeiledRecords } from "../../platform/graphql/veil-records.ts";
import { blindRecords } from "./blind-records.loader.ts";

const NOTHING: VeiledRecords = new Map();

/** An inspector does not see whose work they review until they have submitted (R38). */
export const blindVeil: RecordVeil = ({ viewer, loaders }) =>
  viewer.kind === "STAFF" && viewer.roles.includes(Role.INSPECTOR)
    ? loaders.one(blindRecords, viewer.staffId).then((records) => records ?? NOTHING)
    : null;
