/** Random numbers that are the same each time: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (raw: Buffer, random: () => number) => Buffer;

const at = (raw: Buffer, random: () => number): number => Math.floor(random() * raw.length);
interface Cut {
  readonly inserted: Buffer;
  readonly removed?: number;
}
const splice = (raw: Buffer, place: number, { inserted, removed = 0 }: Cut): Buffer =>
  Buffer.concat([raw.subarray(0, place), inserted, raw.subarray(place + removed)]);

/** A charset in the mail's words becomes another. */
const CHARSETS = ["gb2312", "gb18030", "iso-2022-jp", "utf-7", "x-unknown", "big5", "utf-16"];
const HEADERS = [
  "Content-Type: multipart/mixed; boundary=",
  "Content-Transfer-Encoding: base64",
  "Content-Type: text/html; charset=gbk",
  'Content-Disposition: attachment; filename="../../etc/passwd\u0000.exe"',
  "Subject: =?gb18030?B?/////w==?=",
  "From: a@b, c@d <e@f>, group: ;",
];

const MUTATIONS: readonly Mutation[] = [
  (raw, random) =>
    splice(raw, at(raw, random), {
      inserted: Buffer.from([Math.floor(random() * 256)]),
      removed: 1,
    }),
  (raw, random) =>
    splice(raw, at(raw, random), { inserted: Buffer.alloc(1 + Math.floor(random() * 20)) }),
  (raw, random) =>
    splice(raw, at(raw, random), {
      inserted: Buffer.alloc(0),
      removed: 1 + Math.floor(random() * 500),
    }),
  (raw, random) => raw.subarray(0, 1 + at(raw, random)),
  (raw, random) => {
    const start = at(raw, random);
    return splice(raw, at(raw, random), { inserted: raw.subarray(start, start + 2_000) });
  },
  (raw, random) => {
    const charset = CHARSETS[Math.floor(random() * CHARSETS.length)] ?? "gbk";
    return Buffer.from(
      raw.toString("latin1").replace(/charset="?[\w-]+"?/i, `charset=${charset}`),
      "latin1",
    );
  },
  (raw, random) => {
    const header = HEADERS[Math.floor(random() * HEADERS.length)] ?? "";
    return Buffer.concat([Buffer.from(`${header}\r\n`), raw]);
  },
  (raw) =>
    Buffer.from(raw.toString("latin1").replace(/\r\n/g, "\n").replace(/\n/g, "\r"), "latin1"),
];

/** A mail damaged in one to four places. */
export function mutateMail(raw: Buffer, random: () => number): Buffer {
  let mutant = raw;
  for (let n = 1 + Math.floor(random() * 4); n > 0; n -= 1) {
    const mutation = MUTATIONS[Math.floor(random() * MUTATIONS.length)];
    mutant = mutation === undefined || mutant.length === 0 ? mutant : mutation(mutant, random);
  }
  return mutant;
}

/** The list in another order. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
