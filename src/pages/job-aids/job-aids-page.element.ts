import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {JobAid} from '../../content/job-aids.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

/** Lists all job aids, each with a sentence on when to use it. */
@customElement('job-aids-page')
export class JobAidsPage extends GuardedElement {
  static override styles = [
    common,
    css`
      p {
        max-inline-size: var(--measure);
      }

      ul {
        border-block-end: 1px solid var(--rule);
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        border-block-start: 1px solid var(--rule);
        padding-block: var(--space-3);
      }

      a {
        align-items: center;
        display: inline-flex;
        font-family: var(--serif);
        font-size: var(--step-1);
        font-weight: 600;
        line-height: var(--leading-tight);
        min-block-size: var(--target);
      }

      li p {
        margin: 0;
      }
    `,
  ];

  @property({attribute: false}) aids: readonly JobAid[] = [];
  /** True if the address names an unknown job aid. */
  @property({type: Boolean}) isUnknown = false;

  protected override screen(): unknown {
    const {texts} = this;
    const words = texts.lookup('job-aids', 'aids.');
    return html`<h1 tabindex="-1">${texts.t('nav.jobAids')}</h1>
      ${this.isUnknown ? html`<p role="status">${texts.t('aids.unknown')}</p>` : nothing}
      <p>${texts.t('aids.intro')}</p>
      <ul>
        ${this.aids.map(
          ({id}) =>
            html`<li>
              <a href=${`#/job-aids/${id}`}>${prose(words(`${id}.title`))}</a>
              <p>${prose(words(`${id}.lead`))}</p>
            </li>`,
        )}
      </ul>`;
  }
}
