import {assert} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {all, one, phone, point, textOf} from '../../../test/elements/bench-hand.ts';
import {judgedOutcome, openBench, waitForBench} from '../../../test/elements/bench-world.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';
import {focused} from '../../ui/focused.ts';

drawOneShape();

describe('the feedback of the document bench', () => {
  afterEach(asBefore);

  it('the feedback lists found and missed anomalies and false alarms, and shows the place of each', async () => {
    const {bench, responses} = await openBench({outcome: judgedOutcome, locked: true});
    const text = textOf(one(bench, 'bench-feedback'));
    for (const part of ['You did not mark it', 'You found it', 'False alarms', 'The corners are soft.'])
      assert.include(text, part);
    const rings = () =>
      [...(one(bench, 'bench-rings').shadowRoot?.querySelectorAll('g') ?? [])].map(g =>
        g.getAttribute('class'),
      );
    assert.deepEqual(rings(), ['wrong', 'missed']);
    all(bench, '.sights button')
      .find(button => button.textContent.includes('UV light'))
      ?.click();
    await waitForBench(bench);
    assert.deepEqual(rings(), ['found']);
    one(bench, 'input[name="verdict"][value="clear"]').click();
    await point(bench, 50, 53);
    assert.deepEqual([responses, all(bench, '[data-reason]')], [[], []]);
  });

  it('the feedback begins with the false alarms, and says how many points each of them costs', async () => {
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const lines = all(bench, '.mark')
      .filter(line => line.closest('li') === null)
      .map(textOf);
    assert.deepEqual(lines, [
      'False alarm: Sex. Nothing is wrong there. It costs 10 points.',
      'Your decision: Second line. Right',
      'Your reason: What the document shows',
      'Your marks show the reason.',
    ]);
  });

  it('the feedback on a wrong verdict begins with the wrong and the right verdict, each with its own mark', async () => {
    const marks = {verdict: 'wrong', refer: 'missed', evidence: 'missed'} as const;
    const response = ['clear', 'nothing-open', 'sure'];
    const score = {kind: 'scored', earned: 0, possible: 100} as const;
    const {bench} = await openBench({outcome: {response, judged: {score, marks}}, locked: true});
    const lines = [...(one(bench, 'bench-feedback').shadowRoot?.querySelectorAll('p') ?? [])];
    assert.deepEqual(
      lines.slice(0, 2).map(line => [textOf(line), line.className]),
      [
        ['Your decision: Clear.', 'mark is-wrong'],
        ['Right decision: Second line.', 'mark is-right'],
      ],
    );
    const verdictLines = lines.filter(line => /decision/.test(textOf(line)));
    assert.lengthOf(verdictLines, 2, 'the verdict is said once');
    assert.strictEqual(bench.headline, 'Wrong decision');
  });

  it('the ring of a false alarm does not cover the value inside, and has another line style than other rings', async () => {
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const rings = one(bench, 'bench-rings').shadowRoot;
    const [line, label, sign, ...others] = rings?.querySelectorAll('.wrong > *') ?? [];
    assert.deepEqual([line?.tagName, label?.tagName, sign?.textContent], ['rect', 'circle', '×']);
    assert.strictEqual(others.length, 0, 'nothing crosses the value');
    const dashesOf = (kind: string) => {
      const rect = rings?.querySelector(`.${kind} rect`);
      return rect ? getComputedStyle(rect).strokeDasharray : '';
    };
    assert.notInclude([dashesOf('missed'), 'none', ''], dashesOf('wrong'));
  });

  it('in the feedback, the icon of each rating stands beside the first line of this rating', async () => {
    await setViewport(phone);
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const lines = all(bench, '.mark').map(line => {
      const text = document.createRange();
      text.selectNodeContents(line);
      const [first] = [...text.getClientRects()].filter(({width}) => width > 30);
      const {y, height} = line.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
      const middle = y + height / 2;
      const isBeside = first !== undefined && middle > first.top && middle < first.bottom;
      return {isBeside, isLong: first !== undefined && line.offsetHeight > 1.8 * first.height};
    });
    assert.include(
      lines.map(({isLong}) => isLong),
      true,
      'a rating has two lines',
    );
    assert.deepEqual(
      lines.map(({isBeside}) => isBeside),
      lines.map(() => true),
    );
  });

  it('the feedback gives the numbers of the found and the missed rings, and the places of the missed ones', async () => {
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const missed = 'Missed: no. 1 (Date of issue, Machine-readable line 2)';
    assert.strictEqual(textOf(one(bench, '.key')), `Found: no. 2 ${missed}`);
  });

  it('the feedback rates the ground, compares the confidence with the result, and says who keeps the document', async () => {
    const {bench} = await openBench({outcome: judgedOutcome, locked: true});
    const text = textOf(one(bench, 'bench-feedback'));
    for (const part of [
      'Your reason: ',
      'You were ',
      'The document stays with you until your colleague has it.',
    ])
      assert.include(text, part);
  });

  it('if no mark shows the reason for a right verdict, the feedback says so', async () => {
    const marks = {verdict: 'right', ground: 'right', evidence: 'missed'} as const;
    const response = ['refer', 'the-document', 'sure'];
    const score = {kind: 'scored', earned: 40, possible: 100} as const;
    const {bench} = await openBench({outcome: {response, judged: {score, marks}}, locked: true});
    const text = textOf(one(bench, 'bench-feedback'));
    assert.include(text, 'no mark of yours shows the reason');
    assert.include(text, 'You were sure, and you were right.');
  });

  it('the bench moves the focus to the feedback after scoring, but not on a later visit', async () => {
    const {bench} = await openBench({outcome: {response: judgedOutcome.response}});
    Object.assign(bench, {outcome: judgedOutcome, locked: true});
    await waitForBench(bench);
    assert.strictEqual(textOf(focused() ?? bench), 'What there was to see');
    await openBench({outcome: judgedOutcome, locked: true});
    assert.notStrictEqual(textOf(focused() ?? bench), 'What there was to see');
  });
});
