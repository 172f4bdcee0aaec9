import type { api as english } from "../en/api.js";

export const api: typeof english = {
  problems: {
    invalid: { title: "Nicht verstanden", detail: "Etwas Gesendetes fehlt, ist unbekannt oder nicht so, wie es sein muss. Es wurde nichts getan." },
    "no-token": {
      title: "Es braucht einen Schlüssel",
      detail: "Es war keiner dabei, oder keiner, der hier jetzt gilt. Du machst einen auf der Seite deines Kontos.",
    },
    scope: { title: "Das darf dieser Schlüssel nicht", detail: "Beim Anlegen wurde das nicht angekreuzt." },
    "not-entitled": {
      title: "Das steht dir nicht zu",
      detail: "Die Regeln geben das anderen, oder denen, die an einem früheren Tag dazugehörten. Es wurde nichts getan.",
    },
    "not-found": { title: "Nicht hier", detail: "Unter dieser Adresse gibt es nichts." },
    already: { title: "Du hast schon abgestimmt", detail: "Deine erste Stimme zählt und ist endgültig. Es wurde nichts geändert." },
    closed: {
      title: "Die Abstimmung ist geschlossen",
      detail: "Deine Stimme kam nach dem Ende und zählt nicht. Es gilt die Zeit der Datenbank dieses Servers, auf die Millisekunde.",
    },
    "not-open": { title: "Die Abstimmung ist noch nicht offen", detail: "Es wurde nichts gezählt." },
    "not-a-paper": {
      title: "Das ist kein Stimmzettel dieser Abstimmung",
      detail: "Was gesendet wurde, kann hier nicht gezählt werden. Lies den Stimmzettel noch einmal.",
    },
    "key-reused": {
      title: "Diese Kennung steht für etwas anderes",
      detail: "Ein Idempotency-Key gilt für eine Handlung und ihre Wiederholungen. Es wurde nichts getan.",
    },
    "too-large": { title: "Zu groß", detail: "Es wurde mehr gesendet, als hier angenommen wird." },
    "not-json": { title: "Nur JSON", detail: "Handlungen werden als application/json gesendet." },
    refused: {
      title: "So nicht",
      detail: "Die Regeln lassen es nicht zu. Jeder Grund nennt seine Klausel; daneben stehen die Wege, die offen sind.",
    },
    "too-many": { title: "Zu viel auf einmal", detail: "Warte ein wenig und frag dann noch einmal." },
    bug: { title: "Unser Fehler", detail: "Hier ist etwas schiefgegangen; es wurde notiert." },
    busy: { title: "Zu viel los", detail: "Es wurde nichts getan. Frag gleich noch einmal." },
  },
  scopes: {
    read: { label: "Lesen", hint: "Was du siehst, wenn du angemeldet bist: Anträge, Diskussionen, was auf dich wartet." },
    drafts: { label: "Meine Entwürfe lesen", hint: "Was du schreibst und niemandem oder wenigen gezeigt hast. Nicht, was andere dir zeigen." },
    discuss: { label: "Mitreden", hint: "In deinem Namen schreiben und antworten, Argumente bewerten, folgen." },
    sign: { label: "Unterschreiben", hint: "Anträge und Vorschläge in deinem Namen unterschreiben, Vorschläge und Änderungen einbringen." },
    vote: { label: "Abstimmen", hint: "Deine Stimme abgeben. Eine Stimme ist endgültig, wer auch immer gedrückt hat." },
  },
  tokens: {
    title: "Programme, die für dich handeln",
    lead: "Mit einem Schlüssel kann ein Programm von dir hier in deinem Namen lesen und handeln. Wer ihn hat, kann tun, was du angekreuzt hast: Gib ihn niemandem.",
    never:
      "Kein Schlüssel kann, was ein Amt tut: das Verzeichnis führen, eine Ladung senden, über eine Anfechtung entscheiden. Das geschieht hier, durch die Person, die dafür einsteht.",
    documentation: (href) => (
      <>
        Was Programme können, steht in <a href={href}>der Dokumentation der API</a>.
      </>
    ),
    yours: "Deine Schlüssel",
    none: "Du hast keinen.",
    name: "Wofür er ist",
    nameHint: "Damit du ihn wiedererkennst, zum Beispiel: mein Kalender, die Website der Ortsgruppe.",
    nameMissing: "Sag, wofür er ist.",
    scopes: "Was er darf",
    scopesMissing: "Kreuz mindestens etwas an.",
    days: "Wie lange er gilt",
    daysOf: (days) => (days === 365 ? "ein Jahr" : `${days} Tage`),
    daysMissing: "Wähle, wie lange.",
    make: "Schlüssel anlegen",
    tooMany: (most) => `Du hast schon ${most}. Beende einen, den du nicht mehr brauchst.`,
    made: "Dein neuer Schlüssel",
    once: "Kopier ihn jetzt: Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt. Wenn du ihn verlierst, beende ihn und leg einen neuen an.",
    written: "Wir haben dir geschrieben, dass er angelegt wurde.",
    back: "Alle deine Schlüssel",
    ended: "Der Schlüssel ist beendet. Mit ihm kann nichts mehr getan werden.",
    end: "Diesen Schlüssel beenden",
    may: "Darf",
    until: "Bis",
    used: "Zuletzt benutzt",
    neverUsed: "Nie",
    mail: {
      subject: (organisation) => `Ein Schlüssel für dein Konto bei ${organisation} wurde angelegt`,
      sentence: (organisation, name) => `Ein Schlüssel namens „${name}“ kann jetzt bei ${organisation} in deinem Namen benutzt werden.`,
      text: (may, until) => `Er darf: ${may}.\n\nEr endet am ${until}.`,
      link: "Deine Schlüssel ansehen und beenden",
      otherwise: "Er gilt, bis er endet. Wenn du ihn nicht selbst angelegt hast, beende ihn jetzt und melde dich überall ab.",
    },
  },
  documentation: {
    title: "Die API von Folkmoot",
    lead: "Was Programme hier lesen und tun können, als JSON über HTTP. Was Menschen auf einer Seite ohne Anmeldung sehen, darf jedes Programm lesen; was Mitglieder tun, können sie mit einem Schlüssel tun.",
    language: "Die Beschreibungen der Adressen und Felder sind Englisch, wie das Dokument, aus dem sie kommen.",
    document: (href) => (
      <>
        Dasselbe für Maschinen: <a href={href}>openapi.json</a> (OpenAPI 3.1).
      </>
    ),
    contents: "Inhalt",
    rules: {
      title: "So funktioniert es",
      list: [
        "Ein Mitglied legt auf der Seite seines Kontos einen Schlüssel an und kreuzt an, was er darf. Er gilt für eine Organisation und höchstens ein Jahr.",
        "Er wird als „Authorization: Bearer fm_…“ gesendet. Cookies werden nicht gelesen. Wo alle lesen dürfen, zeigt ein Schlüssel mit „Lesen“, was sein Mitglied sieht.",
        "Eine Handlung braucht einen „Idempotency-Key“ aus 16 bis 64 Buchstaben, Ziffern, - und _. Derselbe bekommt dieselbe Antwort, sodass eine verlorene Antwort noch einmal geholt werden kann; jede Handlung braucht einen neuen.",
        "Was nicht bekannt ist, wird mit seinem Namen abgelehnt, mit Status 400.",
        "Was nicht geht, kommt als application/problem+json (RFC 9457). Was die Regeln nicht zulassen, hat Status 422, mit jedem Grund, seiner Klausel und den offenen Wegen.",
        "600 Anfragen in der Minute für jeden Schlüssel, und für alle, die aus einem Haushalt oder Büro ohne einen fragen.",
        "„Accept-Language“ wählt die Sprache der Sätze: en oder de.",
        "Seiten anderer Websites dürfen lesen, was für alle ist. Einen Schlüssel können sie nicht benutzen.",
      ],
    },
    tags: {
      organisations: "Organisationen",
      constitution: "Satzung",
      motions: "Anträge, Entscheidungen, Programm",
      surveys: "Umfragen",
      record: "Das Protokoll",
      you: "Du",
      discussion: "Diskussion",
      acts: "Unterschreiben, einbringen, abstimmen",
    },
    everybody: "Für alle",
    needs: (scope) => `Braucht einen Schlüssel mit „${scope}“`,
    takes: "Nimmt",
    answers: "Antwortet",
    field: "Feld",
    type: "Art",
    meaning: "Bedeutung",
    nothing: "Nichts.",
    optional: "kann fehlen",
    example: "Beispiel",
    problems: "Was nicht geht",
  },
};
