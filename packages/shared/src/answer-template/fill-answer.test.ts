import { expect, it } from "vitest";
import { fillAnswer, unknownPlaces } from "./fill-answer.ts";

it("an answer names the customer, the record and the engineer", () => {
  const text = "{customer}您好，{number} 由{engineer}处理。";
  const values = { customer: "某某局", number: "20261125-0001", engineer: "张志强" };
  expect(fillAnswer(text, values)).toBe("某某局您好，20261125-0001 由张志强处理。");
});

it("what nobody knows stays to be seen, and is not taken from the name of a customer", () => {
  expect(fillAnswer("{engineer}", {})).toBe("{engineer}");
  expect(fillAnswer("{customer}", { customer: "{number}$&", number: "1" })).toBe("{number}$&");
});

it("a place that there is none of is named", () => {
  expect(unknownPlaces("{customer} {phone} {} {number}")).toEqual(["{phone}", "{}"]);
});
