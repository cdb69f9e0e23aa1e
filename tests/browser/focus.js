// What one sees of the place of focus: the rings around it, with their contrast, and whether anything covers it whole.
(() => {
  const channels = (colour) => (colour.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const opaque = (colour) => (channels(colour)[3] ?? 1) > 0;
  const light = (colour) => channels(colour).slice(0, 3).map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let near = element; near; near = near.parentElement) {
      const { backgroundColor } = getComputedStyle(near);
      if (opaque(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };

  /** The lines around one element: an outline and shadows without blur; a shadow drawn inside is beside its own ground. */
  const around = (element) => {
    const style = getComputedStyle(element), outside = ground(element.parentElement), found = [];
    const add = (wide, colour, beside) => {
      if (wide > 0 && opaque(colour)) found.push({ drawn: `${wide} ${colour}`, wide, contrast: contrast(colour, beside) });
    };
    const within = parseFloat(style.outlineOffset) < 0 ? ground(element) : outside;
    if (style.outlineStyle !== "none") add(parseFloat(style.outlineWidth), style.outlineColor, within);
    for (const shadow of style.boxShadow.split(/,(?![^(]*\))/)) {
      const colour = (shadow.match(/rgba?\([^)]*\)/) || [""])[0], sizes = shadow.replace(colour, "").match(/-?[\d.]+px/g) || [];
      const [, , blur, spread] = sizes.map(parseFloat);
      if (colour && !blur) add(spread, colour, shadow.includes("inset") ? ground(element) : outside);
    }
    return found;
  };

  /** A hidden box shows its focus on its label, or on the face that follows it. */
  window.rings = (element) => [element, element.nextElementSibling, element.closest("label")].filter(Boolean).flatMap(around);

  /** Some of it can be pressed: of points spread over each of its lines, one at least is its own. */
  window.seen = (element) => [...element.getClientRects()].some(({ left, top, width, height }) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      return hit && (element.contains(hit) || hit.contains(element) && hit === element.closest("label")
        || hit === element.nextElementSibling || element.nextElementSibling?.contains(hit) && element.matches("input"));
    })));
})();
