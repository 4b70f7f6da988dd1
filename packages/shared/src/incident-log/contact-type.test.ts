import { expect, it } from "vitest";
import { channelOfContactType } from "./contact-type.ts";

it.each([
  ["Phone", "PHONE"],
  ["IVR", "PHONE"],
  ["Self service", "ONLINE"],
  ["Email", "EMAIL"],
  ["Direct opening", "OTHER"],
  [null, "OTHER"],
] as const)("contact type %s is channel %s", (contactType, channel) => {
  expect(channelOfContactType(contactType)).toBe(channel);
});
