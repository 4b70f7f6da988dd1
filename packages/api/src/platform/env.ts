/** The only reader of `process.env`: what the environment may say (architecture §9), with its defaults. */
export interface Environment {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  /** The address letters come from. */
  readonly smtpFrom: string;
  readonly publicUrl: string;
  readonly worker: "on" | "off" | "only";
  /** Whether an empty database is filled with the demo company. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly webhookAllowedHosts: readonly string[];
  readonly rateLimit: boolean;
}

/** @throws EnvironmentRefusal when a variable has a value that is not allowed */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const source = whatIsSet(variables);
  const port = integer(source, { name: "PORT", fallback: 4000, max: 65_535 });
  const publicUrl = (source["PUBLIC_URL"] ?? `http://localhost:${String(port)}`).replace(
    /\/+$/,
    "",
  );
  return {
    port,
    dataDir: source["DATA_DIR"] ?? "./.data",
    databaseUrl: source["DATABASE_URL"] ?? null,
    smtpUrl: mailServer(source["SMTP_URL"]),
    smtpFrom: source["SMTP_FROM"] ?? `no-reply@${hostOf(publicUrl)}`,
    publicUrl,
    worker: oneOf(source, { name: "WORKER", allowed: ["on", "off", "only"], fallback: "on" }),
    demo: oneOf(source, { name: "DEMO", allowed: ["on", "off"], fallback: "on" }) === "on",
    logLevel: source["LOG_LEVEL"] ?? "info",
    webhookAllowedHosts: (source["WEBHOOK_ALLOWED_HOSTS"] ?? "")
      .split(",")
      .filter((host) => host !== ""),
    rateLimit:
      oneOf(source, { name: "RATE_LIMIT", allowed: ["on", "off"], fallback: "on" }) === "on",
  };
}

/** A variable the program cannot start with; its message is the one sentence the operator sees. */
export class EnvironmentRefusal extends Error {}

/** An empty variable says nothing, as one that is not there. */
function whatIsSet(
  variables: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ""));
}

/** @throws EnvironmentRefusal when letters could go nowhere by it */
function mailServer(url: string | undefined): string | null {
  if (url !== undefined && !/^smtps?:\/\/./.test(url)) {
    throw new EnvironmentRefusal("SMTP_URL must be as smtp://user:password@host:587.");
  }
  return url ?? null;
}

/** @throws EnvironmentRefusal when it is no address of a page */
function hostOf(publicUrl: string): string {
  if (!URL.canParse(publicUrl)) {
    throw new EnvironmentRefusal(`PUBLIC_URL must be the address of a page, not "${publicUrl}".`);
  }
  return new URL(publicUrl).hostname;
}

function integer(
  source: Readonly<Record<string, string | undefined>>,
  { name, fallback, max }: { name: string; fallback: number; max: number },
): number {
  const text = source[name];
  if (text === undefined) {
    return fallback;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max) {
    throw new EnvironmentRefusal(
      `${name} must be a whole number from 1 to ${String(max)}, not "${text}".`,
    );
  }
  return value;
}

function oneOf<const T extends string>(
  source: Readonly<Record<string, string | undefined>>,
  { name, allowed, fallback }: { name: string; allowed: readonly T[]; fallback: T },
): T {
  const text = source[name];
  if (text === undefined) {
    return fallback;
  }
  const match = allowed.find((value) => value === text);
  if (match === undefined) {
    throw new EnvironmentRefusal(`${name} must be one of ${allowed.join(", ")}, not "${text}".`);
  }
  return match;
}
