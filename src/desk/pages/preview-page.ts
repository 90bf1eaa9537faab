import type {Launched} from '../ledger/attempt.ts';
import {longestComment} from '../ledger/review.ts';
import {html, type Html} from '../../text/html.ts';
import type {PageTexts} from './page-texts.ts';
import {playerPage, type PlayedCourse} from './play-page.ts';

/** Texts of the panel for comments. Each is a key of the interface catalogue without `desk.review.`. */
export const panelTexts = [
  'open',
  'close',
  'none',
  'nowhere',
  'name',
  'text',
  'change',
  'length',
  'tooLong',
  'send',
  'save',
  'cancel',
  'sending',
  'sent',
  'saved',
  'withdrawn',
  'edit',
  'withdraw',
  'sure',
  'keep',
  'yours',
  'edited',
  'done',
  'noName',
  'noText',
  'silent',
  'ended',
  'gone',
  'full',
  'invalid',
  'noCookie',
  'tooMany',
  'disk',
  'refused',
] as const;

interface PreviewOptions {
  readonly words: PageTexts;
  readonly course: PlayedCourse;
  /** The launch data that the course receives instead of the data of a learner. */
  readonly launched: Launched;
  /** Base address of the requests for comments; undefined for a preview without comments. */
  readonly comments: string | undefined;
}

/** Renders the page that shows the course to a reviewer. Nothing is recorded. */
export const previewPage = ({words, course, launched, comments}: PreviewOptions): Html =>
  playerPage({
    words,
    course,
    data: {launched: JSON.stringify(launched)},
    bar: {
      name: words.t('desk.preview.barName'),
      content: html`<span class="who">${words.t('desk.preview.bar')}</span>`,
    },
    ...(comments !== undefined && {script: '/desk/reviewer.js', beside: panel(words, comments)}),
  });

function panel({t}: PageTexts, comments: string): Html {
  // The panel replaces `{n}` and `{title}` by values.
  const texts = Object.fromEntries(
    panelTexts.map(key => [key, t(`desk.review.${key}`, {n: '{n}', title: '{title}', most: longestComment})]),
  );
  return html`<comment-panel
    role="complementary"
    aria-label="${t('desk.review.region')}"
    data-comments="${comments}"
    data-texts="${JSON.stringify(texts)}"
  ></comment-panel>`;
}
