export { CONSULTATION_MOVES, ConsultationStatus, moveConsultation } from "./consultation-status.ts";
export type { ConsultationMove } from "./consultation-status.ts";
