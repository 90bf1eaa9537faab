import {kindOf} from '../model/pages.ts';
import type {Box} from '../model/box.ts';
import {boxesOf, looksIn, placesOn} from '../model/places.ts';
import {seriesOf, type PageKind, type Series, type SeriesId} from '../model/series.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Look, Page, Specimen} from '../model/specimen.ts';
import type {Light, Place} from '../model/terms.ts';
import {pathData} from './forms.ts';
import {motifs, type Motif} from './motif.ts';
import {inkIn, palettes, type Palette} from './palette.ts';
import type {Shape} from './shape.ts';

/** A request for a drawing: the document, page, light and tilt. */
export interface DrawingRequest {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
  /**
   * The position of the slider, from -1 to 1. In the light `tilt`, the slider tilts the document, and 0 is flat. In
   * oblique light, the slider moves the lamp once around the document, and at 0 the lamp is at the upper left.
   */
  readonly tilt: number;
  /** Prefix of all ids in the drawing. No other drawing in the same DOM tree may have this prefix. */
  readonly name: string;
}

/** A request for a drawing, with the data that painters need. */
export interface Scene extends DrawingRequest {
  /** The painters of a book; undefined until they have loaded. */
  readonly book: BookPainters | undefined;
  /**
   * The name of the whole drawing. While a detail is drawn again, `name` is the name of the detail, and differs from
   * this name.
   */
  readonly whole: string;
  readonly kind: PageKind;
  readonly series: Series;
  readonly palette: Palette;
  /** The signs of the State that issued the document. Missing if no State issued it. */
  readonly motif: Motif | undefined;
  /**
   * The direction in which raised parts of the page cast their shadow. In oblique light, the direction turns with the
   * lamp.
   */
  readonly shadow: Direction;
  /** The looks of this document on this page in this light. */
  readonly looks: readonly Look[];
  /**
   * Returns the first rectangle of a place. If the page lacks the place, returns an empty rectangle at the
   * top left corner of the page.
   */
  box(place: Place): Box;
  boxes(place: Place): readonly Box[];
  /** Returns true if a place has a look of this kind on this page and in this light. */
  has(place: Place, look: LookKind): boolean;
  /** Returns a coloured ink without carbon as it looks in this light. */
  ink(colour: string, opacity?: number): ReturnType<typeof inkIn>;
}

/** A vector in the plane of the page, about as long as the diagonal of a unit square. */
type Direction = readonly [x: number, y: number];

/** Draws one feature or one entry of a page. Omits details that are invisible in the light of the scene. */
export type Painter = (scene: Scene) => readonly Shape[];

/** One rectangle of a look, with the data that the painter of the look needs. */
export interface Spot {
  readonly scene: Scene;
  readonly look: Look;
  readonly box: Box;
  /** Prefix of all ids in the drawing of this spot. */
  readonly id: string;
  /**
   * Returns the next pseudo-random number, from 0 to 1. The seed contains the id of the specimen, and the page, place
   * and kind of the look. It also contains the index of this rectangle in the look.
   */
  readonly chance: () => number;
}

/** Paints the change that a look makes. The result is clipped to the rectangle of the spot. */
export type LookPainter = (spot: Spot) => readonly Shape[];

/**
 * The painters of the pages of a book and of its stamps. They are lazy-loaded, because a data page needs none of them.
 */
export type BookPainters = Readonly<Record<Exclude<PageKind, 'data' | 'front' | 'back'> | 'stamps', Painter>>;

/** Draws several layers, the first at the bottom. */
export const stacked =
  (...layers: readonly Painter[]): Painter =>
  scene =>
    layers.flatMap(layer => layer(scene));

/**
 * Returns a painter for a place. The painter draws nothing if the page lacks the place, or if the place is absent in
 * this document.
 */
export const standing =
  (place: Place, draw: (scene: Scene, box: Box) => readonly Shape[]): Painter =>
  scene =>
    scene.boxes(place).length > 0 && !scene.has(place, 'absent') ? draw(scene, scene.box(place)) : [];

/**
 * Returns true if a place has a look of this kind in any light. Painters ask this for properties that no light
 * changes, such as the size of a hole. On an opening, `leaf` is the page number: looks of the other page do not
 * count.
 */
export const isMade = (
  {specimen, page}: Pick<Scene, 'specimen' | 'page'>,
  at: Place,
  look: LookKind,
  leaf?: number,
): boolean =>
  specimen.looks.some(
    one => one.page === page && one.at === at && one.look === look && (one.leaf ?? leaf) === leaf,
  );

const nowhere: Box = {x: 0, y: 0, width: 0, height: 0};

/** Returns the signs of the State that issues a series. */
export const motifOf = (series: SeriesId): Motif | undefined => {
  const {state} = seriesOf(series);
  return state && motifs[state];
};

/** Direction of the shadow in radians when the slider is in its middle. The lamp is then at the upper left. */
const ten = Math.PI / 6;

/**
 * Returns the direction of a shadow. The direction depends on `tilt` only in oblique light, because no other light
 * has a lamp that moves.
 */
function shadowOf({light, tilt}: Pick<DrawingRequest, 'light' | 'tilt'>): Direction {
  if (light !== 'oblique') return [1, 1];
  const angle = ten + Math.PI * tilt;
  return [Math.SQRT2 * Math.cos(angle), Math.SQRT2 * Math.sin(angle)];
}

/**
 * Returns the transform that moves a shape along its shadow by a distance. A negative distance moves the shape
 * towards the lamp.
 */
export const cast = ({shadow: [x, y]}: Pick<Scene, 'shadow'>, by: number): {readonly transform: string} => ({
  transform: pathData`translate(${x * by} ${y * by})`,
});

/**
 * Returns how directly a slope faces the lamp: 1 if it faces the lamp, 0 if it lies along the light, and -1 if it
 * faces away. The second argument is the direction in which the slope faces.
 */
export const facing = ({shadow: [x, y]}: Pick<Scene, 'shadow'>, [right, down]: Direction): number =>
  -(x * right + y * down) / Math.hypot(x, y) / Math.hypot(right, down);

/**
 * Returns the start and the end of a gradient, as shares of the box. The gradient starts on the side of the lamp. By
 * default it ends on the far side; a smaller `to` moves the end towards the lamp.
 */
export const fromLamp = ({shadow: [x, y]}: Pick<Scene, 'shadow'>, to = 0.36): Shape['attributes'] => ({
  ...{x1: 0.5 - x * 0.36, y1: 0.5 - y * 0.36},
  ...{x2: 0.5 + x * to, y2: 0.5 + y * to},
});

/** Returns the scene of a drawing request. Painters draw from this scene. */
export function sceneOf(view: DrawingRequest, book?: BookPainters): Scene {
  const {specimen, page, light, name} = view;
  const looks = looksIn(specimen, page, light);
  const all = placesOn(specimen, page);
  return {
    ...view,
    book,
    whole: name,
    tilt: light === 'tilt' ? view.tilt : 0,
    kind: kindOf(page),
    series: seriesOf(specimen.series),
    palette: palettes[specimen.series],
    motif: motifOf(specimen.series),
    shadow: shadowOf(view),
    looks,
    box: place => all.get(place)?.[0] ?? nowhere,
    boxes: place => all.get(place) ?? [],
    has: (place, kind) => looks.some(({at, look}) => at === place && look === kind),
    ink: (colour, opacity) => inkIn(light, colour, opacity),
  };
}

/** Returns the rectangles that a look covers. */
export const boxesOfLook = (look: Look, {specimen}: Scene): readonly Box[] => boxesOf(look, specimen);
