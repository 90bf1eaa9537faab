import {svg, type SVGTemplateResult} from 'lit';
import type {DistressBand, FigureLook} from '../model/scenario.ts';

type Parts<Name extends string> = Readonly<Record<Name, SVGTemplateResult>>;

/** The hair as two drawings: behind the head and over the forehead. */
const hair: Readonly<
  Record<FigureLook['hair'], readonly [behind: SVGTemplateResult, before: SVGTemplateResult]>
> = {
  long: [
    svg`<path class="hair" d="M99 92q-3-40 31-41q34 1 31 41q1 22-8 32h-46q-9-10-8-32z" />`,
    svg`<path class="hair" d="M105 90q1-26 24-30q-6 22-24 30zM155 90q-1-26-24-30q6 22 24 30z" />`,
  ],
  tied: [
    svg`<path class="hair" d="M102 94q-3-40 28-42q31 2 28 42q-6 8-8 14h-40q-2-6-8-14z" /><circle class="hair" cx="155" cy="58" r="12" />`,
    svg`<path class="hair" d="M106 88q0-28 24-30q24 2 24 30q-10-14-24-15q-14 1-24 15z" />`,
  ],
  short: [
    svg`<path class="hair" d="M104 92q-4-38 26-40q30 2 26 40q-4 6-5 8h-42q-1-2-5-8z" />`,
    svg`<path class="hair" d="M106 88q-3-28 24-31q27 3 24 31q-4-10-12-16q-12 6-28 2q-6 6-8 14z" />`,
  ],
  cropped: [
    svg`<path class="hair" d="M106 88q-4-32 24-33q28 1 24 33z" />`,
    svg`<path class="hair" d="M107 84q0-21 23-22q23 1 23 22q-8-11-23-11q-15 0-23 11z" />`,
  ],
};

/** The object that the person holds with both hands. */
const held: Parts<FigureLook['holds']> = {
  bag: svg`<path class="bag" d="M106 157h48l6 31h-60z" /><path class="ink" d="M118 157q12-20 24 0" />`,
  notebook: svg`<path class="bag" d="M110 160h40v28h-40z" /><path class="ink" d="M117 160v28M123 167h20M123 174h14" />`,
  cup: svg`<path class="bag" d="M118 160h24l-3 28h-18z" /><path class="ink" d="M126 152q-3-4 0-8M134 152q-3-4 0-8" />`,
  album: svg`<path class="bag" d="M106 160h48v28h-48z" /><path class="ink" d="M112 166h10v14h-10zM125 166h10v14h-10zM138 166h10v14h-10z" />`,
  phone: svg`<path class="bag" d="M119 156h22v32h-22z" /><path class="ink" d="M124 161h12v18h-12z" />`,
  nothing: svg`<path class="ink" d="M118 178q12-5 24 0" />`,
};

/** The background behind the person. */
const behind: Parts<FigureLook['behind']> = {
  door: svg`<rect class="glass" x="220" y="34" width="58" height="142" />
    <g class="behind">
      <circle cx="250" cy="84" r="11" />
      <path d="M229 176v-44q2-30 21-32q19 2 20 32v44z" />
      <path class="arm" d="M236 138q-8-10-5-28" />
      <circle cx="231" cy="103" r="5.5" />
    </g>
    <path class="line" d="M226 44l14 0M226 50l8 0M272 120v22" />`,
  window: svg`<rect class="glass" x="206" y="40" width="72" height="84" />
    <path class="line" d="M242 40v84M206 82h72M214 112l20-16M250 66l18-14" />`,
  shelf: svg`<path class="line" d="M208 66h72M208 104h72M208 142h72" />
    <g class="behind"><path d="M216 44h12v22h-12zM230 48h9v18h-9zM252 82h20v22h-20zM214 122h26v20h-26z" /></g>`,
  hall: svg`<rect class="glass" x="206" y="34" width="74" height="142" />
    <g class="behind"><path d="M214 148h26v6h-26zM216 154h4v22h-4zM234 154h4v22h-4zM248 148h26v6h-26zM250 154h4v22h-4zM268 154h4v22h-4z" /></g>
    <path class="line" d="M214 46h58M214 52h40" />`,
};

/** The hands: open on the table, around the object, or pulled in. */
const hands: Parts<DistressBand> = {
  calm: svg`<path class="skin" d="M98 181q10-7 22-2q5 3-1 6q-11 3-20 1zM162 181q-10-7-22-2q-5 3 1 6q11 3 20 1z" />`,
  tense: svg`<path class="skin" d="M103 172q8-6 16-1q3 5-3 8q-8 3-14 0zM157 172q-8-6-16-1q-3 5 3 8q8 3 14 0z" />`,
  high: svg`<path class="skin" d="M108 168q22-12 44 0q3 6-4 9q-18 6-36 0q-7-3-4-9z" /><path class="ink" d="M121 170q8 6 17 2" />`,
};

/**
 * The parts of the drawing of the person, except the face. `person-figure` draws the face itself, because the
 * face moves.
 */
export const personParts = {hair, held, behind, hands};
