import { createHash, randomBytes, randomInt } from "node:crypto";

/** A UUID version 7: ids sort by the time they were made, so that indexes grow at one end. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 256 random bits, URL-safe: the secret half of a session, a link or an API key. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Six digits, for a sign-in code. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, "0");
}

/** What is stored of a secret: hex SHA-256 of its UTF-8 bytes. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
