/** Where the words of a mail end and what they answer begins. */
const QUOTE_STARTS = [
  /^-{2,}\s*(original message|forwarded message|\u539f\u59cb\u90ae\u4ef6|\u8f6c\u53d1\u90ae\u4ef6)/i,
  /^_{10,}$/,
  /^on .{5,200} wrote:$/i,
  /^\u5728.{5,200}\u5199\u9053[:\uff1a]$/,
  /^(from|\u53d1\u4ef6\u4eba)\s*[:\uff1a].*[@<]/i,
];

/** What the sender wrote themselves: no quoted lines, nothing below the line that introduces the mail answered. */
export function ownWords(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => QUOTE_STARTS.some((start) => start.test(line.trim())));
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => !line.trimStart().startsWith(">"))
    .join("\n")
    .trim();
}
