import {expect, test} from 'vitest';
import {like} from '../../../../test/doubles/faces.ts';
import {inksOf, type FaceStyle} from './inks.ts';

/** Returns how light a colour looks, from 0 for black to 100 for white (the L of CIE L*a*b*). */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 116 * Math.cbrt(0.2126 * red + 0.7152 * green + 0.0722 * blue) - 16;
}

const styles: readonly FaceStyle[] = ['ink-jet', 'engraved', 'live'];
const skins = [1, 2, 3, 4, 5, 6, 7, 8];

test.each(styles.flatMap(style => skins.map(skin => [style, skin] as const)))(
  'the features of a face are darker than its skin: %s, skin %i',
  (style, skin) => {
    const inks = inksOf(like({skin}), style, 'white', 'p1');
    const tone = lightness(inks.skin);
    expect(tone).toBeGreaterThan(44);
    expect(tone - lightness(inks.deep), 'nostrils, lids and the line of the mouth').toBeGreaterThan(20);
    expect(tone - lightness(inks.lip), 'lips').toBeGreaterThan(12);
    expect(tone - lightness(inks.shade), 'sides of the nose').toBeGreaterThan(12);
    expect(lightness(inks.light) - tone, 'lit forehead').toBeGreaterThan(5);
  },
);

test.each(styles)('no two tones of skin look alike: %s', style => {
  const tones = skins.map(skin => lightness(inksOf(like({skin}), style, 'white', 'p1').skin));
  expect(tones.slice(1).every((tone, n) => tone < (tones[n] ?? 0) - 4)).toBe(true);
});
