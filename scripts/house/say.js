/** One line for the person who waits. @param {string} words */
export function say(words) {
  process.stdout.write(`${words}\n`);
}

/** Says what is wrong and what to do, and ends. @param {string} words @returns {never} */
export function giveUp(words) {
  process.stderr.write(`\n${words}\n`);
  process.exit(1);
}

/**
 * A line that tells how far something is: rewritten in place on a terminal, said now and then in a log.
 * @param {() => string} words
 * @returns {() => void} ends it
 */
export function progress(words) {
  const terminal = process.stdout.isTTY;
  const timer = setInterval(() => process.stdout.write(terminal ? `\r\u001b[K  ${words()}` : `  ${words()}\n`), terminal ? 500 : 5_000);
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write("\r\u001b[K");
  };
}
