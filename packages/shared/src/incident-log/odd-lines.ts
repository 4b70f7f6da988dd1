import type { NumberedUpdate } from "./incident-update.ts";
import type { OddLine } from "./odd-update.ts";
import { oddUpdate } from "./odd-update.ts";
import { oddStory } from "./odd-story.ts";
import { tellStory } from "./story.ts";
import { updateKey } from "./update-key.ts";

/**
 * What is strange about the updates of one incident, by line. An odd line is imported all the same: it is kept as
 * it is and nothing is put right.
 *
 * @param updates at least one, all of the same incident, in the order of the file
 */
export function oddLines(updates: readonly NumberedUpdate[]): readonly OddLine[] {
  const seen = new Map<string, NumberedUpdate>();
  const odd: OddLine[] = [];
  let previous: NumberedUpdate | undefined;
  for (const one of updates) {
    const key = updateKey(one.update);
    const twin = seen.get(key);
    odd.push(...(twin === undefined ? oddUpdate(one, previous) : [repeated(one, twin)]));
    seen.set(key, one);
    previous = one;
  }
  return [...odd, ...oddStory(tellStory([...seen.values()]))].sort((a, b) => a.line - b.line);
}

function repeated(one: NumberedUpdate, twin: NumberedUpdate): OddLine {
  return { line: one.line, reason: `LINE_REPEATED:与第 ${twin.line} 行内容相同,只保留一次` };
}
