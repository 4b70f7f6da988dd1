/** The shapes to which all answers are brought before they are compared. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ClockShape {
  readonly dueAt: string;
  readonly stoppedAt: string | null;
  readonly state: string;
}

export interface RecordRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: string;
  readonly customer: Named;
  readonly team: Named & { readonly code: string };
  readonly engineer: Named | null;
  readonly clock: ClockShape;
  readonly evaluations: readonly { readonly score: number | null; readonly status: string }[];
}

export interface RecordDetail extends Omit<RecordRow, "clock" | "evaluations"> {
  readonly content: string;
  readonly channel: string;
  readonly contact: Named;
  readonly cycleId: string;
  readonly response: ClockShape;
  readonly resolution: ClockShape;
  readonly form: readonly {
    readonly id: string;
    readonly part: string;
    readonly text: string;
    readonly at: string;
    readonly author: string | null;
  }[];
  readonly evaluations: readonly {
    readonly score: number | null;
    readonly comment: string | null;
    readonly status: string;
  }[];
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly action: string;
    readonly target: string;
  }[];
}

export interface StatRow {
  readonly team: string;
  readonly code: string;
  readonly day: string;
  readonly figures: readonly number[];
}

/** The bench's clocks that still run were due weeks ago; none is paused, excluded or provisional. */
export function clockState(dueAt: string, stoppedAt: string | null): string {
  return stoppedAt !== null && stoppedAt <= dueAt ? "MET" : "BREACHED";
}
