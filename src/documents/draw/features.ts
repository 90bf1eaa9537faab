import type {SeriesId} from '../model/series.ts';
import {lines, lettering, type Ink} from './forms.ts';
import {microtext, pathOf, type Curve} from './ground.ts';
import {printedEmblem} from './emblem.ts';
import type {Title} from './motif.ts';
import {carbonInk} from './palette.ts';
import {isMade, standing, type Painter, type Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import type {Shape} from './shape.ts';

const passport: Title = ['PASSPORT', 'PASSEPORT'];

/** The names of documents other than passports. */
const headings: Readonly<Partial<Record<SeriesId, Title>>> = {
  's2026-d': ['DIPLOMATIC PASSPORT', 'PASSEPORT DIPLOMATIQUE'],
  'r-2024': ['TRAVEL DOCUMENT', '(CONVENTION OF 28 JULY 1951) · TITRE DE VOYAGE'],
  'i-2021': ['IDENTITY CARD', 'CARTE D’IDENTITÉ'],
  'n-e2025': ['TRAVEL DOCUMENT', 'EMERGENCY · TITRE DE VOYAGE D’URGENCE'],
  'n-id': ['IDENTITY CARD', 'CARTE D’IDENTITÉ'],
  'n-r2022': ['RESIDENCE PERMIT', 'TITRE DE SÉJOUR'],
  'b-2021': ['BORDER RESIDENT CARD', 'CARTE DE FRONTALIER'],
};

/** Returns the name that is printed on the documents of a series. */
export const headingOf = (series: SeriesId): Title => headings[series] ?? passport;

/** Draws a header: the name of the State on the left, and the name of the document on the right. */
export function titles(scene: Scene, ...both: readonly (readonly string[])[]): readonly Shape[] {
  const {x, y, width, height} = scene.box('header');
  const ink = scene.ink(scene.palette.deep);
  return both.flatMap((title, column) =>
    title.map((text, row) =>
      lettering(
        text,
        x + column * width,
        y + height * (row ? 0.88 : 0.45),
        height * (row ? 0.3 : 0.56),
        ink,
        {
          'text-anchor': column ? 'end' : 'start',
        },
      ),
    ),
  );
}

/** The colour in which a number of a genuine book or label shines in UV light. */
export const reactive = '#ff9a3c';

/** The soft glow around the digits of a number that shines in UV light. */
export const halo = {stroke: reactive, 'stroke-width': 0.7, 'stroke-opacity': 0.22};

/**
 * Draws a number in letterpress. Under the loupe, the ink is pressed out to the edges of each digit. In UV light, the
 * ink shines. With `isCopied`, both effects are absent, because a copy has other ink.
 */
export function pressedNumber(
  {light}: Pick<Scene, 'light'>,
  isCopied: boolean,
  ink: Ink,
  draw: (ink: Ink, more?: Shape['attributes']) => Shape,
): readonly Shape[] {
  const [colour, opacity = 1] = ink;
  if (isCopied || (light !== 'uv' && light !== 'loupe')) return [draw(ink)];
  if (light === 'uv') return [draw([reactive, 0.9], halo)];
  const rim = {stroke: colour, 'stroke-width': 0.1, 'stroke-opacity': opacity, 'stroke-linejoin': 'round'};
  return [draw([colour, opacity * 0.62], rim)];
}

/** The line of microtext. Every genuine copy has one deliberate spelling error in it. */
export const micro: Painter = standing('microtext', (scene, box) => [
  microtext(
    box,
    scene.specimen.id,
    scene.ink(scene.palette.deep),
    isMade(scene, 'microtext', 'unreadable') ? undefined : scene.motif,
  ),
]);

/** The emblem of the State. Infrared light shows only one half of the emblem. */
export const emblem: Painter = standing('emblem', (scene, box) => {
  if (!scene.motif) return [];
  const [kind, half] = scene.motif.emblem[scene.series.technique];
  return scene.light === 'ir'
    ? printedEmblem(kind, box, ['#4a4a4a', 0.9], scene.has('emblem', 'stays') ? undefined : half)
    : printedEmblem(kind, box, scene.ink(scene.palette.deep));
});

/**
 * A signature as one unbroken line. The surname is the seed of the line, so the same name always gives the same
 * signature. Under the loupe, the signature on an engraved page consists of the same dots as the entries.
 */
export const signature: Painter = standing('signature', (scene, {x, y, width, height}) => {
  const next = seeded(scene.specimen.entries.surname ?? scene.specimen.id);
  const loops = 5 + Math.floor(next() * 3);
  const [lean, pace, from] = [0.4 + next() * 0.7, 4 + next() * 5, next() * 6];
  const curve: Curve = t => {
    const round = t * loops * 2 * Math.PI;
    const tall = (0.62 + 0.38 * Math.sin(from + pace * t)) * (1 - 0.55 * t);
    return [
      x + 3 + (width - 6) * t - lean * Math.sin(round) + 1.4 * tall * Math.cos(round),
      y + height * (0.58 - 0.42 * tall * Math.cos(round + lean)),
    ];
  };
  const isEngraved = scene.light === 'loupe' && scene.series.technique === 'laser';
  return [
    lines(
      pathOf(curve, loops * 8),
      0.28,
      isEngraved ? [`url(#${scene.whole}-entries)`] : carbonInk[scene.light],
    ),
  ];
});
