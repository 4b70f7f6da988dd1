import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { readDesk } from "./desk-api.ts";
import type { DeskState } from "./desk-api.ts";
import { deskMoment } from "./desk-moment.ts";
import { useWords } from "./i18n/use-words.ts";
import { useCompany } from "./use-company.ts";

/** Whether somebody answers now, else when, and the number that is answered around the clock. */
export const DeskLine = (): ReactElement | null => {
  const words = useWords();
  const hotline = useCompany()?.hotline ?? null;
  const desk = useDesk();
  if (desk === null) {
    return null;
  }
  const { isOpen, opensAt, now } = desk;
  return (
    <p className={isOpen ? "desk open" : "desk"} role="status">
      {isOpen || opensAt === null
        ? words.desk_open
        : words.desk_closed.replace("%s", deskMoment(opensAt, now, words.days))}
      {!isOpen && hotline !== null && (
        <>
          {" "}
          {words.desk_urgent} <a href={`tel:${hotline}`}>{hotline}</a>
          {words.desk_always}
        </>
      )}
    </p>
  );
};

const LOOK_AGAIN_MS = 60_000;

function useDesk(): DeskState | null {
  const [desk, setDesk] = useState<DeskState | null>(null);
  useEffect(() => {
    const look = (): void => void readDesk().then(setDesk, () => undefined);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return desk;
}
