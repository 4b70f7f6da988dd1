/** The only reader of `process.env`: what the environment may say (architecture §9), with its defaults. */
export interface Environment {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  /** The address letters come from. */
  readonly smtpFrom: string;
  /** The address customers write to; letters are answered there. */
  readonly mailAddress: string;
  /** The mailbox that is read, as imaps://user:password@host/INBOX. */
  readonly imapUrl: string | null;
  /** Where the embedded receiver takes mail on this machine; null: it is off. */
  readonly smtpReceiverPort: number | null;
  /** The mail server whose Authentication-Results are believed; null: nobody's are. */
  readonly mailAuthservId: string | null;
  /** The virus scanner for attachments, as clamd://host:3310; null: they are not scanned. */
  readonly clamdUrl: string | null;
  readonly publicUrl: string;
  readonly worker: "on" | "off" | "only";
  /** Whether an empty database is filled with the demo company. */
  readonly demo: boolean;
  readonly logLevel: string;
  readonly webhookAllowedHosts: readonly string[];
  readonly rateLimit: boolean;
  /** Whether queries are read by plans where they can be. */
  readonly readPlan: boolean;
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
    smtpUrl: serverOf(source["SMTP_URL"], SMTP),
    smtpFrom: source["SMTP_FROM"] ?? `no-reply@${hostOf(publicUrl)}`,
    mailAddress: source["MAIL_ADDRESS"] ?? `service@${hostOf(publicUrl)}`,
    imapUrl: serverOf(source["IMAP_URL"], IMAP),
    smtpReceiverPort:
      source["SMTP_RECEIVER_PORT"] === "off"
        ? null
        : integer(source, { name: "SMTP_RECEIVER_PORT", fallback: 2525, max: 65_535 }),
    mailAuthservId: source["MAIL_AUTHSERV_ID"] ?? null,
    clamdUrl: serverOf(source["CLAMD_URL"], CLAMD),
    publicUrl,
    worker: oneOf(source, { name: "WORKER", allowed: ["on", "off", "only"], fallback: "on" }),
    demo: oneOf(source, { name: "DEMO", allowed: ["on", "off"], fallback: "on" }) === "on",
    logLevel: source["LOG_LEVEL"] ?? "info",
    webhookAllowedHosts: (source["WEBHOOK_ALLOWED_HOSTS"] ?? "")
      .split(",")
      .filter((host) => host !== ""),
    rateLimit:
      oneOf(source, { name: "RATE_LIMIT", allowed: ["on", "off"], fallback: "on" }) === "on",
    readPlan: oneOf(source, { name: "READ_PLAN", allowed: ["on", "off"], fallback: "on" }) === "on",
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

interface ServerKind {
  readonly form: RegExp;
  readonly refusal: string;
}

const SMTP: ServerKind = {
  form: /^smtps?:\/\/./,
  refusal: "SMTP_URL must be as smtp://user:password@host:587.",
};
const IMAP: ServerKind = {
  form: /^imaps?:\/\/[^/]*@./,
  refusal: "IMAP_URL must be as imaps://user:password@host/INBOX.",
};
const CLAMD: ServerKind = {
  form: /^clamd:\/\/./,
  refusal: "CLAMD_URL must be as clamd://host:3310.",
};

/** @throws EnvironmentRefusal when mail could go nowhere by it */
function serverOf(url: string | undefined, { form, refusal }: ServerKind): string | null {
  if (url !== undefined && !(form.test(url) && URL.canParse(url))) {
    throw new EnvironmentRefusal(refusal);
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
