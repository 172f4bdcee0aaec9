import { leftOf, sayLeft } from "./ballot-sum/left.js";

for (const place of document.querySelectorAll<HTMLElement>("[data-ballot-sum]")) follow(place);

/** Says what is left of the points or the budget while somebody fills in their paper. Nothing hangs on it: the server counts again. */
function follow(place: HTMLElement): void {
  const form = place.closest<HTMLElement>(".form");
  if (form === null) return;
  const total = Number(place.dataset["ballotSum"]);
  const say = (): void => {
    const left = leftOf(total, [...form.querySelectorAll<HTMLInputElement>("[data-amount]")]);
    const { left: under = "", over = "", language = "en", unit = "1" } = place.dataset;
    place.textContent = sayLeft(left, { under, over, language, unit: Number(unit) });
    place.classList.toggle("paper__left--over", left < 0);
  };
  form.addEventListener("input", say);
  say();
}
