import type { Page } from "playwright-core";

/** Every text of the page that somebody can see or hear, but for what is marked as code. */
export async function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(collectTexts);
}

/** What sticks out of the window's right edge and cannot be scrolled to within a frame of its own. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(collectOverflow);
}

/** Runs in the browser. */
function collectTexts(): string[] {
  const texts = new Set([document.title]);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isSeen = node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
    const text = node.nodeValue?.trim() ?? "";
    if (
      isSeen &&
      text !== "" &&
      node.parentElement?.closest("script, style, code, pre, kbd") === null
    ) {
      texts.add(text);
    }
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      texts.add(element.getAttribute(name) ?? "");
    }
  }
  return [...texts];
}

/** Runs in the browser. */
function collectOverflow(): string[] {
  const isScrolled = (element: Element): boolean =>
    /auto|scroll/.test(getComputedStyle(element).overflowX);
  const isHidden = (element: Element): boolean =>
    element.closest("[aria-hidden=true], .MuiDrawer-root") !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isOut = (element: Element): boolean => {
    const { right, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && right > innerWidth + 1;
  };
  const isInScroller = (element: Element): boolean => {
    for (
      let parent = element.parentElement;
      parent !== null && parent !== document.body;
      parent = parent.parentElement
    ) {
      if (isScrolled(parent)) {
        return true;
      }
    }
    return false;
  };
  const found = [...document.body.querySelectorAll("*")].filter(
    (element) => isOut(element) && !isHidden(element) && !isInScroller(element),
  );
  const outermost = found.filter(
    (element) => element.parentElement === null || !found.includes(element.parentElement),
  );
  const named = outermost.map(
    (element) =>
      `${element.tagName.toLowerCase()}.${element.className.toString().slice(0, 60)} "${(element.textContent ?? "").slice(0, 30)}"`,
  );
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth
    ? [`the page is ${String(scrollWidth)} px wide`, ...named]
    : named;
}
