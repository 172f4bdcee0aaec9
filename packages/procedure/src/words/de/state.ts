import type { MotionState } from "../../state.js";

/** A state in a few words, for a tag or a heading. */
export const states: { readonly [state in MotionState]: string } = {
  support: "Sammelt Unterstützung",
  "awaiting notice": "Wartet auf die Ankündigung",
  notice: "Angekündigt",
  discussion: "In der Aussprache",
  "awaiting box": "Wartet auf die Urne",
  vote: "Abstimmung läuft",
  counting: "Wird ausgezählt",
  declared: "Angenommen, anfechtbar",
  challenged: "Angefochten",
  "awaiting commencement": "Angenommen, noch nicht in Kraft",
  "in force": "In Kraft",
  "not carried": "Abgelehnt",
  lapsed: "Verfallen",
  amendments: "Änderungsanträge möglich",
  proposals: "Aufruf läuft",
  mediation: "In der Vermittlung",
  "out of order": "Nicht zugelassen",
  withdrawn: "Zurückgezogen",
  annulled: "Aufgehoben",
};
