import {html, type Html} from '../../text/html.ts';
import {page, problemBox, type PageFrame} from './layout.ts';

/** Renders the page that asks a trainer for the passphrase, which the desk printed when it started. */
export function passphrasePage(options: PageFrame & {readonly problem: string}): Html {
  const {
    words: {t},
    problem,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.records.title'),
    body: html`<div class="card">
      <h1 class="plain">${t('desk.records.title')}</h1>
      <p>${t('desk.door.lead')}</p>
      <form method="post" action="/records/enter">
        ${problemBox(problem)}
        <div class="field">
          <label for="passphrase">${t('desk.door.passphrase')}</label>
          <p class="hint" id="passphrase-hint">${t('desk.door.hint')}</p>
          <input
            id="passphrase"
            name="passphrase"
            type="password"
            required
            maxlength="200"
            autocomplete="off"
            aria-describedby="passphrase-hint"
          />
        </div>
        <button type="submit">${t('desk.door.go')}</button>
        <p><a href="/">${t('desk.door.back')}</a></p>
      </form>
    </div>`,
  });
}
