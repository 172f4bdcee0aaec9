import { plainText, type Compiled } from "@folkmoot/constitution";
import { xml, xmlDocument, type Xml } from "../../../platform/xml.js";
import type { Version, VersionText } from "../store.js";
import { bodyOf } from "./body.js";
import { changesOf, modification, textualMods } from "./changes.js";
import { amendmentWork, constitutionWork, dateOf, expressionIri, identification, type Of } from "./identification.js";
import { originsOf } from "./origins.js";
import { thingId } from "./places.js";
import { thingsOf } from "./things.js";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** The versions of a constitution up to the one that is meant, oldest first; never empty. */
export type Versions = readonly [VersionText, ...VersionText[]];

/**
 * A version of a constitution in Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018), for programs that read laws: every word under an id that stays, live
 * words marked with their rule, the life of the text so far, and what the decision that set this version changed in the one before.
 */
export function constitutionXml(of: Of, versions: Versions, compiled: Compiled): string {
  const [first] = versions;
  const version = versions.at(-1) ?? first;
  const previous = versions.at(-2);
  const work = constitutionWork(of, first);
  const things = thingsOf(compiled.document, compiled.blanks);
  const amending = amendmentWork(of, version).iri;
  const changes = previous === undefined ? [] : changesOf(previous.source, version.source);
  const gone = previous === undefined ? "" : expressionIri(work, previous, of);
  const passive = textualMods(
    changes,
    (at) => `${amending}#mod_${at}`,
    (place, { type }) => `${type === "repeal" ? gone : ""}${place}` || work.iri,
  );
  return act("constitution", [
    xml(
      "meta",
      {},
      identification(work, version, of),
      xml("lifecycle", { source: "#folkmoot" }, ...versions.map((each) => event(each, of))),
      ...(passive.length === 0 ? [] : [xml("analysis", { source: "#folkmoot" }, xml("passiveModifications", {}, ...passive))]),
      xml(
        "references",
        { source: "#folkmoot" },
        ...versions.map((each) => reference(each, of)),
        ...makers(of),
        ...[...things.words].map(([thing, words]) => concept(thing, words, of)),
      ),
    ),
    preface(titleOf(compiled)),
    bodyOf(compiled, things, originsOf(versions)),
  ]);
}

/** The decision that made one version into the next, as an amending act: a sentence for each line that changed, and the same as `textualMod`s. */
export function amendmentXml(
  of: Of,
  { first, before, after }: { readonly first: Version; readonly before: VersionText; readonly after: VersionText },
): string {
  const work = amendmentWork(of, after);
  const amended = constitutionWork(of, first);
  const [was, is] = [expressionIri(amended, before, of), expressionIri(amended, after, of)];
  const changes = changesOf(before.source, after.source);
  const active = textualMods(
    changes,
    (at) => `#mod_${at}`,
    (place, { type }) => `${type === "insertion" ? is : was}${place}`,
  );
  const clauses = changes.map((change, index) => {
    const text = change.type === "insertion" || change.type === "renumbering" ? is : was;
    const content = xml("content", {}, modification(change, index + 1, text));
    return xml("paragraph", { eId: `para_${index + 1}` }, xml("num", {}, String(index + 1)), content);
  });
  const nothing = xml("hcontainer", { name: "text", eId: "text_1" }, xml("content", {}, xml("p", {}, "Nothing is changed.")));
  return act("amendment", [
    xml(
      "meta",
      {},
      identification(work, after, of),
      ...(active.length === 0 ? [] : [xml("analysis", { source: "#folkmoot" }, xml("activeModifications", {}, ...active))]),
      xml("references", { source: "#folkmoot" }, xml("activeRef", { eId: "amended", href: amended.iri, showAs: amended.name }), ...makers(of)),
    ),
    preface(work.name),
    xml("body", {}, ...(clauses.length === 0 ? [nothing] : clauses)),
  ]);
}

function act(name: string, inside: readonly Xml[]): string {
  const contains = name === "constitution" ? "singleVersion" : "originalVersion";
  return xmlDocument(xml("akomaNtoso", { xmlns: NAMESPACE }, xml("act", { name, contains }, ...inside)));
}

function preface(title: string): Xml {
  return xml("preface", {}, xml("p", {}, xml("docTitle", {}, title)));
}

function titleOf({ document: [first] }: Compiled): string {
  return first?.kind === "heading" ? plainText(first.inline) : "";
}

/** A version came to be with the founding, or by a decision. */
function event(version: Version, of: Of): Xml {
  const type = version.motion === null ? "generation" : "amendment";
  return xml("eventRef", { eId: `event_${version.number}`, date: dateOf(version, of), type, source: `#ref_${version.number}` });
}

function reference(version: Version, of: Of): Xml {
  const { iri, name } = amendmentWork(of, version);
  const eId = `ref_${version.number}`;
  return version.motion === null
    ? xml("original", { eId, href: constitutionWork(of, version).iri, showAs: "The text of the founding" })
    : xml("passiveRef", { eId, href: iri, showAs: name });
}

function makers(of: Of): Xml[] {
  return [
    xml("TLCOrganization", { eId: "organisation", href: `/akn/ontology/organization/${of.id}`, showAs: of.name }),
    xml("TLCObject", { eId: "folkmoot", href: "/akn/ontology/object/folkmoot", showAs: "Folkmoot" }),
  ];
}

const CLASSES: Readonly<Record<string, readonly [element: string, part: string]>> = {
  body: ["TLCOrganization", "organization"],
  organisation: ["TLCOrganization", "organization"],
  outside: ["TLCOrganization", "organization"],
  office: ["TLCRole", "role"],
  procedure: ["TLCProcess", "process"],
};

/** What the text calls a thing, as a concept of the organisation's own. */
function concept(thing: string, words: string, of: Of): Xml {
  const [element, part] = CLASSES[thing.split(":")[0] ?? ""] ?? ["TLCConcept", "concept"];
  return xml(element, { eId: thingId(thing), href: `/akn/ontology/${part}/${of.id}/${thing.replace(":", "/")}`, showAs: words });
}
