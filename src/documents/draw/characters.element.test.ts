import {assert} from '@open-wc/testing';

/** The widths of the runs of ink in one row of a letter, from left to right, in pixels. */
async function runsIn(letter: string, height: number): Promise<readonly number[]> {
  const address = new URL('../../ui/fonts/ocr-b.woff2', import.meta.url);
  const face = await new FontFace('OCR B under test', `url(${address.href})`).load();
  document.fonts.add(face);
  const [width, size] = [600, 800];
  const context = new OffscreenCanvas(width, size).getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.font = `${size}px 'OCR B under test'`;
  context.fillText(letter, 0, size * 0.9);
  document.fonts.delete(face);
  const row = context.getImageData(0, Math.round(size * (0.9 - height)), width, 1).data;
  const inked = Array.from({length: width}, (_, n) => ((row[4 * n + 3] ?? 0) > 127 ? '#' : ' ')).join('');
  return inked.split(/ +/).flatMap(run => (run === '' ? [] : [run.length]));
}

it('the diagonal of the figure 4 is as wide at its top as at its foot', async () => {
  const [foot = NaN] = await runsIn('4', 0.35);
  const [top = NaN] = await runsIn('4', 0.65);
  assert.closeTo(top, foot, 8);
});
