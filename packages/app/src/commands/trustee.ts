import { certificate, distribute, finish, polynomial, shares } from "./trustees/ceremony.js";
import { decrypt } from "./trustees/decrypt.js";
import { judge } from "./trustees/judge.js";
import { join, key } from "./trustees/key.js";
import { shuffle } from "./trustees/shuffle.js";
import { task } from "./trustees/task.js";
import { several } from "./several.js";

const help = `folkmoot trustee — holds a part of the key of a secret ballot

Keep your key file in two places and nobody else's. What goes to standard
output is meant to be handed over, and holds no secret.

For a ballot box of a server, when it is your turn:
    folkmoot trustee task MY.key TASK.json [--election UUID] [--archive FILE.bel]
        does what the page of the box says is due: save what it shows under
        "what the command needs" as TASK.json, paste what is printed there.
        The first task makes MY.key, the test paper needs --election,
        opening the result --archive. MY.key.tried keeps which key the test
        paper was opened with: a box with another one is then refused. Should a
        share be wrong, a complaint is printed: hand it in like an answer
    folkmoot trustee judge FILE.evidence
        who lied, when somebody complained of a wrong share

Each trustee is needed:
    folkmoot trustee key --key-file MY.key --name NAME [--group GROUP] > MY.pub
    folkmoot trustee join A.pub B.pub … > trustees.json

Any T of N are enough (a key ceremony, each file one line a member, in order):
    folkmoot trustee certificate --key-file MY.key --seat 2 --of 3 --threshold 2
                                                              > my.certificate
    folkmoot trustee polynomial MY.key CERTIFICATES           > my.polynomial
    folkmoot trustee distribute CERTIFICATES POLYNOMIALS      > inputs
    folkmoot trustee shares MY.key CERTIFICATES INPUTS        > my.output
    folkmoot trustee finish CERTIFICATES POLYNOMIALS OUTPUTS --sealed SEALED
                                                              > trustees.json
        SEALED holds each member's part of the key, sealed for it: members
        need it beside their key file to decrypt
        --for-3.0 on polynomial and shares seals for members who use
        belenios-tool up to 3.0

When the vote is over:
    folkmoot trustee shuffle FILE.bel                         > my.shuffle
    folkmoot trustee decrypt MY.key FILE.bel [--sealed SEALED]
                     [--proof MY.proof]                       > my.decryption
        both audit the whole archive first, and do nothing when it doesn't hold;
        MY.key.opened keeps which ballots were decrypted, and other ballots of
        the same election are then refused
        --proof  also writes one proof for all of it, stronger than those of
                 the format: hand it over with the decryption

    --passphrase-file FILE  instead of being asked

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** The trustee's work on a machine of their own. */
export const trustee = several(help, { key, join, certificate, polynomial, distribute, shares, finish, shuffle, decrypt, task, judge });
