import type { PaperOnPage } from "./booth.js";
import { fieldsIn } from "./read.js";

/** The paper that the server has drawn, and what stands around it on the page and is in the way after the first step. */
export function paperOnPage(place: HTMLElement): PaperOnPage {
  const paper = found(place, "[data-booth-paper]");
  const review = found(place, "[data-booth-review]");
  const around = document.querySelectorAll<HTMLElement>("[data-booth-around]");
  let left = false;
  return {
    show: (visible) => {
      for (const each of [paper, ...around]) each.hidden = !visible;
      // Who comes back to it goes on there: what had the focus is gone.
      if (visible && left) {
        paper.focus({ preventScroll: true });
        paper.scrollIntoView({ block: "start" });
      }
      left ||= !visible;
    },
    read: () => fieldsIn(paper),
    onReview: (listener) => {
      review.addEventListener("click", listener);
      return () => review.removeEventListener("click", listener);
    },
  };
}

function found(place: HTMLElement, selector: string): HTMLElement {
  const element = place.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`the booth has no ${selector}`);
  return element;
}
