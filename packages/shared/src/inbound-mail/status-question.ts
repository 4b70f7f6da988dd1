/** Words that ask how something stands. */
const ASKS =
  /\u72b6\u6001|\u8fdb\u5ea6|\u8fdb\u5c55|\u67e5\u8be2|\u600e\u4e48\u6837\u4e86|\u5904\u7406\u5230\u54ea|\bstatus\b|\bprogress\b/i;

/** Longer mails say more than a question, whatever words are in them. */
const LONGEST = 200;

/** Whether a mail asks for a record's status and nothing else, so that no person has to read it as well. */
export function isStatusQuestion(subject: string, words: string): boolean {
  const said = `${subject}\n${words}`.trim();
  return said.length <= LONGEST && (words.trim() === "" || ASKS.test(said));
}
