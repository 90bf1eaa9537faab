import type {DataModel} from '../ledger/attempt.ts';
import {html, type Html} from '../../text/html.ts';
import type {PageTexts} from './page-texts.ts';

/** Texts that the player's script shows. The values are keys of the interface catalogue. */
const textKeys = {
  silent: 'desk.play.silent',
  elsewhere: 'desk.play.elsewhere',
  signedOut: 'desk.play.signedOut',
  diskFull: 'desk.play.diskFull',
  refused: 'desk.play.refused',
  broken: 'desk.play.broken',
} as const;

/** The course that a page plays. */
export interface PlayedCourse {
  readonly model: DataModel;
  entry(language: string): string;
}

interface PlayerOptions {
  readonly words: PageTexts;
  readonly course: PlayedCourse;
  /** Values that the player's script reads from the body, by the name of the data attribute. */
  readonly data: Readonly<Record<string, string>>;
  /** Name and content of the bar above the course. */
  readonly bar: {readonly name: string; readonly content: Html};
  /** Address of a script that the page loads after the script of the player. */
  readonly script?: string;
  /** Content beside the course. */
  readonly beside?: Html;
}

/** Renders the page that plays the course for a learner. With a refresher code, the course opens at the refresher. */
export const playPage = (
  words: PageTexts,
  learner: {readonly id: string; readonly name: string},
  course: PlayedCourse,
  refresher?: string,
): Html =>
  playerPage({
    words,
    course,
    data: {
      learner: learner.id,
      ...(refresher !== undefined && {opens: `#/refresher/${refresher}`}),
    },
    bar: {
      name: words.t('desk.play.bar'),
      content: html`<span class="who">${learner.name}</span>
        <form method="post" action="/leave" id="leave">
          <button type="submit" class="quiet">${words.t('desk.play.leave')}</button>
        </form>`,
    },
  });

/** Renders a page that plays the course: a thin bar above, and the course in the rest of the window. */
export function playerPage({words, course, data, bar, script, beside}: PlayerOptions): Html {
  const {t, language, dir} = words;
  const messages = JSON.stringify(
    Object.fromEntries(Object.entries(textKeys).map(([name, key]) => [name, t(key)])),
  );
  const attributes = Object.entries({
    ...data,
    course: course.entry(language),
    model: course.model,
    messages,
  }).map(([name, value]) => html`${`data-${name}`}="${value}" `);
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t('course.title')}</title>
        <link rel="icon" href="/desk/seal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk/desk.css" />
        <script type="module" src="/desk/player.js"></script>
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body class="player" ${attributes}>
        <section class="bar" aria-label="${bar.name}">${bar.content}</section>
        <div class="trouble" role="alert" id="trouble" hidden>
          <p id="trouble-text"></p>
          <p id="trouble-again" hidden><a href="/play">${t('desk.play.again')}</a></p>
        </div>
        <noscript><p class="problem">${t('desk.play.noScript')}</p></noscript>
        <section class="stage" aria-label="${t('desk.play.frame')}">
          <iframe id="course" title="${t('desk.play.frame')}" hidden></iframe>
        </section>
        ${beside}
      </body>
    </html> `;
}
