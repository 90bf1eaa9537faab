import {kindOf} from '../model/pages.ts';
import {boxesOf, looksIn, placesOn, type Box} from '../model/places.ts';
import {seriesOf, type PageKind, type Series} from '../model/series.ts';
import type {Look, LookKind, Page, Specimen} from '../model/specimen.ts';
import type {Light, Place} from '../model/terms.ts';
import {inkIn, palettes, type Palette} from './palette.ts';
import type {Shape} from './shape.ts';

/** What is to be drawn. */
export interface View {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
  /** How the document is turned, from -1 to 1; 0 lies flat. Only the light `tilt` minds it. */
  readonly tilt: number;
  /** Unique among the drawings around it: ids inside begin with it. */
  readonly name: string;
}

/** A view, and what every painter asks of it. */
export interface Scene extends View {
  /** The painters that are at hand. */
  readonly painters: Painters;
  /** The name of the whole drawing; `name` is another where a part of it is drawn again. */
  readonly whole: string;
  readonly kind: PageKind;
  readonly series: Series;
  readonly palette: Palette;
  /** Whether it is a book or card of Utopia. */
  readonly utopian: boolean;
  /** What looks otherwise here than in the series, on this page and in this light. */
  readonly looks: readonly Look[];
  /** The first rectangle of a place; a place that this page has not is empty and stands at the corner. */
  box(place: Place): Box;
  boxes(place: Place): readonly Box[];
  /** Whether a place has a look of this kind here. */
  has(place: Place, look: LookKind): boolean;
  /** How a coloured ink without carbon looks here. */
  ink(colour: string, opacity?: number): ReturnType<typeof inkIn>;
}

/** Draws one thing of a page; what does not show in the scene's light, it leaves out. */
export type Painter = (scene: Scene) => readonly Shape[];

/** One rectangle of a look, and what its painter may ask. */
export interface Spot {
  readonly scene: Scene;
  readonly look: Look;
  readonly box: Box;
  /** Ids of this spot begin with it. */
  readonly id: string;
  /** Numbers from 0 to 1, the same for every copy with this look. */
  readonly chance: () => number;
}

/** Paints what a look changes; what falls outside its rectangle is cut off. */
export type LookPainter = (spot: Spot) => readonly Shape[];

/** Pages and things on them whose painters may be fetched apart from what they are drawn on. */
export type Called =
  | Exclude<PageKind, 'data' | 'front' | 'back'>
  | ('paper' | 'plastic' | 'card' | 'other' | 'atlantara')
  | ('engraved-portrait' | 'strip' | 'device' | 'stamps' | 'looks')
  | ('lamplight' | 'paper-grain' | 'ink-grain' | 'watermark' | 'fibres' | 'arms' | 'sun');

/** Painters by name, of pages and of things on them, and painters by look. */
export interface Painters {
  readonly things: Readonly<Partial<Record<Called, Painter>>>;
  readonly looks: Readonly<Partial<Record<LookKind, LookPainter>>>;
}

/** All painters of several sets. */
export const together = (sets: readonly Painters[]): Painters =>
  sets.reduce(
    (all, {things, looks}) => ({things: {...all.things, ...things}, looks: {...all.looks, ...looks}}),
    {things: {}, looks: {}},
  );

/** Draws what another set of painters knows; nothing where that set is not at hand, as it is not needed (`sets.ts`). */
export const called =
  (name: Called): Painter =>
  scene =>
    scene.painters.things[name]?.(scene) ?? [];

/** Draws one thing after the other, the first below. */
export const stacked =
  (...layers: readonly Painter[]): Painter =>
  scene =>
    layers.flatMap(layer => layer(scene));

/** Draws what stands at a place, if this page has the place, and nothing where this copy lacks what is there. */
export const standing =
  (place: Place, draw: (scene: Scene, box: Box) => readonly Shape[]): Painter =>
  scene =>
    scene.boxes(place).length > 0 && !scene.has(place, 'absent') ? draw(scene, scene.box(place)) : [];

const nowhere: Box = {x: 0, y: 0, width: 0, height: 0};

/** A view, made ready for painters. */
export function sceneOf(view: View, painters: Painters): Scene {
  const {specimen, page, light, name} = view;
  const looks = looksIn(specimen, page, light);
  const all = placesOn(specimen, page);
  return {
    ...view,
    painters,
    whole: name,
    tilt: light === 'tilt' ? view.tilt : 0,
    kind: kindOf(page),
    series: seriesOf(specimen.series),
    palette: palettes[specimen.series],
    utopian: specimen.series !== 'atlantara' && specimen.series !== 'other',
    looks,
    box: place => all.get(place)?.[0] ?? nowhere,
    boxes: place => all.get(place) ?? [],
    has: (place, kind) => looks.some(({at, look}) => at === place && look === kind),
    ink: (colour, opacity) => inkIn(light, colour, opacity),
  };
}

/** The rectangles that a look takes up. */
export const boxesOfLook = (look: Look, {specimen}: Scene): readonly Box[] => boxesOf(look, specimen);
