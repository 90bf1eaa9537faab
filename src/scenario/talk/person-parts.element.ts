import {svg, type SVGTemplateResult} from 'lit';
import type {DistressBand, FigureLook, RoomDrawing} from '../model/scenario.ts';

/**
 * The details of the drawing, 240 by 288 units. The person sits in the middle, behind the table, whose edge is at 236.
 * At the right, the wall behind the person shows what kind of room it is. At the left, other people stand in front of
 * the wall.
 */
type Parts<Name extends string> = Readonly<Record<Name, SVGTemplateResult>>;

/** Draws a detail of the left half, and its mirror image. */
const both = (part: SVGTemplateResult): SVGTemplateResult =>
  svg`${part}<g transform="matrix(-1 0 0 1 240 0)">${part}</g>`;

/** The hair as two drawings: behind the head and over the forehead. */
const hair: Readonly<
  Record<FigureLook['hair'], readonly [behind: SVGTemplateResult, before: SVGTemplateResult]>
> = {
  long: [
    svg`<path class="hair" d="M86 96C80 52 100 41 120 41s40 11 34 55c2 30 9 54-1 76-12 7-21-2-23-20h-20c-2 18-11 27-23 20-10-22-3-46-1-76z" />`,
    both(svg`<path class="hair" d="M90 96c-4-24 8-44 32-44-4 18-17 30-32 44z" />`),
  ],
  tied: [
    svg`<circle class="hair" cx="149" cy="52" r="13" /><path class="hair" d="M88 94c-5-40 14-51 32-51s37 11 32 51c-2 11-6 17-11 21H99c-5-4-9-10-11-21z" />`,
    svg`<path class="hair" d="M90 91c-2-26 12-39 30-39s32 13 30 39c-5-15-15-22-30-22s-25 7-30 22z" />`,
  ],
  short: [
    svg`<path class="hair" d="M89 96c-7-40 12-53 31-53s38 13 31 53l-4 8H93z" />`,
    svg`<path class="hair" d="M90 90c-5-27 10-43 32-42 21 1 33 15 28 42-4-11-9-16-14-19-12 7-27 5-33 1-6 4-10 10-13 18z" />`,
  ],
  cropped: [
    svg`<path class="hair" d="M90 88c-3-28 12-39 30-39s33 11 30 39z" />`,
    svg`<path class="hair" d="M91 84c-1-22 13-32 29-32s30 10 29 32c-6-11-16-16-29-16s-23 5-29 16z" />`,
  ],
};

/** The object in the hands of the person. */
const heldObjects: Parts<FigureLook['holds']> = {
  bag: svg`<path class="bag" d="M93 206h54l7 40H86z" /><path class="ink" d="M104 206c2-26 30-26 32 0M93 216h54" />`,
  notebook: svg`<path class="bag" d="M98 208h44v36H98z" /><path class="ink" d="M106 208v36M113 217h22M113 225h15" />`,
  cup: svg`<path class="bag" d="M107 210h26l-3 34h-20z" /><path class="ink" d="M133 215c10-1 10 16-2 15M115 203c-4-5 2-8 0-13M125 203c-4-5 2-8 0-13" />`,
  album: svg`<path class="bag" d="M90 206h60v38H90z" /><path class="ink" d="M97 213h12v18H97zM114 213h12v18h-12zM131 213h12v18h-12z" />`,
  phone: svg`<path class="bag" d="M108 204c0-3 2-4 4-4h16c2 0 4 1 4 4v40h-24z" /><path class="ink" d="M112 207h16v28h-16z" />`,
  nothing: svg``,
};

/** The arms and hands: open on the table, around the object in the hands, or pulled in. */
const hands: Parts<DistressBand> = {
  calm: both(svg`<path class="coat" d="M46 244c6-12 24-14 46-3l-2 15c-16 1-32 2-44-1z" />
    <path class="skin" d="M90 241c9-4 21-1 24 5 1 5-8 9-24 10z" /><path class="ink" d="M103 250c4 0 7-1 9-2" />`),
  tense: both(svg`<path class="coat" d="M48 252c2-17 18-27 42-25l5 15c-12 3-24 9-32 16-8 1-15-1-15-6z" />
    <path class="skin" d="M89 228c6-8 17-9 21-3 3 6-2 13-9 15-5 1-9 1-10-1z" /><path class="ink" d="M105 228c3 1 4 2 4 4M103 234c3 0 4 1 4 2" />`),
  high: svg`<path class="coat" d="M54 252c0-24 16-42 46-42l6 16c-12 5-18 14-22 28-12 3-28 4-30-2zM186 252c0-24-16-42-46-42l-6 16c12 5 18 14 22 28 12 3 28 4 30-2z" />
    <path class="skin" d="M98 211c9-7 31-8 43 0 4 6 0 15-8 17-9 2-20 2-28 0-6-3-9-11-7-17z" /><path class="ink" d="M106 218c8 4 17 4 27-1M110 223c6 2 12 2 18 0" />`,
};

