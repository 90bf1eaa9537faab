import {svg, type TemplateResult} from 'lit';
import type {MapPlace} from '../../content/course.ts';

/**
 * Drawings of the places on the map, 160 by 100 units, with the road at the bottom. The class `f` marks a lit
 * surface, `s` a surface in shade, `l` a line, and `y` a lamp. The class `a` marks the only detail in the colour of
 * the course.
 */
const scenes: Readonly<Record<MapPlace, TemplateResult>> = {
  counter: svg`<path class="s" d="M28 82V40h104v42z" />
    <path class="f" d="M20 40h120l-9-15H29z" />
    <path class="f" d="M40 48h52v20H40z" />
    <circle class="s" cx="60" cy="57" r="4.5" /><path class="s" d="M51 68c1-8 17-8 18 0z" />
    <path class="l" d="M77 48v20" />
    <path class="f" d="M34 68h64v5H34z" />
    <path class="a" d="M82 63h9v5h-9z" />
    <path class="f" d="M106 50h17v32h-17z" /><path class="l" d="M119 66v3" />
    <path class="l" d="M44 73v9M88 73v9" />`,
  documents: svg`<path class="s" d="M24 66h112v6H24z" /><path class="l" d="M32 72v13M128 72v13" />
    <path class="f" d="M42 64c8-4 18-4 26 0 8-4 18-4 26 0V38c-8-4-18-4-26 0-8-4-18-4-26 0z" />
    <path class="l" d="M68 38v26M76 48h12M76 54h12M48 60h14" />
    <circle class="s" cx="55" cy="46" r="3.5" /><path class="s" d="M49 56c1-6 11-6 12 0z" />
    <circle class="f" cx="104" cy="54" r="10" /><path class="l" d="m111 61 8 7" stroke-width="3" />
    <path class="l" d="M124 66V30l-16-9" /><path class="a" d="m98 28 10-12 8 11z" />
    <path class="y" d="m100 31-6 10h22l2-12z" />`,
  road: svg`<path class="l" d="M8 62c20-22 34-22 50-4 14-20 34-26 52-2 12-10 26-10 42 4" />
    <path class="f" d="M34 46h50v32H34z" /><path class="f" d="M84 56h20l12 12v10H84z" />
    <path class="s" d="M91 60h11l8 8H91z" />
    <path class="l" d="M42 54v16M50 54v16M58 54v16M66 54v16M74 54v16" />
    <circle class="s" cx="50" cy="80" r="6.5" /><circle class="s" cx="102" cy="80" r="6.5" />
    <path class="l" d="M134 86V48" /><path class="a" d="M125 34h18v14h-18z" />`,
  hotel: svg`<path class="f" d="M40 84V24h66v60z" /><path class="s" d="M106 84V44h24v40z" />
    <path class="l" d="M36 24h74" />
    <path class="s" d="M48 32h11v11H48zM68 32h11v11H68zM88 32h11v11H88zM48 51h11v11H48zM88 51h11v11H88z" />
    <path class="y" d="M68 51h11v11H68z" />
    <path class="f" d="M65 70h17v14H65z" /><path class="l" d="M73.5 70v14M112 54h12M112 62h12M112 70h12" />
    <path class="a" d="M22 34h12v26H22z" /><path class="l" d="M34 40h6M34 54h6" />`,
  room: svg`<path class="f" d="M58 18h44v26H58z" /><path class="l" d="M80 18v26M58 31h44" />
    <path class="s" d="M62 64h36v5H62z" /><path class="l" d="M68 69v16M92 69v16" />
    <path class="a" d="M76 58h8v6h-8z" />
    <circle class="f" cx="40" cy="44" r="6.5" /><path class="f" d="M31 72V60c0-10 18-10 18 0v6h9v6z" />
    <path class="l" d="M28 50v35M28 72h26v13" />
    <circle class="f" cx="120" cy="44" r="6.5" /><path class="f" d="M129 72V60c0-10-18-10-18 0v6h-9v6z" />
    <path class="l" d="M132 50v35M132 72h-26v13" />`,
};

/** The drawing for a module without a place on the map: a milestone. */
const milestone = svg`<path class="f" d="M66 86V50c0-18 28-18 28 0v36z" />
  <path class="l" d="M73 58h14M73 66h14" /><path class="a" d="M76 44h8v5h-8z" />
  <path class="l" d="M48 86c2-6 4-8 6-10M110 86c-1-5-4-8-6-9" />`;

export const sceneOf = (place: MapPlace | undefined): TemplateResult => (place ? scenes[place] : milestone);
