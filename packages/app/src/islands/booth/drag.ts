/** How near to the edge of the window it scrolls on, and how far at a time. */
const EDGE = 64;
const SCROLL = 12;

/**
 * Lets a pointer (mouse, pen, finger) drag the cards of a list by their grips. `drop`: where a card was let go, before which other; null: at the end.
 * The list itself is not changed here.
 */
export function dragging(list: HTMLElement, drop: (card: HTMLElement, before: HTMLElement | null) => void): void {
  list.addEventListener("pointerdown", (down) => {
    const grip = down.target instanceof Element ? down.target.closest("[data-grip]") : null;
    const card = grip?.closest("li");
    if (!(grip instanceof HTMLElement) || !(card instanceof HTMLElement) || down.button !== 0) return;
    down.preventDefault();
    grip.setPointerCapture(down.pointerId);
    const others = [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement && each !== card);
    let before: HTMLElement | null | undefined;

    const move = ({ clientY }: PointerEvent): void => {
      const next = others.find((each) => clientY < middleOf(each)) ?? null;
      mark(next);
      if (clientY < EDGE) window.scrollBy(0, -SCROLL);
      else if (clientY > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
    };
    const mark = (next: HTMLElement | null | undefined): void => {
      before = next;
      card.classList.toggle("rank--dragged", next !== undefined);
      list.classList.toggle("rank--at-end", next === null);
      for (const each of others) each.classList.toggle("rank--before", each === next);
    };
    const end = (event: Event): void => {
      const target = event.type === "pointerup" ? before : undefined;
      mark(undefined);
      ended.abort();
      if (target !== undefined) drop(card, target);
    };
    const ended = new AbortController();
    const { signal } = ended;
    grip.addEventListener("pointermove", move, { signal });
    for (const last of ["pointerup", "pointercancel", "lostpointercapture"]) grip.addEventListener(last, end, { signal });
    window.addEventListener("keydown", (event) => event.key === "Escape" && end(event), { signal });
  });
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
