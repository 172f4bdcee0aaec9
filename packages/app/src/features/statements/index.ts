/** What the mover of a motion and others have to say about it, for everybody who decides. It knows no motion but by its id. */
export { Said, StatementsBeside, type BesideProps } from "./beside.js";
export { statementKind, statementPath } from "./hiding.js";
export { statementsInMail } from "./in-mail.js";
export { takesStatements } from "./open.js";
export { backedBy, LONGEST_STATEMENT, statementsOf, type Statement, type Statements } from "./statements.js";
export { backStatement, putStatement, takeBackBacking, takeBackStatement } from "./store.js";
