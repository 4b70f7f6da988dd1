import { useState } from "react";
import { useGiving } from "../provider/use-giving.ts";

type Giving = ReturnType<typeof useGiving>;

interface NamedChoice<Choice, Made> extends Pick<Giving, "isBusy" | "fault" | "isFaulty"> {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly chosen: readonly Choice[];
  readonly choose: (chosen: readonly Choice[]) => void;
  /** Whether it was sent without a choice, or the last one was taken back. */
  readonly isChoiceMissing: boolean;
  readonly submit: (
    create: (input: { name: string; chosen: readonly Choice[] }) => Promise<Made>,
  ) => Promise<void>;
}

/** The making of something that has a name and at least one of a few choices. */
export function useNamedChoice<Choice extends string, Made>(
  onCreated: (made: Made) => void,
): NamedChoice<Choice, Made> {
  const { give, ...giving } = useGiving();
  const [name, setName] = useState("");
  const [chosen, choose] = useState<readonly Choice[] | null>(null);
  const submit: NamedChoice<Choice, Made>["submit"] = async (create) => {
    choose(chosen ?? []);
    if (chosen === null || chosen.length === 0) return;
    const made = await give(() => create({ name: name.trim(), chosen }));
    if (made !== null) onCreated(made);
  };
  const isChoiceMissing = chosen?.length === 0;
  return { ...giving, name, setName, chosen: chosen ?? [], choose, isChoiceMissing, submit };
}
