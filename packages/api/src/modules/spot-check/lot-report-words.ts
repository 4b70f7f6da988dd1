import type { LotVerdict } from "@attest/shared/sampling";
import type { CheckKind } from "./spot-check.enum.ts";

/** The languages a report can be printed in. */
export type ReportLanguage = "zh" | "en";

interface ReportWords {
  readonly title: string;
  readonly facts: readonly [
    ...[team: string, kind: string, period: string, size: string],
    ...[sample: string, numbers: string, defectives: string, verdict: string],
    ...[frozen: string, drawn: string, judged: string, revealed: string],
  ];
  readonly proof: string;
  readonly proofs: readonly [commitment: string, seed: string, frameHash: string, how: string];
  readonly sample: string;
  readonly sampleColumns: readonly [rank: string, item: string, hash: string, outcome: string];
  readonly reviews: string;
  readonly reviewColumns: readonly [item: string, reviewer: string, score: string];
  readonly good: string;
  readonly defective: string;
  readonly replaced: string;
  readonly kinds: Readonly<Record<CheckKind, string>>;
  readonly verdicts: Readonly<Record<LotVerdict, string>>;
}

/** What a printed report says in each language. */
export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = {
  zh: {
    title: "抽检报告",
    facts: [
      ...(["团队", "类型", "期间", "周期数"] as const),
      ...(["样本量", "接收数 / 拒收数", "不合格数", "判定"] as const),
      ...(["冻结时间", "抽样时间", "判定时间", "揭示时间"] as const),
    ],
    proof: "可以重算的依据",
    proofs: [
      "种子承诺值",
      "种子",
      "抽样框哈希",
      '名次按 SHA-256(种子 "|" 周期) 的十六进制升序，各层取前 n 个；承诺值是种子的 SHA-256。',
    ],
    sample: "样本",
    sampleColumns: ["名次", "周期", "排序哈希", "结果"],
    reviews: "评审",
    reviewColumns: ["周期", "评审人", "得分"],
    good: "合格",
    defective: "不合格",
    replaced: "已替换",
    kinds: { IRREGULAR: "不定期抽检", PERIODIC_AUDIT: "定期审核" },
    verdicts: { ACCEPTED: "接收", NOT_ACCEPTED: "不接收", EMPTY: "空批" },
  },
  en: {
    title: "Spot check report",
    facts: [
      ...(["Team", "Kind", "Period", "Cycles"] as const),
      ...(["Sample size", "Ac / Re", "Defective", "Verdict"] as const),
      ...(["Frozen", "Drawn", "Judged", "Revealed"] as const),
    ],
    proof: "What it can be recomputed from",
    proofs: [
      "Commitment of the seed",
      "Seed",
      "Hash of the frame",
      'Ranks ascend by hexadecimal SHA-256(seed "|" cycle); each stratum gives its first n. The commitment is SHA-256 of the seed.',
    ],
    sample: "Sample",
    sampleColumns: ["Rank", "Cycle", "Rank hash", "Outcome"],
    reviews: "Reviews",
    reviewColumns: ["Cycle", "Reviewer", "Score"],
    good: "Good",
    defective: "Defective",
    replaced: "Replaced",
    kinds: { IRREGULAR: "Irregular check", PERIODIC_AUDIT: "Periodic audit" },
    verdicts: { ACCEPTED: "Accepted", NOT_ACCEPTED: "Not accepted", EMPTY: "Empty" },
  },
};
