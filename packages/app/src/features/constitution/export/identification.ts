import { xml, type Xml } from "../../../platform/xml.js";
import type { Version } from "../store.js";

/** Whose text it is, and the zone in which its dates are. */
export interface Of {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** The language of its constitution; left out where that is English. */
  readonly law?: "de" | undefined;
}

/** A work of an organisation: its constitution, or the decision that made a version of it. */
export interface Work {
  /** `/akn/zz/act/constitution/riverside/2026-01-05`; "zz" (ISO 3166-1, assigned by the user) since an organisation is no country. */
  readonly iri: string;
  readonly date: string;
  readonly name: string;
}

/** The constitution of an organisation: one work, from its founding on. */
export function constitutionWork(of: Of, first: Version): Work {
  const date = dateOf(first, of);
  return { iri: `/akn/zz/act/constitution/${of.id}/${date}`, date, name: `Constitution of ${of.name}` };
}

/** The decision that set a version, as a work of its own. */
export function amendmentWork(of: Of, version: Version): Work {
  const date = dateOf(version, of);
  return { iri: `/akn/zz/act/amendment/${of.id}/${date}/${version.number}`, date, name: version.motion?.title ?? `Version ${version.number}` };
}

/** As ISO 639-2 has them. */
const LANGUAGES = { en: "eng", de: "deu" } as const;

/** The words of a work as they are from a version on. Versions are numbered, since two may come into force on one day. */
export function expressionIri(work: Work, version: Version, of: Of): string {
  return `${work.iri}/${LANGUAGES[of.law ?? "en"]}@${dateOf(version, of)}:v${version.number}`;
}

/** Work, expression and manifestation (FRBR), as the Akoma Ntoso Naming Convention 1.0 has them in section 4. */
export function identification(work: Work, version: Version, of: Of): Xml {
  const date = dateOf(version, of);
  const expression = expressionIri(work, version, of);
  const author = xml("FRBRauthor", { href: "#organisation" });
  return xml(
    "identification",
    { source: "#folkmoot" },
    xml(
      "FRBRWork",
      {},
      ...addresses(work.iri),
      xml("FRBRdate", { date: work.date, name: "commencement" }),
      author,
      xml("FRBRcountry", { value: "zz" }),
      xml("FRBRname", { value: work.name }),
    ),
    xml(
      "FRBRExpression",
      {},
      ...addresses(expression),
      xml("FRBRdate", { date, name: "commencement" }),
      author,
      xml("FRBRversionNumber", { value: String(version.number) }),
      xml("FRBRlanguage", { language: LANGUAGES[of.law ?? "en"] }),
    ),
    xml(
      "FRBRManifestation",
      {},
      ...addresses(expression, ".xml"),
      xml("FRBRdate", { date, name: "commencement" }),
      xml("FRBRauthor", { href: "#folkmoot" }),
      xml("FRBRformat", { value: "application/akn+xml" }),
    ),
  );
}

function addresses(iri: string, ending = ""): Xml[] {
  return [xml("FRBRthis", { value: `${iri}/!main${ending}` }), xml("FRBRuri", { value: `${iri}${ending}` })];
}

/** The day on which it came into force, where the organisation is. */
export function dateOf({ inForceAt }: Version, { zone }: Of): string {
  return inForceAt.toZonedDateTimeISO(zone).toPlainDate().toString();
}
