import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import {compare, svgOfView} from '../../../test/elements/documents/drawn-pixels.ts';
import {authoring} from '../authoring/authoring.ts';
import {specimenOf} from '../authoring/split.ts';
import type {Page, Specimen} from '../model/specimen.ts';

const files = import.meta.glob<string>('../../../test/fixtures/sample/specimens/c{11,13,22}.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const specimen = (id: string): Specimen => {
  const [, yaml = ''] = Object.entries(files).find(([path]) => path.endsWith(`/${id}.yaml`)) ?? [];
  return specimenOf(authoring.source.parse(parse(yaml)));
};
const atlantara = specimen('c11');
const pages: readonly Page[] = ['data', '4-5'];

/** Mean brightness of the blue channel of a page in UV light, 0 to 255, without the table around it. */
async function blueIn(own: Specimen, page: Page): Promise<number> {
  const image = new Image();
  const svg = svgOfView({specimen: own, page, light: 'uv', tilt: 0}).replace(
    '<svg ',
    '<svg width="300" height="240" ',
  );
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = new OffscreenCanvas(300, 240).getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(60, 60, 180, 120);
  return data.reduce((sum, value, n) => sum + (n % 4 === 2 ? value : 0), 0) / (data.length / 4);
}

describe('documents of Norvale under UV', () => {
  for (const [name, id] of [
    ['the passport', 'c13'],
    ['the emergency document', 'c22'],
  ] as const)
    for (const page of pages) {
      it(`${name} is duller under UV on page ${page} than the book of a State that does not exist`, async () => {
        assert.isBelow(await blueIn(specimen(id), page), (await blueIn(atlantara, page)) - 20);
      });

      it(`${name} has a UV print of its own on page ${page}`, async () => {
        const twin = specimen(id);
        const hidden: Specimen = {
          ...twin,
          looks: (['overprint', 'fibres'] as const).map(at => ({page, light: 'uv', at, look: 'absent'})),
        };
        const [one, other] = [twin, hidden].map(own =>
          svgOfView({specimen: own, page, light: 'uv', tilt: 0}),
        );
        const {beyond} = await compare(one ?? '', other ?? '', page);
        assert.isAbove(beyond([]).length, 2000);
      });
    }
});
