import {assert} from '@open-wc/testing';
import {svgText} from '../../../../tools/specimens/svg-text.ts';
import {hiddenMarks, markValues, passingValues, type Face, type Passing} from '../../model/face.ts';
import {isSweep} from '../../../../test/elements/is-sweep.ts';
import {drawFace} from './draw-face.ts';

/** Twice the size of a face in its own units, so that a mark covers dozens of pixels. */
const size = {width: 132 * 2, height: 168 * 2};

const plain: Passing = {
  age: 30,
  weight: 'medium',
  hair: 'receding',
  colour: 'dark',
  beard: 'none',
  glasses: 'none',
};

const lasting: Face['lasting'] = {
  ...{
    head: 'oval',
    jaw: 'soft',
    chin: 'even',
    lobe: 'free',
    helix: 'even',
    bridge: 'straight',
    base: 'medium',
  },
  ...{spacing: 'medium', eye: 'almond', brow: 'straight', mouth: 'thin', skin: 3, iris: 'brown', marks: []},
};

async function pixels(face: Face): Promise<Uint8ClampedArray> {
  const shapes = drawFace(face, {box: {x: 0, y: 0, ...size}, style: 'live', light: 'white', name: 'face'});
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">${shapes.map(svgText).join('')}</svg>`;
  const address = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
  const image = new Image();
  image.src = address;
  await image.decode();
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', {willReadFrequently: true});
  if (!context) throw new Error('this browser has no canvas');
  context.drawImage(image, 0, 0);
  URL.revokeObjectURL(address);
  return context.getImageData(0, 0, size.width, size.height).data;
}

/** Pixels of the faces without a mark, by their passing features. They are cached, because drawing is slow. */
const bare = new Map<string, Promise<Uint8ClampedArray>>();

/** Returns how visible a mark is: the sum of the differences between the drawings with and without the mark. */
async function strength(passing: Passing, mark: Face['lasting']['marks'][number]): Promise<number> {
  const key = JSON.stringify(passing);
  if (!bare.has(key)) bare.set(key, pixels({lasting, passing}));
  const without = await bare.get(key);
  const marked = await pixels({lasting: {...lasting, marks: [mark]}, passing});
  let sum = 0;
  for (let n = 0; n < marked.length; n++) sum += Math.abs((marked[n] ?? 0) - (without?.[n] ?? 0));
  return sum;
}

const passingLooks: readonly Partial<Passing>[] = [
  ...passingValues.hair.map(hair => ({hair})),
  ...passingValues.beard.map(beard => ({beard})),
  ...passingValues.glasses.map(glasses => ({glasses})),
];

/**
 * Returns the kinds of marks that the tests draw at the place with index `at`. The sweep draws all kinds. `npm test`
 * draws one, and a different one at the next place.
 */
const kindsAt = (at: number) =>
  markValues.kind.filter((_, kind) => isSweep || kind === at % markValues.kind.length);

describe('a lasting mark in the drawing of a face', () => {
  for (const [place, at] of markValues.at.entries())
    it(`the mark at ${at} is visible with each hairstyle, beard and pair of glasses that does not cover it according to the table`, async () => {
      const faults: string[] = [];
      for (const kind of kindsAt(place)) {
        const full = await strength(plain, {kind, at});
        for (const one of passingLooks) {
          const passing = {...plain, ...one};
          // The build refuses a beard over a mark, so this case never occurs.
          if (hiddenMarks({lasting: {...lasting, marks: [{kind, at}]}, passing}).length > 0) continue;
          const share = (await strength(passing, {kind, at})) / full;
          if (share < 0.4) faults.push(`${kind} ${JSON.stringify(one)} ${share.toFixed(2)}`);
        }
      }
      assert.deepEqual(faults, []);
    });
});
