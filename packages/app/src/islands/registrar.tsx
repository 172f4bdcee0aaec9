import { poster } from "./parts/server.js";
import { Registrar } from "./registrar/registrar.js";
import { openIn } from "./trustee/open.js";

openIn("registrar", (page, state) => <Registrar page={page} state={state} post={poster(page)} />);
