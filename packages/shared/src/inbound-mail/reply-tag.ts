import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** What the signed part of a reply address binds together. */
export interface ReplyParties {
  /** The record's number. */
  readonly number: string;
  /** The id of the contact the letter went to. */
  readonly contactId: string;
}

/** A tag as it came back: which record it names, and its signature, still to be tried. */
export interface ReplyTag {
  readonly number: string;
  readonly token: string;
}

/** 112 bits as hex: short enough for a local part of 64 characters, too long to guess. */
const TOKEN_LENGTH = 28;

/**
 * The tag of a letter's reply address: the record's number and an HMAC over record and recipient, so that nobody else
 * can write into the record and nobody can guess their way into another one. Lower case, since addresses lose theirs.
 *
 * @see docs/rules.md R19
 */
export function replyTag(secret: string, parties: ReplyParties): string {
  return `${parties.number.toLowerCase()}-${tokenOf(secret, parties)}`;
}

/** @returns null when a tag is none of ours by its shape */
export function readReplyTag(tag: string): ReplyTag | null {
  const match = /^(sr-\d{6}-\d{4,})-([0-9a-f]{28})$/.exec(tag.toLowerCase());
  return match === null ? null : { number: (match[1] ?? "").toUpperCase(), token: match[2] ?? "" };
}

/** Whether the token was made for this record and this recipient; takes the same time whatever differs. */
export function isReplyToken(secret: string, parties: ReplyParties, token: string): boolean {
  const right = tokenOf(secret, parties);
  let difference = right.length ^ token.length;
  for (let i = 0; i < right.length; i += 1) {
    difference |= right.charCodeAt(i) ^ (token.charCodeAt(i) || 0);
  }
  return difference === 0;
}

function tokenOf(secret: string, { number, contactId }: ReplyParties): string {
  const words = utf8ToBytes(`reply|${number.toUpperCase()}|${contactId}`);
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), words)).slice(0, TOKEN_LENGTH);
}