/** What is behind the person. */
const behind: Parts<FigureLook['behind']> = {
  door: svg`<path class="glass" d="M184 46h48v190h-48z" /><path class="line" d="M190 132v18M198 60l20-10M198 72l28-14" />`,
  window: svg`<path class="glass" d="M178 34h56v76h-56z" /><path class="line" d="M206 34v76M178 72h56M172 112h64M184 62l12-10M212 100l14-12" />`,
  shelf: svg`<path class="line" d="M176 62h64M176 110h64M176 158h64" />
    <path class="behind" d="M182 34h11v28h-11zM195 40h9v22h-9zM206 30h12v32h-12zM212 82h22v28h-22zM182 132h30v26h-30z" />`,
  hall: svg`<path class="glass" d="M176 40h64v196h-64z" /><path class="line" d="M208 40v196M184 60h16M184 68h10" />
    <path class="behind" d="M180 196h22v5h-22zM183 201h3v20h-3zM196 201h3v20h-3zM214 196h22v5h-22zM217 201h3v20h-3zM230 201h3v20h-3z" />`,
};

/** A person without a face, drawn as a shadow. The origin is the middle of the head. */
export const shadow = (x: number, y: number, scale: number): SVGTemplateResult =>
  svg`<g transform="translate(${x} ${y}) scale(${scale})"><circle class="behind" r="20" />
    <path class="behind" d="M-40 170V68c2-26 16-42 40-44 24 2 38 18 40 44v102z" /></g>`;

/** Drawings of room states on the wall at the right. These drawings replace the drawing from `behind`. */
const place: Readonly<Partial<Record<RoomDrawing, SVGTemplateResult>>> = {
  glass: svg`${shadow(208, 104, 0.56)}<path class="pane" d="M184 46h48v190h-48z" /><path class="line" d="M190 132v18M198 60l20-10M198 72l28-14" />`,
  calling: svg`${shadow(208, 104, 0.56)}<path class="arm" d="M226 158c4-16 2-34-6-48" /><path class="hair" d="m215 96 5-2 5 16-5 2z" />
    <path class="pane" d="M184 46h48v190h-48z" /><path class="line" d="M190 132v18M198 60l20-10M198 72l28-14" />`,
  doorway: svg`<path class="behind" d="M182 46h50v190h-50z" /><path class="glass" d="m232 46 8-6v208l-8-12z" />
    <g class="near">${shadow(208, 100, 0.58)}</g>`,
};

/** Drawings of room states that show other people beside the person. */
const company: Readonly<Partial<Record<RoomDrawing, SVGTemplateResult>>> = {
  beside: svg`<g class="near">${shadow(34, 66, 1.05)}</g>`,
  others: svg`${shadow(14, 128, 0.5)}${shadow(38, 120, 0.54)}${shadow(64, 128, 0.5)}`,
  waiting: svg`<g class="near">${shadow(208, 112, 0.64)}</g>`,
  helper: svg`<g transform="translate(200 246) scale(1.3) translate(-207 -246)"><path class="bag" d="M176 246c-2-40 12-60 32-62 20 2 34 22 32 62z" /><circle class="skin" cx="207" cy="163" r="19" />
    <path class="hair" d="M187 163c-3-18 8-26 20-26s23 8 20 26c-6-10-13-13-20-13s-14 3-20 13z" /><path class="ink" d="M198 166v2M208 166v2M199 174c3 2 6 2 9 0" /></g>`,
};

/** Drawings of objects on the table, for room states and for documents. */
const table: Readonly<Partial<Record<RoomDrawing | 'papers', SVGTemplateResult>>> = {
  'phone-on': svg`<path class="lit" d="m164 246 17-3 4 19-17 3z" /><path class="ink" d="m168 249 10-2 2 11-10 2zM189 246c3 4 3 9 1 13M195 243c5 6 5 14 1 20M160 249c-2 4-2 9 1 13M154 248c-4 6-3 14 1 20" />`,
  'phone-off': svg`<path class="hair" d="m164 246 17-3 4 19-17 3z" />`,
  'phone-taken': svg`<path class="hair" d="M158 268h14v20h-14z" />`,
  interpreter: svg`<path class="lit" d="M34 262h38v16H34z" /><path class="ink" d="M39 266h22v8H39zM66 270h2M80 263c4 4 4 10 0 14M87 259c6 7 6 15 0 22" />`,
  told: svg`<path class="skin" d="m101 266 36-2 1 22-36 2z" /><path class="ink" d="m107 271 18-1M107 277l24-1" /><path class="accent" d="m127 268 3 3 5-6" />`,
  papers: svg`<path class="coat" d="m186 262 34 2-2 22-34-2z" /><circle class="ink" cx="203" cy="274" r="5" />`,
};

/** The empty chair. */
const chair = svg`<path class="bag" d="M78 150c0-8 84-8 84 0v90H78z" /><path class="line" d="M92 160v66M120 158v68M148 160v66" />`;

/**
 * The details of the drawing of the person and the room, except the face. `person-figure` draws the face itself,
 * because the face moves.
 */
export const personParts = {both, hair, held: heldObjects, hands, behind, place, company, table, chair};
