/** Reads a mail that came in and decides what becomes of it. */
export const SORT_MAIL = "sort-mail";

/** Takes up mails whose job was lost with its worker. */
export const SORT_LEFT_MAILS = "sort-left-mails";
