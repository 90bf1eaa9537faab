import {describe, expect, test} from 'vitest';
import {whole, shapesOn, textsOf} from '../../../../test/elements/documents/book-shapes.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {reactive} from '../features.ts';
import type {Shape} from '../shape.ts';

const numbersOn = (page: Page): readonly string[] =>
  textsOf(shapesOn(page)).filter(text => /^\d+$/.test(text));

describe('the pages of a book', () => {
  test.each([
    ['4-5', ['4', '5']],
    ['6-9', ['6', '9']],
    ['24-27', ['24', '27']],
    ['end', ['32']],
  ] as const)('page %s shows the page numbers %j', (page, numbers) =>
    expect(numbersOn(page)).toEqual(numbers),
  );

  test('two pages never have the same background pattern', () => {
    const [one, next] = (['4-5', '6-7'] as const).map(page =>
      shapesOn(page).flatMap(({attributes}) => (attributes['stroke-width'] === 0.115 ? [attributes.d] : [])),
    );
    expect(one).toHaveLength(8);
    expect(one?.filter(d => next?.includes(d))).toEqual([]);
  });

  test('page 1 shows the number of pages, and the document number from the data page on its back', () => {
    const texts = textsOf(shapesOn('inside', {specimen: {...whole, perforated: 'UA1677350'}}));
    expect(texts).toContain('This passport contains 32 pages');
    expect(texts).toContain('UA1000001');
    expect(texts).not.toContain('UA1677350');
  });

  test('in UV light, page 1 on a foreign plastic leaf shines, but its number and the paper beside the leaf do not', () => {
    const plastic = (looks: Specimen['looks']) =>
      shapesOn('inside', {specimen: {...whole, series: 's2020', looks}, light: 'uv'});
    const glowing = (shapes: readonly Shape[]) =>
      shapes
        .filter(({attributes: {fill}}) => fill === '#4b4a9c')
        .map(({attributes: {x, width}}) => [x, width]);
    const numbers = (shapes: readonly Shape[]) =>
      shapes.filter(({tag, attributes: {fill}}) => tag === 'text' && fill === reactive).length;
    const foreign = plastic([{page: 'inside', light: 'uv', at: 'paper', look: 'faint-glow'}]);
    expect([glowing(plastic([])), glowing(foreign)]).toEqual([[], [[88, 88]]]);
    expect([numbers(plastic([])), numbers(foreign)]).toEqual([1, 0]);
  });

  test('in UV light, the edge of a foreign plastic leaf shines, and the edges of the paper leaves beside it are dull', () => {
    const shining = (looks: Specimen['looks']) =>
      shapesOn('edge', {specimen: {...whole, series: 's2020', looks}, light: 'uv'}).filter(
        ({attributes: {fill}}) => fill === '#4b4a9c',
      ).length;
    expect(shining([])).toBe(0);
    expect(shining([{page: 'inside', light: 'uv', at: 'paper', look: 'faint-glow'}])).toBe(1);
  });
});
