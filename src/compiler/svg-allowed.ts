/** What an author's drawing may be made of. */
export const elements: readonly string[] = [
  'svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'defs', 'use', 'symbol',
  'marker', 'pattern', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'stop',
];

/** Attributes that hold a place, a size, a form or a name. */
export const attributes: readonly string[] = [
  'class', 'id', 'transform', 'viewBox', 'preserveAspectRatio',
  'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'width', 'height', 'd', 'points', 'rotate',
  'pathLength', 'textLength', 'lengthAdjust', 'text-anchor', 'dominant-baseline', 'font-size', 'font-weight', 'letter-spacing',
  'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'stroke-dashoffset', 'stroke-miterlimit',
  'fill-rule', 'clip-rule', 'opacity', 'fill-opacity', 'stroke-opacity', 'stop-opacity', 'offset', 'vector-effect',
  'gradientUnits', 'gradientTransform', 'patternUnits', 'patternTransform', 'patternContentUnits', 'clipPathUnits',
  'maskUnits', 'maskContentUnits', 'markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient',
  'data-word', 'translate',
];

/** Colours come from classes, so that a drawing can be dark, printed, or in the learner's own colours. */
export const paints: readonly string[] = ['fill', 'stroke', 'stop-color'];

/** Attributes that point at something, which must stand in the same drawing. */
export const references: readonly string[] = ['href', 'clip-path', 'mask', 'marker-start', 'marker-mid', 'marker-end'];

/** What stands on the outermost element, does no harm and is left out. */
export const dropped: readonly string[] = ['xmlns', 'width', 'height', 'version', 'data-specimen', 'role', 'focusable', 'aria-hidden'];
