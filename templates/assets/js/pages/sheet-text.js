/** A printed copy as plain text, line by line, as generator/render/sheet_text.py reads it. */
(function (Annuaire) {
  "use strict";

  const SKIPPED = ["app-hide", "app-tick", "app-week", "app-sheet__for", "app-qr__say", "app-sheet__map", "app-act__live", "app-sheet__do", "app-notes", "app-end__after"];
  const USUAL = ["app-say--plain", "app-act__plain"], PLAIN = ["app-act__usual", "app-act__ver"];
  const LINES = ["P", "LI", "DT", "DIV", "SECTION", "HEADER", "ARTICLE", "H1", "H2", "DL", "OL", "UL", "TR"];
  const LINE_CLASSES = ["app-act__when", "app-act__next", "app-act__line"];
  const CELLS = ["TD", "TH"];
  const APART = ["ARTICLE", "SECTION", "H1"];

  /** @param {Element} copy @param {boolean} plain the plain-language version @returns {string} */
  function textOf(copy, plain) {
    /** @type {string[]} */
    const lines = [];
    let current = "";
    const end = () => {
      const line = current.replace(/[ \n\t\r]+/g, " ").replace(/^ | $/g, "");
      if (line) lines.push(line);
      current = "";
    };
    const blank = () => {
      if (lines.length && lines[lines.length - 1]) lines.push("");
    };
    /** @param {Element} element */
    const skipped = (element) => {
      const has = (/** @type {string} */ name) => element.classList.contains(name);
      const label = has("app-say") && plain !== has("app-say--plain");
      return element.hasAttribute("hidden") || element.localName === "svg" || label || SKIPPED.some(has) || (plain ? PLAIN : USUAL).some((name) => has(name) && !has("app-say"));
    };
    /** @param {Node} node */
    const walk = (node) => {
      if (node instanceof Text) current += node.data;
      if (!(node instanceof Element) || skipped(node)) return;
      const breaks = LINES.includes(node.tagName) || LINE_CLASSES.some((name) => node.classList.contains(name));
      if ((breaks && !node.classList.contains("app-act__name")) || node.tagName === "BR") end();
      if (APART.includes(node.tagName)) blank();
      if (CELLS.includes(node.tagName) && current.trim() && !current.endsWith(". ")) current += "\u202f; ";
      node.childNodes.forEach(walk);
      if (node.classList.contains("app-num")) current += ". ";
      if (node.tagName === "DT") current += /\?\s*$/.test(current) ? " " : "\u00a0: ";
      else if (breaks || node.tagName === "DD") end();
    };
    walk(copy);
    end();
    return `${lines.join("\n").replace(/^[\n ]+|[\n ]+$/g, "")}\n`;
  }

  Annuaire.sheetText = { textOf };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
