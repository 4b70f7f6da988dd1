import type { Identified } from "@attest/api/platform/create-context";

/** Everybody is an integration that may ask for the schema. */
export function SYSTEM_KEY(): Promise<Identified> {
  return Promise.resolve({
    viewer: {
      kind: "KEY",
      keyId: "00000000-0000-7000-8000-000000000001",
      name: "audit",
      scopes: ["introspect"],
    },
    now: 1_704_038_400,
    demo: false,
  });
}
