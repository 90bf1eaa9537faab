import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {LookKind} from '../../model/look-kinds.ts';
import type {Specimen} from '../../model/specimen.ts';
import {book} from '../book/set.ts';
import {drawPage} from '../page.ts';
import {sceneOf} from '../scene.ts';
import type {Shape} from '../shape.ts';

const everyOf = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
  shapes.flatMap(one => (typeof one === 'string' ? [] : [one, ...everyOf(one.children)]));

test('the dots in the background of a copied page cross the portrait too', () => {
  const drawWith = (looks: Specimen['looks']) => {
    const view = {
      specimen: {...plainSpecimen(), looks},
      page: 'data',
      light: 'loupe',
      tilt: 0,
      name: 'test',
    } as const;
    const shapes = everyOf([drawPage(view, book)]);
    const {x, y, width, height} = sceneOf(view).box('portrait');
    const last = shapes.findLastIndex(({attributes: {href}}) => href === '#test-ground');
    expect(last).toBeGreaterThan(0);
    return shapes
      .slice(last)
      .filter(
        ({attributes: own}) =>
          own['x'] === x && own['y'] === y && own['width'] === width && own['height'] === height,
      )
      .map(({attributes: {fill}}) => fill);
  };
  const veil = {page: 'data', light: 'loupe', at: 'microtext', look: 'unreadable'} as const;
  const dots = {page: 'data', light: 'loupe', at: 'background', look: 'dots'} as const;
  expect(drawWith([])).toEqual([]);
  expect(drawWith([veil, dots])).toEqual(['url(#test-look-1-0-own)']);
});

test('under the dots of a copy, the lines of the background look like beads: one in each dot, and hardly anything between the dots', () => {
  const specimen: Specimen = {
    ...plainSpecimen(),
    looks: [{page: 'data', light: 'loupe', at: 'background', look: 'dots'}],
  };
  const shapes = everyOf([drawPage({specimen, page: 'data', light: 'loupe', tilt: 0, name: 'test'}, book)]);
  const screen = shapes.find(({attributes: {id}}) => id === 'test-look-0-0-own');
  const [, bare, ...dots] = screen ? everyOf(screen.children) : [];
  const [, , ...holes] = String(bare?.attributes['d']).split('M');
  expect(holes).toHaveLength(dots.length);
  expect(dots).toHaveLength(4);
  expect(Number(bare?.attributes['fill-opacity'])).toBeGreaterThanOrEqual(0.8);
});

test('a photograph has dots only inside its white margin, and a whole portrait has dots on all of its place', () => {
  const startOf = (...kinds: readonly LookKind[]) => {
    const looks = kinds.map(look => ({page: 'data', light: 'loupe', at: 'portrait', look}) as const);
    const view = {
      specimen: {...plainSpecimen(), looks},
      ...({page: 'data', light: 'loupe', tilt: 0, name: 'test'} as const),
    };
    const dots = `url(#test-look-${kinds.indexOf('dots')}-0-own)`;
    const [field] = everyOf([drawPage(view, book)]).filter(({attributes: {fill}}) => fill === dots);
    const {x = /^M([\d.]+)/.exec(String(field?.attributes['d']))?.[1] ?? NaN} = field?.attributes ?? {};
    return Number(x) - sceneOf(view).box('portrait').x;
  };
  expect(startOf('dots')).toBeCloseTo(0);
  // The dots begin behind the margin of 0.4 mm. The cut edge of the picture is drawn along this margin.
  expect(startOf('stops', 'dots')).toBeGreaterThan(0.44);
});
