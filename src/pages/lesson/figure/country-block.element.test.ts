import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {listIn, openCountry} from '../../../../test/elements/country-world.ts';
import {isAccessibleIn} from '../../../../test/elements/has-contrast.ts';
import {countryKinds} from '../../../content/country.ts';
import {waitUntil} from '../../../../test/elements/wait-until.ts';

const narrow = {width: 320, height: 640};
const wide = {width: 714, height: 666};

type Opened = Awaited<ReturnType<typeof openCountry>>;

async function openBlock(...asked: Parameters<typeof openCountry>): Promise<Opened> {
  const world = await openCountry(...asked);
  await waitUntil(() =>
    world.element.renderRoot.querySelector('country-list')?.shadowRoot?.querySelector('li, p'),
  );
  return world;
}

/** Returns the lines of text in the list, as one array for each entry. */
const linesOf = ({element}: Opened): readonly (readonly string[])[] =>
  [...listIn(element).querySelectorAll('li, .none')].map(item =>
    [...(item.matches('li') ? item.querySelectorAll('p') : [item])].map(line => line.textContent.trim()),
  );

describe('the country block of a lesson', () => {
  afterEach(async () => {
    await setViewport(wide);
    await emulateMedia({colorScheme: 'light'});
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`the country block is accessible in ${colorScheme} with entries of every kind`, async () => {
      await emulateMedia({colorScheme, reducedMotion: 'reduce'});
      for (const of of countryKinds) {
        const {page} = await openBlock({of});
        await isAccessibleIn(colorScheme, page);
      }
    });
  }

  it('the country block shows its caption at once and a loading message below it', async () => {
    const {element} = await openCountry({of: 'laws'}, {before: () => new Promise(() => undefined)});
    assert.strictEqual(element.renderRoot.querySelector('.caption')?.textContent.trim(), 'Travel documents');
    assert.isNotNull(element.renderRoot.querySelector('[role=status]'));
    await expect(element).to.be.accessible();
  });

  it('the country block reports a failed load, and loads the entries on a retry by keyboard', async () => {
    let times = 0;
    const before = async () => {
      times += 1;
      if (times === 1) throw new Error('the cable is out');
    };
    const {element} = await openCountry({of: 'laws'}, {before});
    await waitUntil(() => element.renderRoot.querySelector('[role=alert]'));
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector<HTMLElement>('button.primary')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => element.renderRoot.querySelector('country-list'));
    await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'section');
    assert.isNull(element.renderRoot.querySelector('[role=alert]'));
  });

  it('the country block shows only entries of its kind and topic: name, article, sentence and date of the check', async () => {
    assert.deepEqual(linesOf(await openBlock({of: 'laws', about: 'trafficking'})), [
      ['Law of Nowhere', 'Article 7 It forbids it.', 'Checked on 24 November 2026'],
      [
        'Code of Nowhere',
        'It forbids it too.',
        'Not confirmed yet. Ask your supervisor for article and wording.',
      ],
    ]);
  });

  it('the country block says that a law was read in a translation or an older text, and does not call the law checked', async () => {
    assert.deepEqual(linesOf(await openBlock({of: 'laws', about: 'protection'})), [
      [
        'Old law of Nowhere',
        'Article 2 It protects witnesses.',
        'Read in a translation or an older text. Ask your legal office for the text in force.',
        'Read in: A page on older',
      ],
    ]);
  });

  it('the country block shows the name of a law once above its articles', async () => {
    assert.deepEqual(
      linesOf(await openBlock({of: 'laws', about: 'labour'})).map(([name, ...rest]) => [name, rest.length]),
      [
        ['Labour code', 4],
        ['Law of Nowhere', 2],
      ],
    );
  });

  it('the country block shows the local name of each body, and only confirmed phone numbers', async () => {
    assert.deepEqual(linesOf(await openBlock({of: 'bodies', about: 'trafficking'})), [
      ['Guard', 'Харуул', 'It guards.', 'Checked on 24 November 2026'],
    ]);
    assert.deepEqual(linesOf(await openBlock({of: 'lines'})), [
      ['Police', '999', 'When there is danger.', 'Checked on 24 November 2026'],
      ['Helpline', 'When somebody wants to talk.', 'No confirmed number yet. Ask your supervisor.'],
    ]);
  });

  it('the country block shows for each border post how travellers cross there, even if the entry is not confirmed', async () => {
    assert.deepEqual(linesOf(await openBlock({of: 'posts'})), [
      ['The bridge', 'Road', 'Closed at night.', 'Checked on 24 November 2026'],
      ['The airport', 'Air', 'Not confirmed yet. Ask your supervisor before you rely on it.'],
    ]);
  });

  for (const [day, said] of [
    ['2027-05-24', 'Checked on 24 November 2026'],
    ['2027-05-25', 'Checked on 24 November 2026, confirm before use'],
  ] as const) {
    it(`on ${day}, a phone line that was checked on 24 November 2026 shows the note: ${said}`, async () => {
      const lines = linesOf(await openBlock({of: 'lines'}, {day}));
      assert.deepEqual(
        lines.map(([, , , note]) => note),
        [said, undefined],
      );
    });
  }

  it('the country block marks entries that are for officers only', async () => {
    const [[, , mark] = []] = linesOf(await openBlock({of: 'laws', about: 'documents'}));
    assert.strictEqual(mark, 'For officers only. Do not pass it on.');
  });

  for (const [of, about, said] of [
    [
      'laws',
      'children',
      'No law is entered for this here. Ask your supervisor or your legal office which one applies.',
    ],
    ['forms', undefined, 'No form or paper is entered for this here. Ask your supervisor which one to use.'],
  ] as const) {
    it(`the country block tells whom to ask when the country pack has no ${of} on the topic`, async () => {
      assert.deepEqual(linesOf(await openBlock({of, ...(about && {about})})), [[said]]);
    });
  }

  it('the country block shows its texts in the current language, but the name of a body in the language of the country', async () => {
    const world = await openBlock({of: 'bodies'});
    await world.texts.change('mn');
    await waitUntil(() => JSON.stringify(linesOf(world)).includes('Шалгасан өдөр'));
    assert.strictEqual(listIn(world.element).querySelector('.own')?.getAttribute('lang'), 'mn');
  });

  it('the country block has phone numbers that can be dialled, and fits into 320 pixels', async () => {
    await setViewport(narrow);
    for (const of of countryKinds) {
      const {element} = await openBlock({of});
      assert.isAtMost(document.documentElement.scrollWidth, narrow.width, of);
      if (of === 'lines')
        assert.strictEqual(listIn(element).querySelector('a')?.getAttribute('href'), 'tel:999');
    }
  });
});
