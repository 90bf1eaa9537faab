import {expect, test} from 'vitest';
import type {Interaction} from '../../../src/score/interaction.ts';
import {TrackingError, type Progress, type TrackingPort} from '../../../src/tracking/port.ts';

export const begunProgress: Progress = {
  done: false,
  passed: undefined,
  scaled: undefined,
  fraction: 0.25,
  place: 'document-fraud/zones',
  parts: [
    {id: 'document-fraud.zones', state: 'in-progress', scaled: 0.5},
    {id: 'document-fraud.mrz', state: 'not-started', scaled: undefined},
  ],
};

export const passedProgress: Progress = {
  ...begunProgress,
  done: true,
  passed: true,
  scaled: 0.9,
  fraction: 1,
  parts: [
    {id: 'document-fraud.zones', state: 'done', scaled: 1},
    {id: 'document-fraud.mrz', state: 'done', scaled: 0.8},
  ],
};

export const answer: Interaction = {
  kind: 'choice',
  options: ['zero', 'ten', 'nothing'],
  response: ['ten'],
  correct: ['zero'],
  id: 'document-fraud.filler-value.t1',
  objective: 'document-fraud.mrz',
  asked: {language: 'en', text: 'What does the filler count as?'},
  startedAt: Date.UTC(2026, 10, 25, 10, 11, 12),
  latency: 12_345,
  points: {earned: 0, possible: 1},
};

/** The last argument of `save` for a network that does not work. */
export const unreached = async (): Promise<boolean> => false;

/**
 * Tests that the adapter of every standard must pass. `lms` creates a new LMS and returns a function. Each call of
 * this function opens a new page and creates the port of the page.
 */
export function trackingContract(name: string, lms: () => () => TrackingPort): void {
  const state = 'v1.abc-DEF_~';

  test(`${name}: a first launch has no saved state and may write`, async () => {
    expect(await lms()().open()).toMatchObject({mode: 'normal', mayWrite: true, saved: ''});
  });

  test(`${name}: saved work comes back at the next launch after a regular end`, async () => {
    const page = lms();
    const first = page();
    await first.open();
    await first.report(answer);
    await first.save(state, begunProgress, 60);
    await first.close(90);
    expect((await page().open()).saved).toBe(state);
  });

  test(`${name}: saved work comes back even if the page vanished without any event`, async () => {
    const page = lms();
    const first = page();
    await first.open();
    await first.save(state, begunProgress, 60);
    expect((await page().open()).saved).toBe(state);
  });

  test(`${name}: the state of a closing page is sent before the call returns`, async () => {
    const page = lms();
    const first = page();
    await first.open();
    first.closeNow(state, passedProgress, 60);
    expect((await page().open()).saved).toBe(state);
  });

  test(`${name}: a state of the maximum length is kept, and a longer one is refused without harm`, async () => {
    const page = lms();
    const first = page();
    await first.open();
    const full = 'x'.repeat(first.maxStateLength);
    await first.save(full, begunProgress, 1);
    await expect(first.save(`${full}y`, begunProgress, 2)).rejects.toMatchObject({code: 'too-long'});
    await first.close(3);
    expect((await page().open()).saved).toBe(full);
  });

  test(`${name}: a session ends only once, and nothing can be saved afterwards`, async () => {
    const port = lms()();
    await port.open();
    await port.close(1);
    await port.close(2);
    port.closeNow(state, begunProgress, 3);
    await expect(port.save(state, begunProgress, 4)).rejects.toThrow(TrackingError);
    await expect(port.save(state, begunProgress, 4)).rejects.toMatchObject({code: 'not-open'});
  });

  test(`${name}: nothing can be reported or saved before the session is open`, async () => {
    const port = lms()();
    await expect(port.report(answer)).rejects.toMatchObject({code: 'not-open'});
    await expect(port.save(state, begunProgress, 1)).rejects.toMatchObject({code: 'not-open'});
  });

  test(`${name}: many saves and answers work in one session`, async () => {
    const page = lms();
    const port = page();
    await port.open();
    for (let n = 1; n <= 30; n++) {
      await port.report({...answer, id: `document-fraud.filler-value.t${n}`});
      await port.save(`${state}${n}`, n < 20 ? begunProgress : passedProgress, n);
    }
    await port.close(31);
    expect((await page().open()).saved).toBe(`${state}30`);
  });
}
