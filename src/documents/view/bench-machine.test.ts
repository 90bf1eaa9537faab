import {describe, expect, test} from 'vitest';
import type {Light} from '../model/terms.ts';
import {after, openBench, type BenchAct, type Mode} from './bench-machine.ts';

const shine = (light: Light): BenchAct => ({type: 'shine', light});
const [compare, read, rules, person, mark, leave] = (
  ['compare', 'read', 'rules', 'person', 'mark', 'leave'] as const
).map((type): BenchAct => ({type}));

const benchAfter = (acts: readonly (BenchAct | undefined)[]) =>
  acts.reduce((bench, act) => (act ? after(bench, act) : bench), openBench('data'));

describe('the state machine of the bench', () => {
  test('the document bench opens on the given page in white light', () => {
    const {value, context} = openBench('front');
    expect({value, ...context}).toEqual({
      ...{value: 'looking', light: 'white', page: 'front', place: undefined, isPointed: false},
    });
  });

  test.each<[acts: readonly (BenchAct | undefined)[], mode: Mode, light: Light]>([
    [[shine('uv')], 'looking', 'uv'],
    [[shine('loupe')], 'loupe', 'loupe'],
    [[shine('loupe'), shine('ir')], 'looking', 'ir'],
    [[shine('loupe'), leave], 'looking', 'white'],
    [[compare], 'comparing', 'white'],
    [[compare, compare], 'looking', 'white'],
    [[compare, shine('loupe')], 'comparing', 'loupe'],
    [[compare, shine('loupe'), leave], 'loupe', 'loupe'],
    [[compare, read], 'reading', 'white'],
    [[read, shine('uv'), read], 'looking', 'uv'],
    [[read, person], 'person', 'white'],
    [[person, person], 'looking', 'white'],
    [[person, rules], 'rules', 'white'],
    [[rules, rules], 'looking', 'white'],
    [[rules, leave], 'looking', 'white'],
    [[{type: 'leaf'}], 'leafing', 'white'],
    [[{type: 'leaf'}, shine('uv')], 'leafing', 'uv'],
    [[{type: 'leaf'}, {type: 'turn', page: '6-7'}], 'looking', 'white'],
    [[{type: 'tell'}, leave], 'looking', 'white'],
    [[{type: 'point', place: 'expiry'}], 'marking', 'white'],
    [[shine('loupe'), person, leave, leave], 'looking', 'white'],
    [[shine('loupe'), mark], 'marking', 'loupe'],
    [[shine('loupe'), mark, leave], 'loupe', 'loupe'],
    [[mark, mark], 'marking', 'white'],
    [[mark, leave], 'looking', 'white'],
    [[leave], 'looking', 'white'],
  ])('after the actions %j, the bench is in the mode %s and in the light %s', (acts, mode, light) => {
    const {value, context} = benchAfter(acts);
    expect([value, context.light]).toEqual([mode, light]);
  });

  test('turning a page keeps the mode and the light', () => {
    const {value, context} = benchAfter([shine('uv'), compare, {type: 'turn', page: '6-7'}]);
    expect([value, context.light, context.page]).toEqual(['comparing', 'uv', '6-7']);
  });

  test('the document bench opens the page that the learner chooses among all pages', () => {
    expect(benchAfter([{type: 'leaf'}, {type: 'turn', page: '6-7'}]).context.page).toBe('6-7');
  });

  test('the document bench knows whether the learner pointed at the place of a new mark', () => {
    const pointed = benchAfter([{type: 'point', place: 'expiry'}]);
    expect([pointed.context.place, pointed.context.isPointed]).toEqual(['expiry', true]);
    expect(after(pointed, {type: 'mark', place: 'sex'}).context.isPointed).toBe(false);
  });

  test('the document bench keeps the place of a new mark and clears it when the next mark begins', () => {
    const first = benchAfter([{type: 'mark', place: 'expiry'}]);
    expect(first.context.place).toBe('expiry');
    expect(after(first, {type: 'mark'}).context.place).toBeUndefined();
  });
});
