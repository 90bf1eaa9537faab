import type {CSSResultGroup} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from './common.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import {failedLoad, loadFailed, loading} from './load-failed.ts';

const isRender = (page: unknown): page is (section: string) => unknown => typeof page === 'function';

/** A page that loads its code and texts only when it opens. */
@customElement('lazy-page')
export class LazyPage extends GuardedElement {
  static override styles: CSSResultGroup = [common];

  /**
   * Loads the files of the page. Resolves to the content to render, or to a function that takes a section and
   * returns the content. Rejects when a file fails to load.
   */
  @property({attribute: false}) load!: () => Promise<unknown>;
  /**
   * Section of the page. If `load` resolves to a function, the element passes the section to that function.
   */
  @property() section = '';

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
      await failedLoad.explain();
      this.failed = true;
    }
  };

  protected override screen(): unknown {
    if (this.failed) return loadFailed(this, this.fetch);
    const {page} = this;
    if (page === undefined) return loading(this.texts);
    return isRender(page) ? page(this.section) : page;
  }
}
