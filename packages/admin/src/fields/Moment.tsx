import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatBrief, formatDateTime } from "./format-time.ts";
import { useNow } from "./use-now.ts";

/** An instant in Beijing time: short where the day is clear, whole on hovering. */
export const Moment = ({ at }: { readonly at: string }): ReactElement => {
  const translate = useTranslate();
  const now = useNow();
  return (
    <time
      dateTime={at}
      title={`${formatDateTime(at)} ${translate("time.zone")}`}
      style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}
    >
      {formatBrief(at, now)}
    </time>
  );
};
