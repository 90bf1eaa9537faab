import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import {grey} from '../palette.ts';
import type {Shape} from '../shape.ts';
import {bonesOf} from './bones.ts';
import {drawFace} from './draw-face.ts';
import {halfMouth} from './features.ts';
import {outline} from './figure.ts';

const {portrait} = plainSpecimen();

const everyOf = (shapes: readonly Shape[]): readonly Shape[] =>
  shapes.flatMap(one => [one, ...everyOf(one.children.filter(child => typeof child !== 'string'))]);

/** Returns the brightness of a colour, from 0 to 255. */
const brightness = (colour: unknown): number => parseInt(grey(String(colour)).slice(1, 3), 16);

const styles = ['ink-jet', 'engraved', 'live'] as const;

test.each(styles.flatMap(style => [1, 4, 8].map(skin => [style, skin] as const)))(
  'the head of a face in the style %s with skin %i has a dark outline on a pale wall',
  (style, skin) => {
    const face = {...portrait, lasting: {...portrait.lasting, skin}};
    const box = {x: 0, y: 0, width: 32, height: 42};
    const shapes = everyOf(drawFace(face, {box, style, light: 'white', name: 'f'}));
    const pen = shapes.find(({attributes: {d, fill}}) => d === outline(bonesOf(face)) && fill === 'none');
    const wall = shapes.filter(({tag}) => tag === 'rect').at(-1);
    expect(pen).toBeDefined();
    expect(brightness(pen?.attributes.stroke)).toBeLessThan(60);
    expect(brightness(wall?.attributes.fill)).toBeGreaterThan(200);
  },
);

test.each(['round', 'oval', 'long', 'broad'] as const)(
  'no mouth of a %s head is as wide as its jaw',
  head => {
    const shares = (['soft', 'square', 'pointed'] as const).flatMap(jaw =>
      (['full', 'thin', 'wide', 'small'] as const).map(kind => {
        const face = {...portrait, lasting: {...portrait.lasting, head, jaw, mouth: kind}};
        return halfMouth(face.lasting, bonesOf(face)) / bonesOf(face).jaw;
      }),
    );
    expect(Math.max(...shares)).toBeLessThan(0.56);
  },
);
