import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Effect, SessionEvent, SessionState} from './state.ts';
import {next, start} from './session-reducer.ts';
import {view} from './view.ts';

const revision = fc.integer({min: 0, max: 50});
const step = fc.integer({min: 0, max: 300_000});
const happenings: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.record({kind: fc.constant('opened' as const), at: step, mayWrite: fc.boolean()}),
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

/** Runs any events, their times made to follow each other, and gives each state with what it came from. */
function run(events: readonly SessionEvent[]) {
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

const steps = fc.array(happenings, {maxLength: 40}).map(run);
const writes = (effects: readonly Effect[]) => effects.some(e => e.kind === 'save' || e.kind === 'close-now');

test('nothing is written before it is known whose record it is, nor where nothing may be written', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after, effects} of all)
        if (writes(effects)) expect(after.settled && after.mayWrite).toBe(true);
    }),
  );
});

test('nothing is written after the end, and no session is opened', () => {
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

test('a session that has ended stays so', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {before, after} of all)
        if (before.phase === 'closed' || before.phase === 'taken') expect(after.phase).toBe(before.phase);
    }),
  );
});

test('no session is opened while another window has the course', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after, effects} of all) {
        if (!effects.some(e => e.kind === 'open')) continue;
        expect(['looking', 'elsewhere', 'taking', 'taken']).not.toContain(after.phase);
      }
    }),
  );
});

test('whoever opens a session has told the other windows first', () => {
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

test('"saved" is said only of the revision that the LMS is known to keep', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after} of all) if (view(after).kind === 'saved') expect(after.kept).toBe(after.revision);
    }),
  );
});

test('"on this device" is said only of what the device holds', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {after} of all)
        if (view(after).kind === 'device' && after.settled)
          expect(after.onDevice).toBeGreaterThanOrEqual(after.revision);
    }),
  );
});

test('work that is not kept always has something coming that will save it', () => {
  fc.assert(
    fc.property(steps, all => {
      for (const {event, after, effects} of all) {
        if (after.phase !== 'lost' || !after.settled || event.kind !== 'failed') continue;
        expect(effects.map(e => e.kind)).toContain('wake');
      }
    }),
  );
});
