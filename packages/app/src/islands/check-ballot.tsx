import { render } from "preact";
import { CheckBallot } from "./check-ballot/check-ballot.js";

for (const place of document.querySelectorAll<HTMLElement>("[data-check-ballot]")) {
  place.replaceChildren();
  // What stands behind the # is never sent to a server.
  render(<CheckBallot given={location.hash.slice(1)} />, place);
}
