import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { StartRefusal } from "../start-refusal.ts";
import type { DataPaths } from "./paths.ts";
import { writePrivateFile } from "./private-file.ts";

export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/**
 * The passwords of the two database roles, made when the data folder is new.
 *
 * @throws StartRefusal when there is a database whose passwords are lost
 */
export function databaseSecrets(paths: DataPaths): Secrets {
  if (existsSync(paths.secrets)) {
    return readSecrets(paths.secrets);
  }
  if (existsSync(paths.cluster)) {
    throw lostSecrets(paths.secrets);
  }
  const secrets = { ownerPassword: newPassword(), appPassword: newPassword() };
  writePrivateFile(paths.secrets, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function readSecrets(path: string): Secrets {
  try {
    const { ownerPassword, appPassword } = JSON.parse(readFileSync(path, "utf8")) as Secrets;
    if (typeof ownerPassword === "string" && typeof appPassword === "string") {
      return { ownerPassword, appPassword };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }
  }
  throw lostSecrets(path);
}

function lostSecrets(path: string): StartRefusal {
  return new StartRefusal(
    `The passwords of the database are missing from ${path}: put the file back from a backup of the data folder.`,
  );
}

function newPassword(): string {
  return randomBytes(24).toString("base64url");
}
