import { cast } from "./ballots/cast.js";
import { count } from "./ballots/count.js";
import { create } from "./ballots/create.js";
import { decrypt, shuffle } from "./ballots/hand-in.js";
import { papers } from "./ballots/papers.js";
import { setUp } from "./ballots/set-up.js";
import { verify } from "./ballots/verify.js";
import { several } from "./several.js";

const help = `folkmoot ballot — secret ballots in the format of Belenios (version 1)

An archive (.bel) holds a whole election: what was asked, who holds the key,
every ballot, the count and its proofs. Anybody may have it.

    folkmoot ballot verify FILE.bel [--tracker TRACKER] [--ceremony FILE]
                           [--proof FILE …] [--json]
        audits an archive from its first byte to its last, ours or not
        --tracker   also says whether that ballot is in it and counts
        --ceremony  the file that shows that nobody who made the key chose it
        --proof     of one who holds the key, for all that they opened
        --json      the whole verdict, on one line

    folkmoot ballot set-up OUT.bel --draft DRAFT.json
                    --trustees TRUSTEES.json --credentials CREDENTIALS.json
        begins an archive and prints the fingerprint of the election. A draft:
        {"uuid": "…", "name": "Board 2026", "group": "Ed25519", "questions": [
          {"kind": "ticks", "question": "Who?", "answers": ["Ada", "Bo"],
           "blank": true, "min": 1, "max": 1},
          {"kind": "numbers", "question": "In which order?",
           "answers": ["X", "Y", "Z"]}]}
        The uuid is the one for which the credentials were made.

    folkmoot ballot create FILE.bel --credential FILE --choices FILE
        makes a ballot and says its tracker; nothing is sent. Choices are one
        list for each question: [[0,1,0],[2,1,3]] is no blank, not Ada, Bo;
        and Y before X before Z

    folkmoot ballot cast FILE.bel BALLOT…
        puts ballots into the box once they are checked

    folkmoot ballot count FILE.bel [--close]
        takes the next step that needs nobody's key: --close ends the vote
        and adds up; when enough of those who hold the key have opened their
        part it puts the result together. Run twice it does nothing more

    folkmoot ballot shuffle FILE.bel SHUFFLE --trustee NUMBER
    folkmoot ballot decrypt FILE.bel DECRYPTION…
        add what those who hold the key made (folkmoot trustee shuffle, …
        decrypt), once its proof was checked: papers that are mixed, and a part
        of the result. NUMBER says which of them mixed, from 1

    folkmoot ballot papers FILE.bel [--question NUMBER] > papers.json
        the opened papers of a ranked question: folkmoot count papers.json …

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** Secret ballots, step by step, without a server. */
export const ballot = several(help, { verify, "set-up": setUp, create, cast, count, shuffle, decrypt, papers });
