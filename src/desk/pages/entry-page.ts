import {html, type Html} from '../../text/html.ts';
import {page, problemBox, type PageFrame} from './layout.ts';

interface EntryOptions extends PageFrame {
  /** Name of the learner who is already signed in, or ''. */
  readonly known: string;
  /** Refreshers that are due for this learner and not finished. */
  readonly refreshers: readonly {
    readonly months: number;
    readonly answered: number;
    readonly items: number;
  }[];
  /** Name from a form that the desk rejected, so that the learner can correct it. */
  readonly name: string;
  /** Reason why the form was rejected, or ''. */
  readonly problem: string;
  /** Message to show above the form, or ''. */
  readonly note: string;
}

/** Renders the first page of the desk, where a learner signs in with a name and a code. */
export function entryPage(options: EntryOptions): Html {
  const {
    words: {t},
    known,
    note,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.entry.title'),
    body: html`<div class="card">
      ${crest(t('course.title'), t('course.audience'))}
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      ${known === '' ? form(options) : welcome(options)}
    </div>`,
    footer: recordsLink(t('desk.entry.records')),
  });
}

const recordsLink = (text: string) => html`<p><a href="/records">${text}</a></p>`;

const crest = (title: string, audience: string) =>
  html`<div class="crest">
    <img src="/desk/seal.svg" alt="" width="56" height="56" />
    ${audience !== '' && html`<p class="audience">${audience}</p>`}
    <h1>${title}</h1>
  </div>`;

function form({words: {t}, name, problem}: EntryOptions): Html {
  return html`<form method="post" action="/enter">
    ${problemBox(problem)}
    <div class="field">
      <label for="name">${t('desk.entry.name')}</label>
      <p class="hint" id="name-hint">${t('desk.entry.nameHint')}</p>
      <input
        id="name"
        name="name"
        type="text"
        value="${name}"
        required
        maxlength="60"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        aria-describedby="name-hint"
        aria-invalid="${problem !== '' ? 'true' : 'false'}"
      />
    </div>
    ${codeField(t('desk.entry.code'), t('desk.entry.codeHint'))}
    <button type="submit">${t('desk.entry.go')}</button>
    <p class="small">${t('desk.entry.privacy')}</p>
  </form>`;
}

/** Renders a field for a numeric code. Turns off autocomplete because the computer may be a shared device. */
const codeField = (label: string, hint: string): Html =>
  html`<div class="field">
    <label for="code">${label}</label>
    <p class="hint" id="code-hint">${hint}</p>
    <input
      id="code"
      name="code"
      class="code"
      type="password"
      required
      inputmode="numeric"
      pattern="[0-9]{4,8}"
      maxlength="8"
      autocomplete="off"
      title="${hint}"
      aria-describedby="code-hint"
    />
  </div>`;

const welcome = ({words: {t}, known, refreshers}: EntryOptions) =>
  html`<h2>${t('desk.entry.welcome', {name: known})}</h2>
    ${refreshers.map(
      ({months, answered, items}) =>
        html`<section class="due">
          <h3>${t('desk.refresher.yours', {count: months})}</h3>
          <p>${t('desk.refresher.invite', {count: items - answered})}</p>
          <p><a class="button" href="/play?refresher=${months}">${t('desk.refresher.open')}</a></p>
        </section>`,
    )}
    <p><a class="${refreshers.length > 0 ? '' : 'button'}" href="/play">${t('desk.entry.continue')}</a></p>
    <form method="post" action="/leave">
      <button type="submit" class="quiet">${t('desk.entry.notYou', {name: known})}</button>
    </form>`;

interface NewRecordOptions extends PageFrame {
  readonly name: string;
  /**
   * A signed hash of the name, and of the code that the learner typed on the previous page. When the learner types
   * the code again, the desk uses the hash to compare both codes. See `server/secrets/signed.ts`.
   */
  readonly proof: string;
  /** True if the learner must also type the trainer's word (admission rule `word`). */
  readonly asksWord: boolean;
  /** Reason why the form was rejected, or ''. */
  readonly problem: string;
}

/**
 * Renders the page that asks for confirmation before the desk creates a record. Without it, a typing error in a name
 * would create a second record.
 */
export function newRecordPage(options: NewRecordOptions): Html {
  const {
    words: {t},
    name,
    proof,
    asksWord,
    problem,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.new.title'),
    body: html`<div class="card">
      <h1 class="plain">${t('desk.new.title')}</h1>
      <p class="person">${name}</p>
      <p>${t('desk.new.lead')}</p>
      <form method="post" action="/enter">
        ${problemBox(problem)}
        <input type="hidden" name="name" value="${name}" />
        <input type="hidden" name="proof" value="${proof}" />
        ${codeField(t('desk.new.again'), t('desk.new.againHint'))}
        ${asksWord && wordField(t('desk.new.word'), t('desk.new.wordHint'))}
        <button type="submit">${t('desk.new.start')}</button>
        <p><a href="/">${t('desk.new.back')}</a></p>
      </form>
    </div>`,
  });
}

const wordField = (label: string, hint: string): Html =>
  html`<div class="field">
    <label for="word">${label}</label>
    <p class="hint" id="word-hint">${hint}</p>
    <input
      id="word"
      name="word"
      type="text"
      required
      maxlength="60"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="word-hint"
    />
  </div>`;
