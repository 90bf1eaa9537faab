import {css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import '../../scenario/short-talks/short-talk.element.ts';
import type {TalkTexts} from '../../scenario/short-talks/short-talk.element.ts';
import type {ShortTalk} from '../../scenario/short-talks/short-talk.ts';
import type {OwnWords} from '../../scenario/talk/own-words.element.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {focusHeading} from '../../ui/focus-heading.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';

/** The page of the two-minute talks: the list, or the talk that is open. Nothing is scored. */
@customElement('two-minutes-page')
export class TwoMinutesPage extends GuardedElement {
  static override styles = [
    common,
    practiceStyles,
    css`
      /* Lays out each talk in one row, so that several talks fit on one screen. */
      .way {
        align-items: center;
        display: grid;
        gap: 0 var(--space-3);
        grid-template-columns: minmax(0, 1fr) auto;
        margin-block-start: var(--space-3);
        max-inline-size: var(--measure);
        padding-block-start: var(--space-2);
      }

      .way h2 {
        font-size: var(--step-0);
      }

      .way > * {
        margin: 0;
      }

      .way > .actions {
        grid-area: 1 / 2 / 3;
      }
    `,
  ];

  @property({attribute: false}) talks!: readonly ShortTalk[];
  /** Function that finds the type of own words. Undefined if the learner has switched own words off. */
  @property({attribute: false}) read: OwnWords['read'];

  /** The open talk; undefined while the page shows the list of talks. */
  @state() private open: ShortTalk | undefined;
  @query('short-talk') private talk!: HTMLElement | null;

  #go(open: ShortTalk | undefined) {
    this.open = open;
    void this.updateComplete.then(() => {
      if (this.talk) this.talk.focus();
      else focusHeading(this.renderRoot);
    });
  }

  #list() {
    const {texts} = this;
    return html`<p class="lead">${texts.t('two-minutes.lead')}</p>
      ${this.talks.map(talk => {
        const words = texts.lookup('short-talks', `talks.${talk.id}.`);
        return html`<section class="way" aria-labelledby=${talk.id}>
          <h2 id=${talk.id}>${prose(words('title'))}</h2>
          <p>${prose(words('who'))}</p>
          <p class="actions">
            <button @click=${() => this.#go(talk)}>${texts.t('two-minutes.begin')}</button>
          </p>
        </section>`;
      })}`;
  }

  #talk(open: ShortTalk, read: NonNullable<OwnWords['read']>) {
    const {texts, talks} = this;
    const next = talks[talks.indexOf(open) + 1];
    // Create a new function for each render, so that the talk renders again after a change of language.
    const say: TalkTexts = (key, values) => texts.t(key, values);
    return html`${keyed(
        open.id,
        html`<short-talk
          .talk=${open}
          .words=${texts.lookup('short-talks', `talks.${open.id}.`)}
          .say=${say}
          .read=${read}
        >
          ${
            next
              ? html`<button class="primary" @click=${() => this.#go(next)}>
                  ${texts.t('two-minutes.next')}
                </button>`
              : nothing
          }
        </short-talk>`,
      )}
      <p class="actions">
        <button @click=${() => this.#go(undefined)}>${texts.t('two-minutes.back')}</button>
      </p>`;
  }

  protected override screen(): unknown {
    const {texts, open, read} = this;
    if (!read)
      return html`<h1 tabindex="-1">${texts.t('nav.twoMinutes')}</h1>
        <p>${texts.t('two-minutes.off')}</p>
        <p><a class="button" href="#/settings">${texts.t('two-minutes.toSettings')}</a></p>`;
    // Hide the title of the page while a talk is open, because the talk shows a heading of its own.
    return html`<h1 class=${open ? 'visually-hidden' : ''} tabindex="-1">${texts.t('nav.twoMinutes')}</h1>
      ${open ? this.#talk(open, read) : this.#list()}`;
  }
}
