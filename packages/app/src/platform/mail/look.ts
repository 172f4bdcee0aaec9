/**
 * How a mail looks. Mail programs read no custom properties and drop most style sheets, so that every colour stands at its element; the sheet in the head only
 * turns them round for those that show mails in the dark. The colours are those of the pages (ui/tokens), in the accent "ink".
 */
export const paper = "#fbf9f4";
export const sheet = "#ffffff";
export const line = "#ddd6c8";
export const ink = "#1f1b16";
export const inkSoft = "#5c554a";
export const accent = "#1f3c66";
export const wash = "#f3efe6";

export const serif = "'Source Serif 4',Georgia,'Times New Roman',serif";
export const sans = "'Atkinson Hyperlegible Next',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const dark = `
.paper{background:#171512!important}
.sheet{background:#201d19!important;border-color:#3b352d!important}
.ink,.ink a{color:#ece6da!important}
.soft,.soft a{color:#b3aa9a!important}
.rule{border-color:#3b352d!important}
.wash{background:#171512!important}
.link{color:#a8c5ee!important}
.button{background:#a8c5ee!important;color:#12161d!important}`;

/** `data-ogsc` is what Outlook puts before the rules that it takes over for the dark. */
export const styleSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${dark}
}
${dark.replaceAll("\n.", "\n[data-ogsc] .").replaceAll(",.", ",[data-ogsc] .").trim()}
@media (max-width:480px){.sheet{padding:24px 18px!important}.edge{padding:0!important}}`;
