import {describe, expect, test} from 'vitest';
import {all, course, LearnerWorld} from '../../test/doubles/course-visit.ts';
import {questionsOf} from '../record/questions.ts';
import {scorm12} from '../tracking/scorm12/scorm12.ts';

const data = all['module-1'];
const blocks = data ? data.parts.flatMap(questionsOf) : [];
const block = (type: string) => {
  const found = blocks.find(b => b.type === type);
  if (!found) throw new Error(`no ${type}`);
  return found;
};

describe('an answer', () => {
  test('an answer is judged, recorded, reported and saved in one call', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    const {id} = block('multiple-choice');
    await world.clock.pass(10_000);
    const shownAt = world.clock.now() - 5_500;
    expect(await store.answers.give('module-1', id, ['option-1', 'option-3'], shownAt)).toEqual({
      score: {kind: 'scored', earned: 4, possible: 5},
      marks: {'option-1': 'right', 'option-3': 'wrong'},
    });
    expect(store.answers.of('module-1', id)).toEqual({
      response: ['option-1', 'option-3'],
      score: {kind: 'scored', earned: 4, possible: 5},
      best: 4,
      tries: 1,
    });
    await world.clock.pass(1);
    // The LMS keeps only the values of a commit. So these values show that the commit included the interaction.
    expect(Object.fromEntries(world.lms.storedValues)).toMatchObject({
      'cmi.interactions.0.id': `module-1.${id}.t1`,
      'cmi.interactions.0.objectives.0.id': 'module-1.l0',
      'cmi.interactions.0.student_response': 'a,c',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.result': '0.8',
      'cmi.interactions.0.latency': '0000:00:05.50',
      'cmi.objectives.0.id': 'module-1.l0',
    });
    expect(world.lms.refusals).toEqual([]);
  });

  test('an answer of a second try is a separate interaction', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    const {id} = block('single-choice');
    await store.answers.give('module-1', id, ['option-2']);
    await store.answers.give('module-1', id, ['option-1']);
    await world.clock.pass(20_000);
    expect([0, 1].map(n => world.lms.setUnder(`cmi.interactions.${n}`)['id'])).toEqual([
      `module-1.${id}.t1`,
      `module-1.${id}.t2`,
    ]);
  });

  test('an unfinished answer is neither recorded nor reported', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    const {id} = block('numeric');
    expect(await store.answers.give('module-1', id, ['three'])).toMatchObject({score: {kind: 'incomplete'}});
    expect(store.answers.of('module-1', id)).toBeUndefined();
    expect(world.lms.setUnder('cmi.interactions.0')).toEqual({});
  });

  test('a recorded response can be judged again to show its marks', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    const {id} = block('single-choice');
    await store.answers.give('module-1', id, ['option-2']);
    const again = await store.answers.judgeAgain('module-1', id);
    expect(again.marks).toEqual({'option-2': 'wrong'});
    expect(again.score).toEqual(store.answers.of('module-1', id)?.score);
  });

  test('an answer fails while the file of its module cannot be loaded, and succeeds afterwards', async () => {
    const world = new LearnerWorld();
    const files: Record<string, NonNullable<typeof data>> = {};
    const store = await world.visit(scorm12(world.lms.launch()), files);
    const {id} = block('single-choice');
    await expect(store.answers.give('module-1', id, ['option-1'])).rejects.toThrow('no file of module-1');
    Object.assign(files, all);
    expect(await store.answers.give('module-1', id, ['option-1'])).toMatchObject({score: {earned: 1}});
  });
});

