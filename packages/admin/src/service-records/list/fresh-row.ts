/** A row that has just come or changed: a tint that fades, nothing that moves. */
export const FRESH_ROW = { bgcolor: "action.selected", transition: "background-color 0.2s" };
