/** The constitution as a book, its history, and any two of its versions side by side. */
export { captureEffect } from "./capture/changed.js";
export { CaptureEffect, type CaptureEffectProps } from "./capture/effect.js";
export { Effects, type EffectsProps } from "./effects/effects.js";
export type { Clashing, ClashesProps } from "./effects/clashes.js";
export type { Lost, LossesProps } from "./effects/losses.js";
export { figuresFrom } from "./capture/kept.js";
export { compared } from "./compared.js";
export { compiledText } from "./compiled-text.js";
export { routes, type ClauseTalk } from "./routes.js";
export { setBy, type SetBy } from "./set-by.js";
export { versionsOf, versionTexts, type Version, type VersionText } from "./store.js";
export { routes as textRoutes } from "./texts/routes.js";
export { shippedText, shippedTexts, type ShippedText } from "./texts/shipped.js";
