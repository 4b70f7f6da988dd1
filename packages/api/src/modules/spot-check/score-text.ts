/** Hundredths as they are read: 800 is "8.00". */
export function scoreText(hundredths: number | null): string | null {
  if (hundredths === null) {
    return null;
  }
  const rest = String(hundredths % 100).padStart(2, "0");
  return `${String(Math.floor(hundredths / 100))}.${rest}`;
}
