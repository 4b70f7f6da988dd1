import type { KeyedUpdate } from "./incident-update.ts";
import { oddStory } from "./odd-story.ts";
import type { OddLine } from "./odd-update.ts";
import { oddUpdate } from "./odd-update.ts";
import type { StoryStep } from "./story.ts";

/**
 * What is strange about the updates of one incident, by line. An odd line is imported all the same: it is kept as
 * it is and nothing is put right.
 *
 * @param updates in the order of the file, repeated ones included
 * @param story the same updates as told by `tellStory`
 */
export function oddLines(
  updates: readonly KeyedUpdate[],
  story: readonly StoryStep[],
): readonly OddLine[] {
  const seen = new Map<string, KeyedUpdate>();
  const counted = new Map<number, KeyedUpdate>();
  const odd: OddLine[] = [];
  for (const [index, one] of updates.entries()) {
    const twin = seen.get(one.key);
    const rival = counted.get(one.update.modCount);
    odd.push(...(twin === undefined ? oddUpdate(one, updates[index - 1]) : [repeated(one, twin)]));
    odd.push(...(twin === undefined && rival !== undefined ? [recounted(one, rival)] : []));
    seen.set(one.key, one);
    counted.set(one.update.modCount, one);
  }
  return [...odd, ...oddStory(story)].sort((a, b) => a.line - b.line);
}

function repeated(one: KeyedUpdate, twin: KeyedUpdate): OddLine {
  return { line: one.line, reason: `LINE_REPEATED:与第 ${twin.line} 行内容相同，只保留一次` };
}

function recounted(one: KeyedUpdate, rival: KeyedUpdate): OddLine {
  const reason = `COUNT_REPEATED:sys_mod_count 与第 ${rival.line} 行相同；计数最大且相同时以后一行为准`;
  return { line: one.line, reason };
}
