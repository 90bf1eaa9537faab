/** Splits a list of names at its spaces and line breaks. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Elements that an author's drawing may contain. */
export const elements: readonly string[] = words(`
  svg g path rect circle ellipse line polyline polygon text tspan defs use symbol marker pattern
  clipPath mask linearGradient radialGradient stop
`);

/** Attributes for position, size, shape or name that a drawing may contain. */
export const attributes: readonly string[] = words(`
  class id transform viewBox preserveAspectRatio x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width
  height d points rotate pathLength textLength lengthAdjust text-anchor dominant-baseline font-size
  font-weight letter-spacing stroke-width stroke-linecap stroke-linejoin stroke-dasharray
  stroke-dashoffset stroke-miterlimit fill-rule clip-rule opacity fill-opacity stroke-opacity
  stop-opacity offset vector-effect gradientUnits gradientTransform patternUnits patternTransform
  patternContentUnits clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits
  refX refY orient data-word translate
`);

/**
 * Paint attributes. Colours must come from classes, so that a drawing adapts to dark mode, print and the
 * learner's own colours.
 */
export const paints: readonly string[] = ['fill', 'stroke', 'stop-color'];

/** Attributes that refer to an element. The element must be in the same drawing as the attribute. */
export const references: readonly string[] = words(`
  href clip-path mask marker-start marker-mid marker-end
`);

/**
 * Attributes that the root element may have in an author's file. The compiler does not report these harmless
 * attributes, but removes them.
 */
export const dropped: readonly string[] = words(`
  xmlns width height version data-specimen role focusable aria-hidden
`);
