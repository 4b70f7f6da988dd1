import { AsyncLocalStorage } from "node:async_hooks";
import { createHash, randomBytes, randomInt } from "node:crypto";
import { machineMilliseconds } from "./clock.ts";

/** Where ids and secrets come from. */
export interface RandomSource {
  readonly bytes: (size: number) => Buffer;
  /** The time that ids bear, in milliseconds since 1970. */
  readonly milliseconds: () => number;
}

const REAL: RandomSource = { bytes: randomBytes, milliseconds: machineMilliseconds };
const SOURCES = new AsyncLocalStorage<RandomSource>();

/** Lets everything made within `work` come from another source: the demo company is the same each time it is made. */
export async function withRandomSource<T>(
  source: RandomSource,
  work: () => Promise<T>,
): Promise<T> {
  return SOURCES.run(source, work);
}

/** A UUID version 7: ids sort by the time they were made, so that indexes grow at one end. */
export function newId(): string {
  const source = SOURCES.getStore() ?? REAL;
  const bytes = source.bytes(16);
  bytes.writeUIntBE(source.milliseconds(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 256 random bits, URL-safe: the secret half of a session, a link or an API key. */
export function newSecret(): string {
  return newBytes(32).toString("base64url");
}

/** Random bytes, as for the salt of a hash. */
export function newBytes(size: number): Buffer {
  return (SOURCES.getStore() ?? REAL).bytes(size);
}

/** Six digits, for a sign-in code. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** What is stored of a secret: hex SHA-256 of its UTF-8 bytes. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
