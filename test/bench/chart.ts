import type { Result } from "./result.ts";

const BAR = 18;
const LEFT = 190;
const WIDTH = 460;
const COLOURS: Readonly<Record<string, string>> = {
  attest: "#0b6e4f",
  "attest-plan-off": "#8fc3ab",
  postgraphile: "#336791",
  limit: "#9a9a9a",
};

/** Bars of what each contestant answers a second, each scenario measured by its fastest. */
export function drawChart(results: readonly Result[]): string {
  const names = [...new Set(results.map(({ name }) => name))];
  let y = 10;
  const parts = names.flatMap((name) => {
    const ofName = results.filter((result) => result.name === name);
    const most = Math.max(...ofName.map(({ requestsPerSecond }) => requestsPerSecond));
    const title = `<text x="10" y="${String((y += 16))}" font-weight="bold">${name}</text>`;
    const bars = ofName.map((result) => bar(result, { y: (y += BAR + 4) - BAR, most }));
    y += 14;
    return [title, ...bars];
  });
  const size = `width="${String(LEFT + WIDTH + 120)}" height="${String(y)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="13">\n<rect width="100%" height="100%" fill="#fff"/>\n${parts.join("\n")}\n</svg>\n`;
}

function bar(
  { contestant, requestsPerSecond, name }: Result,
  { y, most }: { readonly y: number; readonly most: number },
): string {
  const width = (WIDTH * requestsPerSecond) / most;
  const unit = name === "live" ? "deliveries/s" : "requests/s";
  return [
    `<text x="${String(LEFT - 8)}" y="${String(y + 13)}" text-anchor="end">${contestant}</text>`,
    `<rect x="${String(LEFT)}" y="${String(y)}" width="${width.toFixed(1)}" height="${String(BAR)}" fill="${COLOURS[contestant] ?? "#666"}"/>`,
    `<text x="${(LEFT + width + 6).toFixed(1)}" y="${String(y + 13)}">${requestsPerSecond.toFixed(0)} ${unit}</text>`,
  ].join("");
}
