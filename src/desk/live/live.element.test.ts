import {expect, fixture, html} from '@open-wc/testing';
import {encode} from 'uqr';
import {languages} from 'virtual:course';
import {isAccessibleIn} from '../../../test/elements/has-contrast.ts';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {catalogues} from '../../load/course-data.ts';
import {textFiles} from '../../pages/pages.ts';
import {language} from '../../text/language.ts';
import {createTexts} from '../../text/texts.ts';
import {qrPath} from '../ledger/qr-path.ts';
import './bars.element.ts';
import {exercisesIn, groupsOf} from './list-exercises.ts';
import type {LiveRunView, MineEvent, TrainerView} from './model/protocol.ts';
import type {PageFacts} from './page-facts.ts';
import './panel.element.ts';
import './phone.element.ts';

/** A double of the desk's stream of events. A test sends the events with `tell`. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static last: Stream | undefined;
  readonly readyState = 1;
  constructor() {
    super();
    Stream.last = this;
  }
  close(): void {
    Stream.last = undefined;
  }
}

/** Sends an event of the desk to the page that connected last. */
function tell(name: 'mine' | 'message', value: MineEvent | TrainerView): void {
  if (!Stream.last) throw new Error('no page is connected');
  Stream.last.dispatchEvent(new MessageEvent(name, {data: JSON.stringify(value)}));
}

await pageStyles;
const texts = await createTexts(catalogues, languages.map(language), 'en', [...textFiles.keys()]);
await texts.need('contents');
const [group] = await groupsOf(texts);
const [first] = await exercisesIn(texts, group?.id ?? '');
if (!first) throw new Error('the course has no exercise for a room');
const {exercise} = first;

const facts = (view: string): PageFacts => ({
  ...{view, code: '1234', address: 'desk.example:8080'},
  say: (name, values = {}) => [name, ...Object.values(values)].join(' '),
  loadTexts: () => Promise.resolve(texts),
});
const room = (run: LiveRunView | null): TrainerView => ({code: '1234', run, phones: 3, answered: 1});
const runIn = (phase: LiveRunView['phase']): LiveRunView => ({
  ...{exercise, phase, round: 'one', path: []},
  results: phase === 'revealed' ? [{answer: [], count: 1}] : [],
});

const real = window.EventSource;
before(() => {
  Object.defineProperty(window, 'EventSource', {value: Stream, configurable: true});
});
after(() => {
  Object.defineProperty(window, 'EventSource', {value: real, configurable: true});
});

for (const scheme of ['light', 'dark'] as const)
  describe(`the live room in ${scheme} colours`, () => {
    it('the projector is accessible before the first exercise, and shows the address of the room as a QR code', async () => {
      const panel = await fixture(
        html`<live-panel .facts=${facts('projector')} .texts=${texts}></live-panel>`,
      );
      tell('message', room(null));
      await waitUntil(() => panel.querySelector('.lobby .qr path'), 'no QR code');
      const {data} = encode('http://desk.example:8080/room/1234', {ecc: 'M', border: 2});
      expect(panel.querySelector('.lobby .qr path')?.getAttribute('d')).to.equal(qrPath(data));
      await isAccessibleIn(scheme, panel);
      tell('message', room(runIn('revealed')));
      await waitUntil(() => panel.querySelector('.exercise'), 'no exercise');
      await isAccessibleIn(scheme, panel);
    });

    it('the page of the trainer is accessible with the list of exercises', async () => {
      const panel = await fixture(html`<live-panel .facts=${facts('trainer')} .texts=${texts}></live-panel>`);
      tell('message', room(runIn('answering')));
      await waitUntil(() => panel.querySelector('.exercises li'), 'no list');
      await isAccessibleIn(scheme, panel);
    });

    it('a phone is accessible while it waits, while it answers, and when the results are shown', async () => {
      const phone = await fixture(html`<live-phone .facts=${facts('phone')} .texts=${texts}></live-phone>`);
      tell('mine', {round: '', answer: null});
      tell('message', room(null));
      await waitUntil(() => phone.textContent.includes('waiting'), 'does not wait');
      await isAccessibleIn(scheme, phone);
      tell('message', room(runIn('answering')));
      await waitUntil(() => phone.querySelector('.send'), 'cannot answer');
      await isAccessibleIn(scheme, phone);
      tell('message', room(runIn('revealed')));
      await waitUntil(
        () => phone.textContent.includes('results') && !phone.querySelector('.send'),
        'no results',
      );
      // This phone has not answered, so it shows the results of the room.
      await waitUntil(() => phone.querySelector('live-bars'), 'no bars');
      await isAccessibleIn(scheme, phone);
    });

    it('the bars of the results are accessible, and say in words which option is right', async () => {
      const bars = await fixture(
        html`<live-bars
          .rows=${[
            {label: 'Clear', count: 2, isRight: true},
            {label: 'Second line', count: 1, isRight: false},
            {label: 'One more check', count: 0, isRight: false},
          ]}
          .view=${{
            ...{run: runIn('revealed'), answer: [], problem: '', isProjector: true},
            say: facts('phone').say,
            onAnswer: () => undefined,
          }}
        ></live-bars>`,
      );
      expect(bars.shadowRoot?.querySelector('.is-right')?.textContent).to.match(/right\s+Clear/);
      const widths = [...(bars.shadowRoot?.querySelectorAll('.bar') ?? [])].map(bar => bar.clientWidth);
      expect(widths.map(width => width > 0)).to.deep.equal([true, true, false]);
      await isAccessibleIn(scheme, bars);
    });
  });
