import {assert} from '@open-wc/testing';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

describe('the page of an interview', () => {
  afterEach(() => {
    location.hash = '';
  });

  it('the footer has Next before the talk, and not while the talk waits for a decision', async () => {
    const {findAll} = await openShell('#/interviewing/restaurant-by-the-sea');
    const next = () => findAll('.next').length;
    const goOn = () => findAll('.confirm .primary')[0]?.click();
    await waitUntil(() => findAll('.note').length > 0 && next() > 0, 'no note');
    goOn();
    await waitUntil(() => findAll('person-figure').length > 0, 'no briefing');
    assert.strictEqual(next(), 1);
    goOn();
    await waitUntil(() => findAll('input[name=choice]').length > 0, 'no decision');
    assert.strictEqual(next(), 0);
    assert.lengthOf(findAll('.prev'), 1);
  });
});
