import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Effect, SessionEvent, SessionState} from './state.ts';
import {next, start} from './session-reducer.ts';
import {saveViewOf} from './save-view.ts';

const revision = fc.integer({min: 0, max: 50});
const step = fc.integer({min: 0, max: 300_000});
const happenings: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('opened' as const),
    at: step,
    mode: fc.constantFrom('normal', 'review', 'browse', 'no-credit'),
  }),
  fc.record({
    kind: fc.constant('failed' as const),
    at: step,
    code: fc.constantFrom('no-lms', 'refused', 'not-kept', 'offline'),
  }),
  fc.record({
    kind: fc.constant('settled' as const),
    at: step,
    revision,
    isKept: fc.boolean(),
    waits: fc.boolean(),
    onDevice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('changed' as const),
    at: step,
    revision,
    urgent: fc.boolean(),
    onDevice: fc.boolean(),
  }),
  fc.record({kind: fc.constant('kept' as const), at: step, revision}),
  fc.record({
    kind: fc.constantFrom('woke', 'retried', 'hid', 'shown', 'left', 'gone', 'ended'),
    at: step,
  }),
  fc.record({kind: fc.constantFrom('met', 'took', 'handed', 'parted'), at: step}),
  fc.record({kind: fc.constant('taken' as const), at: step, isAwaited: fc.boolean()}),
);

/**
 * Runs a list of events one after another. The `at` of each event is the time in milliseconds since the event
 * before it. Returns each state together with the previous state and the event between them.
 */
function transitionsOf(events: readonly SessionEvent[]) {
  let [state]: readonly [SessionState, readonly Effect[]] = start(0, false);
  let at = 0;
  return events.map(event => {
    at += event.at;
    const before = state;
    const [after, effects] = next(before, {...event, at});
    state = after;
    return {before, event, after, effects};
  });
}

const steps = fc.array(happenings, {maxLength: 40}).map(transitionsOf);
const writes = (effects: readonly Effect[]) => effects.some(e => e.kind === 'save' || e.kind === 'close-now');

test('the session writes nothing before it has chosen the record to continue, and nothing while it is not allowed to write', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after, effects} of all)
        if (writes(effects)) expect(after.settled && after.mayWrite).toBe(true);
    }),
  );
});

test('the session writes nothing and opens no LMS session after its end', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {before, effects} of all) {
        if (before.phase !== 'closed' && before.phase !== 'taken') continue;
        expect(writes(effects)).toBe(false);
        expect(effects.map(e => e.kind)).not.toContain('open');
      }
    }),
  );
});

test('the session stays closed once it has ended', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {before, after} of all)
        if (before.phase === 'closed' || before.phase === 'taken') expect(after.phase).toBe(before.phase);
    }),
  );
});

test('the session opens no LMS session while another window is active', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after, effects} of all) {
        if (!effects.some(e => e.kind === 'open')) continue;
        expect(['looking', 'elsewhere', 'taking', 'taken']).not.toContain(after.phase);
      }
    }),
  );
});

test('the session announces itself to the other windows before it opens an LMS session', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {before, effects} of all) {
        const kinds = effects.map(e => e.kind);
        if (kinds.includes('open') && ['looking', 'elsewhere', 'taking'].includes(before.phase))
          expect(kinds).toEqual(['claim', 'open']);
      }
    }),
  );
});

test('when the learner leaves, the session ends only after everything is saved and no save is running', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after, effects} of all) {
        if (after.phase !== 'closing' || !after.settled || !after.mayWrite) continue;
        if (!effects.some(e => e.kind === 'close')) continue;
        expect([after.running, after.kept]).toEqual([0, after.revision]);
      }
    }),
  );
});

test('when the learner leaves, the session waits for every running save', () => {
  const effects = transitionsOf([
    {kind: 'woke', at: 0},
    {kind: 'opened', at: 0, mode: 'normal'},
    {kind: 'settled', at: 0, revision: 1, isKept: true, onDevice: false},
    {kind: 'changed', at: 0, revision: 2, urgent: false, onDevice: false},
    {kind: 'hid', at: 0},
    {kind: 'left', at: 0},
    {kind: 'kept', at: 0, revision: 2},
    {kind: 'kept', at: 0, revision: 1},
  ]).map(step => step.effects.map(({kind}) => kind));
  expect(effects.slice(4)).toEqual([['save'], [], [], ['confirm', 'close']]);
});

test('the save state is "saved" only for the revision that the LMS certainly has', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after} of all)
        if (saveViewOf(after).kind === 'saved') expect(after.kept).toBe(after.revision);
    }),
  );
});

test('the save state is "device" only for the revision that the device has stored', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after} of all)
        if (saveViewOf(after).kind === 'device' && after.settled)
          expect(after.onDevice).toBeGreaterThanOrEqual(after.revision);
    }),
  );
});

test('the session always schedules a retry while work is unsaved', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {event, after, effects} of all) {
        if (after.phase !== 'lost' || !after.settled || event.kind !== 'failed') continue;
        expect(effects.map(e => e.kind)).toContain('wake');
      }
    }),
  );
});
