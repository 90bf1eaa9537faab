import {expect, test} from 'vitest';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {pagesOf} from '../model/pages.ts';
import {lights} from '../model/terms.ts';
import {book} from './book/set.ts';
import {drawPage} from './page.ts';
import type {Shape} from './shape.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const everyOf = (one: Shape | string): readonly Shape[] =>
  typeof one === 'string' ? [] : [one, ...one.children.flatMap(everyOf)];

/** True if the shape lowers the opacity of a gradient. Some programs ignore this opacity when they show a PDF. */
const isLost = ({attributes}: Shape): boolean =>
  (['fill', 'stroke'] as const).some(
    part => String(attributes[part]).startsWith('url(') && Number(attributes[`${part}-opacity`] ?? 1) < 1,
  );

// The sweep checks one document of each kind of data page, and `npm test` one on paper and one of plastic.
const ids = isSweep ? ['c02', 'c04', 'c06', 'c10', 'c11', 'c13'] : ['c02', 'c13'];
const documents = specimensIn(sampleRoot)
  .filter(({specimen}) => ids.includes(specimen.id))
  .map(({specimen}) => [specimen.id, specimen] as const);

// Some PDF programs, such as Poppler, ignore the opacity of a gradient. In these programs, the pale background of a
// passport would become strong.
test.each(documents)('no gradient of the document %s gets stronger in a PDF', (_, specimen) => {
  const lost = pagesOf(specimen)
    .slice(0, 5)
    .flatMap(page =>
      lights.flatMap(light =>
        everyOf(drawPage({specimen, page, light, tilt: 0.5, name: 'p'}, book))
          .filter(isLost)
          .map(({tag, attributes}) => `${page} ${light}: ${tag} ${String(attributes['fill'])}`),
      ),
    );
  expect([...new Set(lost)]).toEqual([]);
});
