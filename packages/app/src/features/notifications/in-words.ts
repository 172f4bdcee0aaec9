import type { Words } from "../../languages/index.js";
import type { Happening } from "../../platform/concern.js";
import type { Item, Surveyed } from "./digest/item.js";

/** One thing that happened, as a sentence. */
export function inWords({ what, who, about }: Pick<Item, "what" | "who" | "about">, { news }: Words): string {
  const place = news.place(about);
  return isHappening(what, news.happened) ? news.happened[what](place) : news.said[what](who ?? "", place);
}

function isHappening(what: Item["what"], words: Words["news"]["happened"]): what is Happening | Surveyed {
  return Object.hasOwn(words, what);
}
