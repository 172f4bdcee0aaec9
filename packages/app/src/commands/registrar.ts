import { letters } from "./registrars/letters.js";
import { make } from "./registrars/make.js";
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
        --spares    so many more, for those whose letter is lost

    folkmoot registrar letters REGISTRAR.key [--voter VOTER]
        voters and secret credentials as CSV, for letters or mail; print them
        and delete them. --voter gives one again: it is the same as before

    --passphrase-file FILE  instead of being asked

It ends with 0 when it is so, 1 when it is not, 2 when the question could not be put.`;

/** The registrar's work on a machine of their own. */
export const registrar = several(help, { make, letters });
