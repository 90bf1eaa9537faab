import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {CourseContact} from '../../content/course-file.ts';
import {contactLine} from '../contact-line.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import '../../ui/lazy-page.element.ts';

/** The about page: purpose, version, data that the course keeps about the learner, and licences. */
@customElement('about-page')
export class AboutPage extends GuardedElement {
  static override styles = [
    common,
    css`
      section {
        border-block-start: 1px solid var(--rule);
        padding-block: var(--space-3);
      }

      h2 {
        font-size: var(--step-1);
        margin-block-end: var(--space-1);
      }

      p {
        max-inline-size: var(--measure);
      }
    `,
  ];

  @property() version = '';
  @property({type: Boolean}) hasGlossary = false;
  /** The person or office that answers questions about the course. */
  @property({attribute: false}) contact: CourseContact | undefined;
  /**
   * Loads the section that offers to erase the data on the device. The page renders this section as soon as
   * it has loaded.
   */
  @property({attribute: false}) erase!: () => Promise<unknown>;

  protected override screen(): unknown {
    const {texts} = this;
    return html`<p class="eyebrow">${texts.t('about.version', {version: this.version})}</p>
      <h1 tabindex="-1">${texts.t('nav.about')}</h1>
      <p class="lead">${texts.t('course.lead')}</p>
      <p>${texts.t('about.what')}</p>
      ${contactLine(this.contact, texts)}
      ${this.hasGlossary ? html`<p><a href="#/glossary">${texts.t('nav.glossary')}</a></p>` : nothing}
      <p><a href="#/sources">${texts.t('nav.sources')}</a></p>
      <section>
        <h2>${texts.t('about.privacyTitle')}</h2>
        <p>${texts.t('about.privacy')}</p>
        <lazy-page .texts=${texts} .load=${this.erase}></lazy-page>
      </section>
      ${
        // English is the source language of the course, so it has no translation state.
        texts.language.code === 'en'
          ? nothing
          : html`<section>
              <h2>${texts.t('about.translation')}</h2>
              <p>${texts.t(texts.review === 'draft' ? 'review.draft' : 'review.reviewed')}</p>
            </section>`
      }
      <section>
        <h2>${texts.t('about.licencesTitle')}</h2>
        <p>${texts.t('about.licence')}</p>
        <p><a href="licences.html" target="_blank" rel="noopener">${texts.t('about.licences')}</a></p>
      </section>
      <section>
        <h2>${texts.t('about.adminTitle')}</h2>
        <p><a href="#/self-test">${texts.t('about.selfTest')}</a></p>
      </section>`;
  }
}
