import type {DataModel} from '../ledger/attempt.ts';
import {html, type Html} from '../../text/html.ts';
import type {PageTexts} from './page-texts.ts';

/** Texts that the player's script shows. The values are keys of the interface catalogue. */
const said = {
  silent: 'desk.play.silent',
  elsewhere: 'desk.play.elsewhere',
  signedOut: 'desk.play.signedOut',
  diskFull: 'desk.play.diskFull',
  refused: 'desk.play.refused',
  broken: 'desk.play.broken',
} as const;

interface Played {
  readonly model: DataModel;
  entry(language: string): string;
}

/** Renders the page that plays the course: a thin bar above, and the course in the rest of the window. */
export function playPage(
  words: PageTexts,
  learner: {readonly id: string; readonly name: string},
  course: Played,
): Html {
  const {t, language, dir} = words;
  const messages = JSON.stringify(
    Object.fromEntries(Object.entries(said).map(([name, key]) => [name, t(key)])),
  );
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t('course.title')}</title>
        <link rel="icon" href="/desk/seal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk/desk.css" />
        <script type="module" src="/desk/player.js"></script>
      </head>
      <body
        class="player"
        data-learner="${learner.id}"
        data-course="${course.entry(language)}"
        data-model="${course.model}"
        data-messages="${messages}"
      >
        <section class="bar" aria-label="${t('desk.play.bar')}">
          <span class="who">${learner.name}</span>
          <form method="post" action="/leave" id="leave">
            <button type="submit" class="quiet">${t('desk.play.leave')}</button>
          </form>
        </section>
        <div class="trouble" role="alert" id="trouble" hidden>
          <p id="trouble-text"></p>
          <p id="trouble-again" hidden><a href="/play">${t('desk.play.again')}</a></p>
        </div>
        <noscript><p class="problem">${t('desk.play.noScript')}</p></noscript>
        <section class="stage" aria-label="${t('desk.play.frame')}">
          <iframe id="course" title="${t('desk.play.frame')}" hidden></iframe>
        </section>
      </body>
    </html> `;
}
