import {area, arrayOf, filledBox, gradient, lines, pathData} from '../forms.ts';
import {mix, seenIn} from '../palette.ts';
import {facing, sceneOf, type Painter} from '../scene.ts';
import {seeded} from '../seeded.ts';
import {bare, ground, isShining as isGlowing, materialOf} from '../sheet.ts';

/** The gap of a missing leaf, as a share of the thickness of a leaf. */
const slit = 0.5;

/**
 * The fore edge of a closed book, where its leaves can be counted: each leaf with its shadow below it, between two
 * boards. A plastic data page is thicker and has the colour of its body. A coloured stripe moves one step to the
 * right from each leaf to the next. Where leaves are missing, the book keeps an open gap. In UV light, leaves of
 * ordinary paper shine at their edges too, and the stripe of a copy does not shine.
 */
export const edge: Painter = scene => {
  const {light, name, specimen, series, palette} = scene;
  const isStriped = series.features.some(({at}) => at === 'edge-stripe');
  const block = scene.box('edge-stripe');
  const {x, y, width, height} = block;
  const dark = light === 'transmitted';
  const material = materialOf(scene);
  const isShining = material !== bare(light);
  const deep = mix(material, '#0d0a30', 0.6);
  const reactive = isShining ? mix(material, deep, 0.3) : '#ff8a2e';
  // The stripe is invisible in infrared and transmitted light.
  const stripe = light === 'uv' ? reactive : light === 'ir' || dark ? undefined : seenIn(light, '#d8ab7c');
  const paper = dark ? '#3a2b0d' : material;
  const shadow = dark ? '#140d02' : isShining ? deep : seenIn(light, '#6f664f');
  const {pages, firstPaper = 1} = series;
  const sheets = (pages - firstPaper + 1) / 2;
  // Thickness of the plastic page at the edge; 0 if the book has none.
  const plate = firstPaper > 1 ? 1.5 : 0;
  // If the faces of a plastic leaf from another book glow in this light, its edge glows too.
  const leaf = sceneOf({...scene, page: 'inside'});
  const body = isGlowing(leaf) ? materialOf(leaf) : dark ? '#553b14' : seenIn(light, '#ffffff');
  const isMissing = (leaf: number): boolean => specimen.missing.includes(2 * leaf + firstPaper);
  // A book closes up where a leaf was taken out; only the strip at the fold keeps a thin gap open.
  const shares = arrayOf(sheets, leaf => (isMissing(leaf) ? slit : 1));
  const depth = (height - plate) / shares.reduce((sum, share) => sum + share, 0);
  const step = (width - 18) / sheets;
  const next = seeded('edge');
  const leaves = arrayOf(sheets, leaf => {
    const [left, right, bow] = [x + 0.4 + next(), x + width - 0.4 - next(), (next() - 0.5) * 0.3];
    const tone = mix(paper, shadow, next() * 0.14);
    const above = shares.slice(0, leaf).reduce((sum, share) => sum + share, 0);
    const own = {y: y + plate + above * depth + 0.08, height: (shares[leaf] ?? 1) * depth - 0.16};
    if (isMissing(leaf)) return [filledBox({...own, x: left, width: right - left}, [shadow, 0.92])];
    const along = pathData`q${(right - left) / 2} ${bow} ${right - left} 0`;
    return [
      area(
        pathData`M${left} ${own.y}${along}v${own.height}q${(left - right) / 2} ${bow} ${left - right} 0Z`,
        [tone],
      ),
      ...(isStriped && stripe
        ? [filledBox({...own, x: x + 7 + leaf * step, width: step + 3}, [stripe])]
        : []),
      lines(pathData`M${left} ${own.y + own.height}${along}`, 0.12, [shadow, 0.75]),
    ];
  });
  return [
    ...ground(scene),
    light === 'oblique'
      ? gradient(
          `${name}-fall`,
          // The leaves on the side of the lamp are bright, and those on the far side are dark.
          [0.02, 0, 0.16, 0.5].map(part => ['#000', part]),
          facing(scene, [0, -1]) > 0 ? {x2: 0, y2: 1} : {x2: 0, y1: 1, y2: 0},
        )
      : gradient(
          `${name}-fall`,
          [0.3, 0, 0.02, 0.34].map(part => ['#000', part]),
          {x2: 0, y2: 1},
        ),
    filledBox({...block, x: x + 0.6, width: width - 1.2}, [mix(paper, shadow, 0.5)]),
    ...(plate ? [filledBox({x, y, width, height: plate - 0.2}, [body], 0.3)] : []),
    ...leaves.flat(),
    filledBox(block, [`url(#${name}-fall)`]),
    ...[y - 1.9, y + height].map(top =>
      filledBox({x, y: top, width, height: 1.9}, [dark ? '#1d0a08' : seenIn(light, palette.cover)], 0.5),
    ),
  ];
};
