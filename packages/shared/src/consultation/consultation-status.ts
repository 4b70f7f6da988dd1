/** Where a consultation stands: it ends by a decision or by being called off, and does not open again. */
export const ConsultationStatus = {
  OPEN: "OPEN",
  DECIDED: "DECIDED",
  CANCELLED: "CANCELLED",
} as const;
export type ConsultationStatus = (typeof ConsultationStatus)[keyof typeof ConsultationStatus];

/** What can be done to a consultation. */
export type ConsultationMove = "PROPOSE" | "DECIDE" | "CANCEL";

/** The life of a consultation: for each move, the status it leads to from OPEN; an ended one takes none. */
export const CONSULTATION_MOVES: Readonly<Record<ConsultationMove, ConsultationStatus>> = {
  PROPOSE: "OPEN",
  DECIDE: "DECIDED",
  CANCEL: "CANCELLED",
};

/**
 * The status a move leads to.
 *
 * @returns null when the consultation has ended and takes no more
 * @see docs/rules.md R18
 */
export function moveConsultation(
  status: ConsultationStatus,
  move: ConsultationMove,
): ConsultationStatus | null {
  return status === ConsultationStatus.OPEN ? CONSULTATION_MOVES[move] : null;
}
