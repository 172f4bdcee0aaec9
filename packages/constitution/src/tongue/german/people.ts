import type { Table } from "../tongue.js";

const PERSON = "@class,body,seats,office,outside,division";

/** Who: "jedes Mitglied", "die Mitglieder", "alle, die am Tag der Bekanntgabe Mitglied waren". */
export const PEOPLE: Table = {
  // "jedes" starts alone, "alle" are all of them, "die" act together: the quantifier is law.
  people: [
    ["{who} {day} {narrowings}", "{who} {day} {narrowings}"],
    ["{who} {narrowings}", "{who} {narrowings}"],
    ["{who} {day}", "{who} {day}"],
    ["{who}", "{who}"],
  ],
  who: [
    [`@alle.pl , die {day} {${PERSON}.nom} waren|sind`, `all who were|are {${PERSON}} {day}`],
    ["@alle.pl , die {day} {@class.nom.pl} waren|sind", "all who were|are {@class} {day}"],
    [`@alle.pl , die {${PERSON}.nom} sind|waren`, `all who are|were {${PERSON}}`],
    ["@der @betroffener {@class,office,body,seats}", "the {@class,office,body,seats} concerned"],
    ["@jeder @betroffener {@class,office,body,seats}", "any {@class,office,body,seats} concerned"],
    ["@alle.pl @betroffener.pl {@class,office,body,seats.pl}", "every|all {@class,office,body,seats} concerned"],
    ["@jeder.n Mitglied+s @der {@body,outside.gen}", "any|a member of the {@body,outside}"],
    ["@ein.n Mitglied+s @der {@body,outside.gen}", "any member of the {@body,outside}"],
    ["@alle.pl Mitglieder+n @der {@body,outside.gen}", "all|every members|member of the {@body,outside}"],
    ["@der.pl Mitglieder+n @der {@body,outside.gen}", "the members of the {@body,outside}"],
    ["Mitglieder|Mitgliedern @der {@body,outside.gen}", "members of the {@body,outside}"],
    ["@der.pl , die es verlangt haben", "those who asked|signed"],
    ["diejenigen|derjenigen|denjenigen , die es verlangt|unterzeichnet haben", "those who asked"],
    ["@alle.pl {@class.pl}", "every|all {@class}"],
    ["@der.pl {@class.pl}", "the {@class}"],
    ["@alle.pl @anwesender.pl {@class.pl}", "all {@class} present"],
    ["@der.pl @anwesender.pl {@class.pl}", "the {@class} present"],
    [`@jeder {${PERSON}}`, `any|a {${PERSON}}`],
    [`@ein {${PERSON}}`, `any {${PERSON}}`],
    [`@der nächste|nächsten {${PERSON}}`, `the next {${PERSON}}`],
    [`@der {${PERSON}}`, `the {${PERSON}}`],
    [`@alle.pl {${PERSON}.pl}`, `all {${PERSON}}`],
    [`{${PERSON}}`, `every|all {${PERSON}}`],
    [`{${PERSON}}`, `{${PERSON}}`],
  ],
  day: [
    ["am Tag|Tage {anchor.gen}", "on the day on? which? {anchor}"],
    ["bei {anchor.dat}", "at|when|on {anchor}"],
    ["zu|zum|zur {anchor.dat}", "at {anchor}"],
  ],
  narrowings: [
    ["{narrowing} {narrowings}", "{narrowing} {narrowings}"],
    ["{narrowing}", "{narrowing}"],
  ],
  narrowing: [
    [", die anwesend sind|ist ,~", "present"],
    ["gleichzeitig", "at the same time"],
    ["zur gleichen Zeit", "at the same time"],
    [", außer denen , die {trait} ,~", ", except those who {trait} ,"],
    [", mit Ausnahme derer , die {trait} ,?", ", except those who {trait} ,"],
    [", außer denen , die {trait} ,?", ",? except those who {trait} ,?"],
    [",~ die|der|das {trait} ,~", "who {trait}"],
    ["in|aus dieser|jener Gliederung", "in that division"],
    ["in|aus dieser|jener Region", "in that region"],
    ["in|aus jeder Gliederung", "in each division"],
    ["in|aus jeder Region", "in each region"],
    ["in|aus der Gliederung", "in the division"],
    ["in|aus der Region", "in the region"],
    ["aus dieser Gliederung", "living? in|of|for that|the|each division"],
    ["aus dieser Region", "living? in|of|for that|the|each region"],
    [", ausgewählt|gewählt von @der {" + PERSON + ".dat} ,?", "chosen by the {" + PERSON + "}"],
  ],
  trait: [
    ["kein Amt innehaben|innehat|haben|hat|bekleiden|bekleidet", "hold no office"],
    ["die Anschuldigung erhoben haben|hat", "brought the charge"],
    ["die Versammlung verlangt|einberufen haben|hat", "called|required the meeting"],
    ["es|darum verlangen|verlangt|bitten|bittet", "ask|asks for it"],
    ["{@fact.pl}", "{@fact}"],
  ],
  recipients: [
    ["{people}", "{people}"],
    ["@der {@meeting}", "the {@meeting}"],
    ["@jeder|@alle {@meeting}", "every {@meeting}"],
    ["@ein {@meeting}", "a {@meeting}"],
    ["alle|allen , die abstimmen dürfen", "everybody who may vote"],
    ["jede|jeder|jeden Stimmberechtigte|Stimmberechtigten", "everybody who may vote"],
    ["alle|allen Stimmberechtigten", "everybody who may vote"],
    ["{peopleList}", "{peopleList}"],
  ],
  peopleList: [
    ["{people} , {peopleList}", "{people} , {peopleList}"],
    ["{a:people} und {b:people}", "{a:people} and {b:people}"],
    ["{a:people} sowie {b:people}", "{a:people} and {b:people}"],
  ],
  holders: [
    ["{people}", "{people}"],
    ["diejenigen|denjenigen , die {some}", "those who {some}"],
    ["@der.pl , die {some}", "those who {some}"],
  ],
  starter: [
    ["{amount}", "{amount}"],
    ["{people}", "{people}"],
  ],
  representation: [
    ["{proxyHolder.acc} bevollmächtigen", "appoint {proxyHolder} as their|a? proxy"],
    [
      "{proxyHolder.dat} ihre|seine Stimme geben , für eine Abstimmung oder für alle ihrer Art , und weitergeben lassen",
      "give their vote to {proxyHolder} ,? for one vote or for all of its kind ,? who may give it on",
    ],
    [
      "{proxyHolder.dat} ihre|seine Stimme geben , für eine Abstimmung oder für alle ihrer Art",
      "give their vote to {proxyHolder} ,? for one vote or for all of its kind",
    ],
    ["{proxyHolder.dat} ihre|seine Stimme geben und weitergeben lassen", "give their vote to {proxyHolder} ,? who may give it on"],
    ["{proxyHolder.dat} ihre|seine Stimme geben", "give their vote to {proxyHolder}"],
  ],
  proxyHolder: [
    ["@ein anderes|andere|anderer|anderen|anderem {@class}", "another {@class}"],
    ["jemand|jemanden|jemandem anderes|anderen|anderem von der Stimmliste", "somebody else on the roll"],
    ["@der {@office}", "the? {@office}"],
  ],
  weight: [
    ["alle Mitglieder @der {@body.gen} haben je? {n} Stimmen", "each of the? {@body} has|have {n} votes"],
    ["{people} hat|haben {n} Stimmen", "{people} has|have {n} votes"],
    [
      "alle Mitglieder @der {@body.gen} haben je? eine Stimme für jedes Mitglied ihrer Ortsgruppe ,~ höchstens {n}",
      "each of the? {@body} has|have one vote for each member of their local group ,? at most {n}",
    ],
    [
      "alle Mitglieder @der {@body.gen} haben je? eine Stimme für je {a:n} Mitglieder ihrer Ortsgruppe ,~ höchstens {b:n}",
      "each of the? {@body} has|have one vote for every {a:n} members of their local group ,? at most {b:n}",
    ],
    [
      "{people} hat|haben eine Stimme für jedes Mitglied ihrer|seiner Ortsgruppe ,~ höchstens {n}",
      "{people} has|have one vote for each member of their local group ,? at most {n}",
    ],
    [
      "{people} hat|haben eine Stimme für je {a:n} Mitglieder ihrer|seiner Ortsgruppe ,~ höchstens {b:n}",
      "{people} has|have one vote for every {a:n} members of their local group ,? at most {b:n}",
    ],
  ],
};
