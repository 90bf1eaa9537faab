import {describe, expect, test} from 'vitest';
import type {Light} from '../model/terms.ts';
import {after, openBench, type BenchAct, type Mode} from './bench-machine.ts';

const shine = (light: Light): BenchAct => ({type: 'shine', light});
const [compare, read, rules, person, mark, leave] = (
  ['compare', 'read', 'rules', 'person', 'mark', 'leave'] as const
).map((type): BenchAct => ({type}));

const done = (acts: readonly (BenchAct | undefined)[]) =>
  acts.reduce((bench, act) => (act ? after(bench, act) : bench), openBench('data'));

describe('the tools of the bench', () => {
  test('lie on the page that is opened, in white light', () => {
    const {value, context} = openBench('front');
    expect({value, ...context}).toEqual({value: 'looking', light: 'white', page: 'front', place: undefined});
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
    [[shine('loupe'), person, leave, leave], 'looking', 'white'],
    [[shine('loupe'), mark], 'marking', 'loupe'],
    [[shine('loupe'), mark, leave], 'loupe', 'loupe'],
    [[mark, mark], 'marking', 'white'],
    [[mark, leave], 'looking', 'white'],
    [[leave], 'looking', 'white'],
  ])('after %j are %s under %s', (acts, mode, light) => {
    const {value, context} = done(acts);
    expect([value, context.light]).toEqual([mode, light]);
  });

  test('keep their mode and light when a page is turned', () => {
    const {value, context} = done([shine('uv'), compare, {type: 'turn', page: '6-7'}]);
    expect([value, context.light, context.page]).toEqual(['comparing', 'uv', '6-7']);
  });

  test('know where a mark is to be set, and forget it with the next one', () => {
    const first = done([{type: 'mark', place: 'expiry'}]);
    expect(first.context.place).toBe('expiry');
    expect(after(first, {type: 'mark'}).context.place).toBeUndefined();
  });
});
