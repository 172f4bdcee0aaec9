/** Surveys: asking the members what they think. They decide nothing, and naming one as the basis of an act is refused. */
export { addOwn as addStatement, answer as answerSurvey, stand as standOn } from "./answering/answer.js";
export { closeDue } from "./asking/close.js";
export { send as sendSurvey } from "./asking/send.js";
export { begin as beginSurvey } from "./drafting/write.js";
export { addedKind, surveyKind } from "./hiding.js";
export { surveysHappened, type SurveyHappened } from "./happened.js";
export { surveysJob, tendSurveys } from "./job.js";
export { surveyPath, surveysPath } from "./paths.js";
export type { QuestionResult } from "./results/result.js";
export { routes } from "./routes/index.js";
export { sentSurveys, surveyFor } from "./store.js";
export { isOpen, isSent, type Question, type SentSurvey, type Writing } from "./survey.js";
export { surveyView } from "./view.js";
export { surveysWaiting } from "./waiting.js";
export { writingHash } from "./wording.js";
