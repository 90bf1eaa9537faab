import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import {svgText} from '../../../../tools/specimens/svg-text.ts';
import type {Face} from '../../model/face.ts';
import {bonesOf} from './bones.ts';
import {drawFace} from './draw-face.ts';

const {portrait} = plainSpecimen();
const one: Face = {...portrait, lasting: {...portrait.lasting, head: 'long', brow: 'low', mouth: 'wide'}};
const other: Face = {
  ...portrait,
  lasting: {...portrait.lasting, head: 'round', brow: 'arched', mouth: 'small'},
};
const mixed: Face = {...portrait, mixedOf: [one.lasting, other.lasting]};

const svgOfFace = (face: Face): string =>
  drawFace(face, {box: {x: 0, y: 0, width: 32, height: 42}, style: 'engraved', light: 'white', name: 'f'})
    .map(svgText)
    .join('');

test('the head of a mixed picture lies between the heads of both persons', () => {
  const [first, second, between] = [one, other, mixed].map(bonesOf);
  expect(first?.cheek).toBeLessThan(between?.cheek ?? NaN);
  expect(between?.cheek).toBeLessThan(second?.cheek ?? NaN);
  expect(between?.chin).toBe(((first?.chin ?? NaN) + (second?.chin ?? NaN)) / 2);
});

test('only a mixed picture has half-transparent features, which are those of the second person', () => {
  const through = (face: Face) => svgOfFace(face).split('<g opacity="0.5">').length - 1;
  expect([one, other, mixed].map(through)).toEqual([0, 0, 3]);
});

test('no two elements of a mixed picture have the same id', () => {
  const ids = Array.from(svgOfFace(mixed).matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
});
