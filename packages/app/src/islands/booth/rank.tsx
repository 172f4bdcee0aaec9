import { render, type JSX } from "preact";
import { Icon } from "../../ui/icon.js";
import { words } from "../parts/spoken.js";
import { dragging } from "./drag.js";
import { movedBefore, movedDown, movedUp, orderOf, type Places } from "./ranking.js";

/**
 * Makes the cards of a paper with places rankable: by dragging, by the arrows on each, and by its number, which stays what counts. The cards stand in the order
 * of their places; whatever has the focus keeps it when its card moves.
 */
export function makeRankable(list: HTMLElement, titles: readonly string[]): void {
  const cards = [...list.children].filter((card) => card instanceof HTMLElement);
  const fields = cards.map((card) => card.querySelector("select"));
  const said = list.parentElement?.appendChild(document.createElement("p"));
  said?.classList.add("visually-hidden");
  said?.setAttribute("role", "status");

  const places = (): Places => fields.map((field) => (field === null || field.value === "" ? null : Number(field.value)));
  const put = (next: Places, line: number): void => {
    for (const [at, field] of fields.entries()) if (field !== null) field.value = String(next[at] ?? "");
    arrange(next);
    const [place, title] = [next[line] ?? null, titles[line] ?? ""];
    if (said !== undefined) said.textContent = place === null ? words.booth.rank.without(title) : words.booth.rank.now(title, place, cards.length);
  };
  const arrange = (next: Places): void => {
    const focused = document.activeElement;
    const order = orderOf(next).flatMap((line) => cards[line] ?? []);
    if (order.every((card, at) => card === list.children[at])) return;
    list.append(...order);
    // A card that was taken out and put back has lost the focus.
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
  };

  for (const [line, card] of cards.entries()) {
    const [slot, title] = [document.createElement("div"), titles[line] ?? ""];
    slot.className = "rank";
    card.prepend(slot);
    render(<Handles title={title} onUp={() => put(movedUp(places(), line), line)} onDown={() => put(movedDown(places(), line), line)} />, slot);
    fields[line]?.addEventListener("change", () => arrange(places()));
  }
  dragging(list, (card, before) => {
    const line = cards.indexOf(card);
    put(movedBefore(places(), line, before === null ? null : cards.indexOf(before)), line);
  });
}

function Handles({ title, onUp, onDown }: { readonly title: string; readonly onUp: () => void; readonly onDown: () => void }): JSX.Element {
  const { rank } = words.booth;
  return (
    <>
      <span class="rank__grip" data-grip title={rank.drag} aria-hidden="true">
        <Icon name="grip" />
      </span>
      <button type="button" class="rank__key" aria-label={rank.up(title)} onClick={onUp}>
        <Icon name="up" />
      </button>
      <button type="button" class="rank__key" aria-label={rank.down(title)} onClick={onDown}>
        <Icon name="down" />
      </button>
    </>
  );
}
