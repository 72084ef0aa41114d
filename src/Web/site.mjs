// Puts together what a browser loads beside the pages: the design kit from npm, of which only what the pages use, and our own
// styles, written in small files and served as one. Run by the build (Site.targets), in this folder.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const kit = "node_modules/bootstrap-italia/dist";
const site = "wwwroot/lib/bootstrap-italia";
// In this order: what comes later wins.
const styles = [
  "fonts",
  "base",
  "header",
  "menu",
  "frame",
  "status",
  "hero",
  "map",
  "tables",
  "explanation",
  "figures",
  "forms",
  "cycle",
  "scorecard",
  "provenance",
  "account",
  "plan",
  "plan-versions",
  "recording",
  "revising",
  "monitoring",
  "oiv",
  "text",
  "what-if",
  "context",
  "documents",
  "calendar",
  "print",
];

mkdirSync(`${site}/css`, { recursive: true });
mkdirSync(`${site}/fonts`, { recursive: true });

// The kit embeds the icons of a video player as a font; the content security policy refuses it, and no page plays videos.
const embeddedFont = /@font-face\{[^}]*url\(data:[^}]*\}/g;
const css = readFileSync(`${kit}/css/bootstrap-italia.min.css`, "utf8");
writeFileSync(`${site}/css/bootstrap-italia.min.css`, css.replace(embeddedFont, "").replace(/\/\*# sourceMappingURL=.*\*\//, ""));

const fonts = ["regular", "600", "700"].map((weight) => `titillium-web-v10-latin-ext_latin-${weight}.woff2`);
for (const file of [...fonts, "OFL.txt"]) {
  copyFileSync(`${kit}/fonts/Titillium_Web/${file}`, `${site}/fonts/${file}`);
}

writeFileSync("wwwroot/traguardo.css", styles.map((name) => readFileSync(`Styles/${name}.css`, "utf8")).join("\n"));
