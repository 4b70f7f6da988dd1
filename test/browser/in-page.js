/** What the tests run inside the pages: plain JavaScript, as it is sent to the browser as it stands. */
globalThis.attestInPage = {
  /** Before the page's own scripts: the language, the colours, and on a phone a menu that is closed. */
  prepare({ locale, theme, isWide }) {
    localStorage.setItem("RaStore.locale", JSON.stringify(locale));
    localStorage.setItem("RaStore.theme", JSON.stringify(theme));
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

  /** Begins to note how long after the one before each frame comes. */
  countFrames() {
    const gaps = (this.gaps = []);
    const note = (before) => (now) => {
      gaps.push(now - before);
      requestAnimationFrame(note(now));
    };
    requestAnimationFrame(note(performance.now()));
  },

  /** How smooth the page was since then. */
  framesSoFar() {
    const over = (bound) => this.gaps.filter((gap) => gap > bound).length;
    const worstGap = Math.round(Math.max(...this.gaps));
    return { frames: this.gaps.length, late: over(50), veryLate: over(250), worstGap };
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

  /** What somebody calls the things one can click. */
  namesOf(elements) {
    const labelled = (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? "");
    const nameOf = (element) => {
      const labels = labelled((element.getAttribute("aria-labelledby") ?? "").split(" "));
      const name =
        element.getAttribute("aria-label") ?? (labels.join(" ").trim() || element.innerText);
      return name.split("\n")[0].trim();
    };
    return elements.map(nameOf);
  },

  /** The kinds of elements on the page: two pages of the same kinds have the same faults for those who listen. */
  kinds() {
    const coloursOf = ({ color, background }) => [color, background];
    const kindOf = (element) =>
      [
        element.tagName,
        element.getAttribute("class"),
        ...coloursOf(element.style),
        ...element.getAttributeNames(),
      ].join(" ");
    const all = [...document.body.querySelectorAll("*")].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    return [...new Set(all.map((one) => `${kindOf(one.parentElement)} > ${kindOf(one)}`))];
  },

  /** What sticks out of the window's right edge and cannot be scrolled to within a frame of its own. */
  overflow() {
    const isOut = (element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > innerWidth + 1;
    };
    const isSeen = (element) =>
      element.closest("[aria-hidden=true], .MuiDrawer-root, .MuiLinearProgress-root") === null &&
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
