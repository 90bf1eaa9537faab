import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Store} from '../../session/store.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {
  applySettings,
  contrasts,
  descriptions,
  storeSettings,
  motions,
  readSettings,
  texts as sizes,
  usual,
  type Settings,
  type SettingsStorage,
} from './settings.ts';

/**
 * The settings page: text size, contrast, motion, descriptions, language, shortcuts and own words. Each choice takes
 * effect at once.
 */
@customElement('settings-page')
export class SettingsPage extends GuardedElement {
  static override styles = [
    common,
    css`
      fieldset {
        border: 0;
        border-block-start: 1px solid var(--rule);
        margin: 0;
        min-inline-size: 0;
        padding: var(--space-3) 0;
      }

      legend {
        float: inline-start;
        font-family: var(--serif);
        font-size: var(--step-1);
        font-weight: 600;
        inline-size: 100%;
        margin-block-end: var(--space-2);
        padding: 0;
      }

      fieldset > :not(legend) {
        clear: both;
      }

      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      label {
        align-items: center;
        background: var(--paper-raised);
        border: 1px solid var(--rule-strong);
        border-radius: var(--radius);
        cursor: pointer;
        display: inline-flex;
        gap: var(--space-2);
        max-inline-size: 100%;
        min-block-size: var(--target);
        min-inline-size: 0;
        overflow-wrap: anywhere;
        padding: var(--space-2) var(--space-3);
      }

      label.is-chosen,
      [aria-pressed='true'] {
        background: var(--chosen-wash);
        border-color: var(--chosen);
        box-shadow: inset 0 0 0 1px var(--chosen);
      }

      input {
        accent-color: var(--chosen);
        block-size: 1.2rem;
        flex: none;
        inline-size: 1.2rem;
        margin: 0;
      }

      .large {
        font-size: 1.2em;
      }

      .largest {
        font-size: 1.4em;
      }

      .after {
        border-block-start: 1px solid var(--rule);
        padding-block-start: var(--space-3);
      }
    `,
  ];

  @property({attribute: false}) store!: Store;
  @property({attribute: false}) storage: SettingsStorage | undefined;

  @state() private settings: Settings = usual;
  @state() private statusKey: InterfaceKey | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.settings = readSettings(this.storage);
  }

  #choose(changed: Partial<Settings>): void {
    this.settings = {...this.settings, ...changed};
    applySettings(this.settings, document.documentElement);
    this.statusKey = storeSettings(this.storage, this.settings) ? 'settings.kept' : 'settings.window';
  }

  #speak(code: string): void {
    void this.texts.change(code).then(() => this.store.dispatch({kind: 'spoke', language: code}));
  }

  /** Renders a group of radio buttons. `name` is the name of the group, and `legend` its heading. */
  #options<T extends string>(
    name: string,
    legend: string,
    list: readonly T[],
    chosen: string,
    words: (value: T) => unknown,
    choose: (value: T) => void,
  ) {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="choices">
        ${list.map(
          value =>
            html`<label class=${value === chosen ? 'is-chosen' : ''}
              ><input
                type="radio"
                name=${name}
                .checked=${value === chosen}
                @change=${() => choose(value)}
              />${words(value)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #language() {
    const {texts} = this;
    if (texts.languages.length < 2) return nothing;
    // The language comes first, so that a learner who cannot read this page can still change its language. The
    // languages are buttons: with radio buttons, an arrow key would change the language of the page.
    return html`<fieldset>
      <legend>${texts.t('nav.language')}</legend>
      <div class="choices">
        ${texts.languages.map(
          ({code, tag, name}) =>
            html`<button
              lang=${tag}
              aria-pressed=${code === texts.language.code}
              @click=${() => this.#speak(code)}
            >
              ${name}
            </button>`,
        )}
      </div>
    </fieldset>`;
  }

  /** Renders a setting that is on or off. */
  #switch(name: 'shortcuts' | 'ownWords') {
    const {texts} = this;
    const isOn = this.settings[name];
    return html`<fieldset>
      <legend>${texts.t(`settings.${name}`)}</legend>
      <p>${texts.t(`settings.${name}Text`)}</p>
      <label class=${isOn ? 'is-chosen' : ''}
        ><input
          type="checkbox"
          .checked=${isOn}
          @change=${() => this.#choose({[name]: !isOn})}
        />${texts.t(`settings.${name}On`)}</label
      >
    </fieldset>`;
  }

  protected override screen(): unknown {
    const {texts, settings} = this;
    return html`<h1 tabindex="-1">${texts.t('nav.settings')}</h1>
      <p>${texts.t('settings.lead')}</p>
      ${this.#language()}
      ${this.#options(
        'text',
        texts.t('settings.text'),
        sizes,
        settings.text,
        size => html`<span class=${size}>${texts.t(`settings.text.${size}`)}</span>`,
        text => this.#choose({text}),
      )}
      ${this.#options(
        'contrast',
        texts.t('settings.contrast'),
        contrasts,
        settings.contrast,
        value => texts.t(`settings.contrast.${value}`),
        contrast => this.#choose({contrast}),
      )}
      ${this.#options(
        'motion',
        texts.t('settings.motion'),
        motions,
        settings.motion,
        value => texts.t(`settings.motion.${value}`),
        motion => this.#choose({motion}),
      )}
      ${this.#options(
        'words',
        texts.t('settings.words'),
        descriptions,
        settings.words,
        value => texts.t(`settings.words.${value}`),
        words => this.#choose({words}),
      )}
      ${this.#switch('shortcuts')} ${this.#switch('ownWords')}
      <div class="after">
        <button @click=${() => this.#choose(usual)}>${texts.t('settings.usual')}</button>
        <p class="quiet" role="status">${this.statusKey === undefined ? nothing : texts.t(this.statusKey)}</p>
      </div>`;
  }
}
