import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import CloseIcon from "@mui/icons-material/CancelOutlined";
import { Alert, Box, Button, LinearProgress } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { LotDetail } from "./lot-documents.ts";
import { readFrame } from "./read-frame.ts";
import { recomputeDraw } from "./recompute-draw.ts";
import type { Recomputed } from "./recompute-draw.ts";

interface RecomputePanelProps {
  readonly lot: LotDetail;
  readonly seed: string;
}

/** Draws a revealed lot once more, here in the browser, and says whether it comes out the same. */
export const RecomputePanel = ({ lot, seed }: RecomputePanelProps): ReactElement => {
  const translate = useTranslate();
  const isWhole = lot.frame.totalCount === lot.size;
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: () => recompute(lot, seed),
  });
  if (!isWhole) {
    return (
      <Alert severity="info" variant="outlined">
        {translate("spot_checks.recompute_partly")}
      </Alert>
    );
  }
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <Button
        variant="outlined"
        disabled={isPending}
        onClick={() => mutate()}
        sx={{ justifySelf: "start" }}
      >
        {translate("spot_checks.recompute")}
      </Button>
      {isPending && <LinearProgress />}
      {isError && <Alert severity="error">{translate("state.error")}</Alert>}
      {data !== undefined && <Outcome parts={data} />}
    </Box>
  );
};

const Outcome = ({ parts }: { readonly parts: readonly Recomputed[] }): ReactElement => {
  const translate = useTranslate();
  const isEqual = parts.every((part) => part.isEqual);
  return (
    <Alert severity={isEqual ? "success" : "error"}>
      {translate(isEqual ? "spot_checks.all_equal" : "spot_checks.not_equal")}
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0 }}>
        {parts.map(({ what, isEqual: same, differing }) => (
          <Box component="li" key={what} sx={{ display: "flex", gap: 0.75, alignItems: "center" }}>
            {same ? <CheckIcon fontSize="small" /> : <CloseIcon fontSize="small" />}
            <span>
              {translate(`spot_checks.part_${what}`)}{" "}
              {translate(same ? "spot_checks.equal" : "spot_checks.differs")}
              {!same && <code> {differing.join(" ")}</code>}
            </span>
          </Box>
        ))}
      </Box>
    </Alert>
  );
};

async function recompute(lot: LotDetail, seed: string): Promise<readonly Recomputed[]> {
  const frame = await readFrame(lot.id);
  const draw = lot.draws.find(({ drawIndex }) => drawIndex === lot.drawIndex);
  return recomputeDraw({
    seed,
    frame,
    commitment: draw?.commitment ?? lot.plan.commitment,
    frameHash: lot.frameHash ?? "",
    sampleSize: lot.samplingPlan?.sampleSize ?? 0,
    sample: lot.sample,
  });
}
