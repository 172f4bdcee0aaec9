import { error, not, warning } from "./spec.js";

/** A text that stands under another: standing orders under a constitution, a constitution under a statute. Found by `folkmoot check FILE --under FILE`. */
export const layers = {
  "layer-contradicts": error(
    "The text above says this rule already, and otherwise; it prevails.",
    "With 14 days' notice in the constitution and 5 in the standing orders a member relies on 14, and a meeting after 5 decides nothing.",
    null,
  ),
  "layer-repeats": warning(
    "The text above says the same already.",
    "Two texts say 14 days; when 1 of them is changed to 21 the other still says 14.",
    null,
  ),
  "layer-guarded": error(
    "The text above is silent here, and yet this is for it alone: how it is changed, who belongs to the organisation, how days are counted.",
    "Standing orders that 7 of 12 may change could ask for a quorum of 20,000 for every change of the constitution, and nobody could change it any more.",
    null,
  ),
  "layer-takes": error(
    "A procedure of this text would decide what the text above has given to another, or what is about a text.",
    "With 7 of 12 on the committee deciding what needs 2 thirds of the members above, 1 text would make the other worthless.",
    null,
  ),
  "layer-adds": error(
    "This would be a part of something that the text above has set up, or a kind of member.",
    "A stage more in the way to a general meeting can hold up 1,000 members who have asked for it.",
    null,
  ),
  "layer-silent": error(
    "The text doesn't say that it stands under another.",
    "Of 12 pages that somebody is handed they have to know that 40 more prevail over them.",
    null,
  ),
  "layer-alone": error(
    "The text says that it stands under another, and was read by itself.",
    "Read alone, 0 of the bodies that it speaks of are known.",
    not("This text is [under the constitution](rule:under). Times are those of", "Times are those of"),
  ),
};
