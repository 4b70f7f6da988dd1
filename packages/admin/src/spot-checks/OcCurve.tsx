import { useTheme } from "@mui/material";
import type { OcPoint } from "@attest/shared/sampling";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

const WIDTH = 420;
const HEIGHT = 200;
const LEFT = 40;
const BOTTOM = 30;
/** The share of defective cycles at the right end, in ten-thousandths. */
const WIDEST = 4_000;

/** The operating-characteristic curve: the worse the team, the less likely it passes. */
export const OcCurve = ({ points }: { readonly points: readonly OcPoint[] }): ReactElement => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const shown = points.filter(({ defective }) => defective <= WIDEST);
  const line = shown.map(({ defective, acceptance }) => `${xOf(defective)},${yOf(acceptance)}`);
  const text = { fill: palette.text.secondary, fontSize: 11 };
  return (
    <svg
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={translate("spot_checks.curve")}
      style={{ width: "100%", maxWidth: 520, display: "block" }}
    >
      {[0, 2_500, 5_000, 7_500, 10_000].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={WIDTH} y1={yOf(share)} y2={yOf(share)} stroke={palette.divider} />
          <text x={LEFT - 6} y={Number(yOf(share)) + 4} textAnchor="end" {...text}>
            {share / 100}%
          </text>
        </g>
      ))}
      {[0, 1_000, 2_000, 3_000, 4_000].map((share) => (
        <text key={share} x={xOf(share)} y={HEIGHT - 14} textAnchor={anchorAt(share)} {...text}>
          {share / 100}%
        </text>
      ))}
      <text x={WIDTH} y={HEIGHT - 2} textAnchor="end" {...text}>
        {translate("spot_checks.curve_x")}
      </text>
      <polyline points={line.join(" ")} fill="none" stroke={palette.primary.main} strokeWidth={2} />
      {shown
        .filter(({ defective }) => defective === 1_000)
        .map(({ defective, acceptance }) => (
          <circle
            key={defective}
            cx={xOf(defective)}
            cy={yOf(acceptance)}
            r={4}
            fill={palette.primary.main}
          />
        ))}
    </svg>
  );
};

function xOf(defective: number): string {
  return (LEFT + (defective / WIDEST) * (WIDTH - LEFT - 8)).toFixed(1);
}

function yOf(acceptance: number): string {
  return (10 + (1 - acceptance / 10_000) * (HEIGHT - BOTTOM - 10)).toFixed(1);
}

function anchorAt(share: number): "start" | "middle" | "end" {
  return share === 0 ? "start" : share === WIDEST ? "end" : "middle";
}
