import type {CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from './common.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import {loadFailed, loading} from './load-failed.ts';

/** A page that loads its code and texts only when it opens. */
@customElement('later-page')
export class LaterPage extends GuardedElement {
  static override styles: CSSResultGroup = [common];

  /** Loads the files of the page and renders it. Rejects when a file fails to load. */
  @property({attribute: false}) load!: () => Promise<unknown>;

  @state() protected page: unknown;
  @state() protected failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetch();
  }

  protected fetch = async (): Promise<void> => {
    this.failed = false;
    try {
      this.page = await this.load();
    } catch {
      this.failed = true;
    }
  };

  protected override screen(): unknown {
    if (this.failed) return loadFailed(this.texts, this.fetch);
    return this.page ?? loading(this.texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'later-page': LaterPage;
  }
}
