import { expect, test } from "vitest";
import { causeOf, postgresFailureInWords } from "./failure.js";

test.each([
  ["ENOSPC: no space left on device, write", "not enough free space"],
  ["FATAL:  could not write lock file: No space left on device", "not enough free space"],
  ["EACCES: permission denied, mkdir '/srv/closed/data'", "This user may not write /srv/closed/data"],
  ["initdb: error: could not access directory: Permission denied", "This user may not write /srv/folder"],
  ["setpriv: apply capabilities: Operation not permitted\n", "giving up root did not work here"],
  ["spawn /usr/bin/setpriv ENOENT", "the program setpriv (of util-linux) is missing"],
  ["initdb: could not look up effective user ID 1000810000: user does not exist", "user number 1000810000"],
])("%s", (said, words) => {
  const cause = causeOf(said, "/srv/folder");
  expect(cause === null || postgresFailureInWords(cause)).toContain(words);
});

test("what nobody expects is not explained away", () => {
  expect(causeOf("FATAL:  the moon is full", "/srv/folder")).toBeNull();
});
