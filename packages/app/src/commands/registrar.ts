import { letters } from "./registrars/letters.js";
import { make } from "./registrars/make.js";
import { resend } from "./registrars/resend.js";
import { spare } from "./registrars/spare.js";
import { several } from "./several.js";

const help = `folkmoot registrar — gives each voter a credential

Whoever runs this knows which credential is whose, and could vote for those who
don't: it should be somebody who neither stands nor counts. Only the public
credentials leave this machine.

    folkmoot registrar make VOTERS.csv --key-file REGISTRAR.key
                       --credentials CREDENTIALS.json
                       [--election UUID] [--group GROUP] [--spares N]
        makes a credential for each line of VOTERS.csv: "voter" or
        "voter,weight". Writes the public credentials, in an order that says
        nothing about whose they are, and the secret ones into a key file
        behind a passphrase; prints the uuid of the election and the
        fingerprint of the list
        --election  the uuid that the election already has
        --group     Ed25519 (default), BELENIOS-2048, RFC-3526-2048
        --spares    so many more for each weight, for those whose credential
                    came into other hands; which they are is written to
                    CREDENTIALS.json.spares

    folkmoot registrar letters REGISTRAR.key
        voters and secret credentials as CSV, for letters or mail; print them
        and delete them

    folkmoot registrar resend REGISTRAR.key --voter VOTER
        one of them again: it is the same as before

    folkmoot registrar spare REGISTRAR.key --voter VOTER --key-file NEW.key
        a spare one instead, where somebody else may have theirs and nobody has
        voted with it. Writes the key file that holds from then on; the last
        line is for the registrar's page, which has to know before it is used

    --passphrase-file FILE  instead of being asked

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** The registrar's work on a machine of their own. */
export const registrar = several(help, { make, letters, resend, spare });
