import {html, type Html} from '../../text/html.ts';
import {page, problemBox, type PageFrame} from './layout.ts';
import type {PageTexts} from './page-texts.ts';

/**
 * Texts of the pages of a live room, as keys of the interface catalogue. Each key here lacks its beginning,
 * `desk.live.`.
 */
export const liveTexts = [
  'join',
  'phones',
  'answered',
  'start',
  'reveal',
  'again',
  'decide',
  'next',
  'end',
  'open',
  'openLead',
  'over',
  'overTrainer',
  'signIn',
  'silent',
  'failed',
  'projector',
  'noExercise',
  'choose',
  'module',
  'show',
  'shown',
  'loading',
  'waiting',
  'look',
  'closed',
  'send',
  'change',
  'sending',
  'taken',
  'unsent',
  'away',
  'late',
  'full',
  'results',
  'noAnswers',
  'marked',
  'right',
  'partly',
  'wrong',
] as const;

/** Values that the script of a live room reads from its element. */
type LiveData = Readonly<Record<'view' | 'base' | 'code' | 'address', string>>;

/** Renders the element that the script of a live room fills. */
const room = ({t, language, dir, languages}: PageTexts, data: LiveData): Html => {
  const name = languages.find(({code}) => code === language)?.name ?? language;
  // The script replaces each name in braces by its value.
  const texts = Object.fromEntries(
    liveTexts.map(key => [
      key,
      t(`desk.live.${key}`, {n: '{n}', of: '{of}', address: '{address}', code: '{code}'}),
    ]),
  );
  const values = {...data, language, dir, name, texts: JSON.stringify(texts)};
  return html`<live-room
      ${Object.entries(values).map(([key, value]) => html`${`data-${key}`}="${value}" `)}
    ></live-room>
    <noscript><p class="problem">${t('desk.play.noScript')}</p></noscript>`;
};

const script = '/desk/live.js';

/** Renders the page on which a person types the digits of a room. */
export const roomDoorPage = (options: PageFrame & {readonly problem: string}): Html => {
  const {
    words: {t},
    problem,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.room.title'),
    body: html`<div class="card">
      <h1 class="plain">${t('desk.room.title')}</h1>
      <p>${t('desk.room.lead')}</p>
      <form method="get" action="/room">
        ${problemBox(problem)}
        <div class="field">
          <label for="code">${t('desk.room.code')}</label>
          <p class="hint" id="code-hint">${t('desk.room.codeHint')}</p>
          <input
            class="code"
            id="code"
            name="code"
            type="text"
            inputmode="numeric"
            required
            pattern="[0-9]{4}"
            maxlength="4"
            autocomplete="off"
            aria-describedby="code-hint"
          />
        </div>
        <button type="submit">${t('desk.room.go')}</button>
      </form>
    </div>`,
  });
};

/** Renders the page of a phone in a room. `base` is the address of the folder with the course's data. */
export const livePhonePage = (options: PageFrame & {readonly code: string; readonly base: string}): Html => {
  const {words, code, base} = options;
  return page({
    ...options,
    shape: 'live',
    title: words.t('desk.room.title'),
    script,
    body: html`<h1 class="visually-hidden">${words.t('desk.room.title')}</h1>
      ${room(words, {view: 'phone', base, code, address: ''})}
      <p class="small">${words.t('desk.room.lead')}</p>`,
  });
};

interface TrainerOptions extends PageFrame {
  readonly view: 'trainer' | 'projector';
  readonly base: string;
  /** The address that phones type, without the scheme. */
  readonly address: string;
  /** True if phones on the network reach the desk. */
  readonly isOnNetwork: boolean;
}

/**
 * Renders a page of the trainer. This is the page to choose exercises, or the projector page, which has no footer and
 * no visible title.
 */
export const liveTrainerPage = (options: TrainerOptions): Html => {
  const {words, view, base, address, isOnNetwork} = options;
  const {t} = words;
  const filled = room(words, {view, base, code: '', address});
  return view === 'projector'
    ? page({
        ...options,
        shape: 'projector',
        title: t('desk.live.title'),
        script,
        body: html`<h1 class="visually-hidden">${t('desk.live.title')}</h1>
          ${filled}`,
      })
    : page({
        ...options,
        title: t('desk.live.title'),
        script,
        body: html`<h1>${t('desk.live.title')}</h1>
          <p>${t('desk.live.lead')}</p>
          ${!isOnNetwork && html`<p class="problem">${t('desk.live.onlyHere')}</p>`} ${filled}
          <p><a href="/records">${t('desk.learner.back')}</a></p>`,
      });
};
