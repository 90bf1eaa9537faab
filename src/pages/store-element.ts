import {property} from 'lit/decorators.js';
import type {Store} from '../session/store.ts';
import {GuardedElement} from '../ui/guarded-element.ts';
import type {Observable} from '../ui/subscribe-controller.ts';

/** Base class of elements that show data of the store. Such an element re-renders when the store changes. */
export abstract class StoreElement extends GuardedElement {
  @property({attribute: false}) store!: Store;

  protected override follows(): readonly Observable[] {
    return [this.store];
  }
}
