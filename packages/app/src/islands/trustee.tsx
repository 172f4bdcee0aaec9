import { getState, poster } from "./parts/server.js";
import { openIn } from "./trustee/open.js";
import { Trustee } from "./trustee/trustee.js";

openIn("trustee", (page, state) => <Trustee page={page} state={state} look={() => getState(page.path)} post={poster(page)} />);
