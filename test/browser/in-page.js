/** What the tests run inside the pages: plain JavaScript, as it is sent to the browser as it stands. */
globalThis.attestInPage = {
  /** Before the page's own scripts: the language, and on a phone a menu that is closed. */
  prepare({ locale, isWide }) {
    localStorage.setItem("RaStore.locale", JSON.stringify(locale));
    localStorage.setItem("attest.portal-language", locale);
    if (!isWide) {
      localStorage.setItem("RaStore.sidebar.open", "false");
    }
  },

  /** What following a link of the console does. */
  turnTo(path) {
    history.pushState({}, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  },

  /** Resolves when the page had time to draw itself once. */
  nextFrame() {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  },

  /** Every text that somebody can see or hear, but for what is marked as code. */
  texts() {
    const texts = new Set([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.nodeValue.trim();
      const holder = node.parentElement;
      const isSeen = holder.checkVisibility({ visibilityProperty: true });
      if (isSeen && text !== "" && holder.closest("script, style, code, pre, kbd") === null) {
        texts.add(text);
      }
    }
    for (const name of ["aria-label", "placeholder", "title", "alt"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        texts.add(element.getAttribute(name));
      }
    }
    return [...texts];
  },

  /** What sticks out of the window's right edge and cannot be scrolled to within a frame of its own. */
  overflow() {
    const isOut = (element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > innerWidth + 1;
    };
    const isSeen = (element) =>
      element.closest("[aria-hidden=true], .MuiDrawer-root") === null &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const scrolls = (element) =>
      element !== document.body && /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInScroller = ({ parentElement }) =>
      parentElement !== null && (scrolls(parentElement) || isInScroller(parentElement));
    const found = [...document.body.querySelectorAll("*")].filter(
      (element) => isOut(element) && isSeen(element) && !isInScroller(element),
    );
    const outermost = found.filter(({ parentElement }) => !found.includes(parentElement));
    const named = outermost.map(
      ({ tagName, className, textContent }) =>
        `${tagName.toLowerCase()}.${String(className).slice(0, 60)} "${textContent.slice(0, 30)}"`,
    );
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide`, ...named] : named;
  },
};