describe('a store', () => {
  test('a store restores all work and drafts at the next visit, and knows the progress before any module is loaded', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await store.openModule('module-1');
    store.dispatch({kind: 'spoke', language: 'mn'});
    store.dispatch({kind: 'seen', module: 'module-1', section: 'l0/s0'});
    store.dispatch({kind: 'went', place: 'module-1/l0/s0'});
    await store.answers.give('module-1', block('single-choice').id, ['option-1']);
    store.answers.draft('module-1', block('numeric').id, ['2']);
    store.saving.close();
    const again = await world.visit();
    expect(again.record).toMatchObject({language: 'mn', place: 'module-1/l0/s0'});
    expect(again.summary('module-1')).toMatchObject({done: 2, earned: 1});
    expect(again.progress.parts[0]).toMatchObject({id: 'module-1.l0', state: 'in-progress'});
    await again.openModule('module-1');
    expect(again.answers.of('module-1', block('numeric').id)).toMatchObject({response: ['2'], tries: 0});
    expect(again.summary('module-1')).toMatchObject({done: 2, earned: 1});
    expect(again.learnerName).toBe('Dorj, Bat');
  });

  test('a store opens each sealed module that another release has saved, so that it knows the states of the parts', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.answers(store, 1);
    store.saving.close();
    const newer = {...course, modules: course.modules.map(m => ({...m, contentVersion: 2}))};
    const again = await world.visit(scorm12(world.lms.launch()), all, newer);
    expect(again.record.modules['module-1']).toMatchObject({kind: 'open', contentVersion: 2});
    expect(again.progress.parts[0]).toMatchObject({state: 'in-progress'});
  });

  test('a store notifies its listeners of every change until they unsubscribe', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    let calls = 0;
    const stop = store.subscribe(() => {
      calls++;
    });
    store.dispatch({kind: 'went', place: 'contents'});
    expect(calls).toBeGreaterThan(0);
    stop();
    const before = calls;
    store.dispatch({kind: 'went', place: 'support'});
    expect(calls).toBe(before);
  });

  test('a store keeps events that were dispatched before the LMS has answered', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    store.dispatch({kind: 'spoke', language: 'mn'});
    expect(store.record.language).toBe('mn');
    world.lms.faults = {};
    await world.clock.pass(2_000);
    expect(store.ready).toBe(true);
    expect(store.record.language).toBe('mn');
  });

  test('a store refuses an event in a module that is not open', async () => {
    const store = await new LearnerWorld().visit();
    expect(() => {
      store.dispatch({kind: 'seen', module: 'module-1', section: 'l0/s0'});
    }).toThrow('await openModule first');
  });

  test('a store judges by the pass mark of the LMS if the LMS has one', async () => {
    for (const [mastery, isReached, status, score] of [
      ['', true, 'passed', '80'],
      ['95', false, 'incomplete', ''],
    ] as const) {
      const world = new LearnerWorld({mastery});
      const store = await world.visit();
      await world.completes(store, type =>
        type === 'multiple-choice'
          ? ['option-1', 'option-2', 'option-3']
          : type === 'numeric'
            ? ['3']
            : ['option-1'],
      );
      await world.clock.pass(15_000);
      expect(store.progress).toMatchObject({done: isReached, fraction: 1});
      expect(world.lms.storedValues.get('cmi.core.lesson_status')).toBe(status);
      expect(world.lms.storedValues.get('cmi.core.score.raw')).toBe(score);
    }
  });

  test('a store reports a course as incomplete, without a score, until the learner answers again and reaches the pass mark', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    const result = () => [
      world.lms.storedValues.get('cmi.core.lesson_status'),
      world.lms.storedValues.get('cmi.core.score.raw'),
    ];
    const wrong = (type: string) => (type === 'numeric' ? ['4'] : ['option-2']);
    for (let tries = 0; tries < 3; tries++) await world.completes(store, wrong);
    await world.clock.pass(15_000);
    expect(store.progress).toMatchObject({done: false, fraction: 1});
    expect(result()).toEqual(['incomplete', '']);
    await world.completes(store);
    await world.clock.pass(15_000);
    expect(store.progress).toMatchObject({done: true, passed: true});
    expect(result()).toEqual(['passed', '100']);
    await world.completes(store, wrong);
    await world.clock.pass(15_000);
    expect(result()).toEqual(['passed', '100']);
    expect(world.lms.refusals).toEqual([]);
  });
});
