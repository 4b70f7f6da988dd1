import { expect, it } from "vitest";
import { noteOfChange } from "./desktop-note.ts";

const change = (action: string, engineerId: string | null) => ({
  action,
  serviceRecord: {
    id: "r",
    number: "20261125-0001",
    subject: "打印机",
    engineer: engineerId === null ? null : { id: engineerId },
  },
});

it("an engineer is told of a record that comes to them and of its customer's answer, and of nobody else's", () => {
  const keys = [
    "service_record.assign",
    "reassign",
    "consent",
    "service_record.decline",
    "respond",
  ];
  expect(keys.map((action) => noteOfChange(change(action, "me"), "me")?.key)).toEqual([
    "opened",
    "opened",
    "answered",
    "answered",
    undefined,
  ]);
  expect(noteOfChange(change("assign", "other"), "me")).toBeNull();
  expect(noteOfChange(change("assign", null), null)).toBeNull();
});
