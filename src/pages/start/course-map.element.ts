import {html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {ModuleData, ModuleIndex} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {addressOf, isDone, isModuleDone, menuOf, type MenuModule} from '../part/menu.ts';
import {nextStepOf, stepAddress, type NextStep} from '../part/next-step.ts';
import {StoreElement} from '../store-element.ts';
import {courseMapStyles} from './course-map.styles.ts';
import {placeStyles} from './place.styles.ts';
import {sceneOf} from './scenes.ts';

/**
 * The map of the course: a road with a place for each module. The map shows what is done, where the learner is, and
 * what is open. A module without a `place:` in its module.yaml is a milestone on the road.
 */
@customElement('course-map')
export class CourseMap extends StoreElement {
  static override styles = [common, placeStyles, courseMapStyles];

  /** Data of the module with the learner's last place, from `openPlace`. */
  @property({attribute: false}) data: ModuleData | undefined;

  #stateOf(module: MenuModule | undefined, step: NextStep | undefined): 'done' | 'here' | 'open' | 'extra' {
    if (step && step.module === module?.id) return 'here';
    if (!module || module.core.length === 0) return 'extra';
    return isModuleDone(module) ? 'done' : 'open';
  }

  /**
   * Returns the address to which a place on the map leads: the next step in its module, otherwise the first open part
   * of the module.
   */
  #addressOf(
    {id, firstLesson}: ModuleIndex,
    own: MenuModule | undefined,
    step: NextStep | undefined,
  ): string {
    if (step?.module === id) return stepAddress(step);
    const part = own?.core.find(one => !isDone(one)) ?? own?.core[0] ?? own?.all[0];
    if (part) return addressOf(part);
    return firstLesson === undefined ? '#/contents' : `#/${id}/${firstLesson}`;
  }

  #station(module: ModuleIndex, own: MenuModule | undefined, step: NextStep | undefined) {
    const {texts} = this;
    const state = this.#stateOf(own, step);
    return html`<li class=${state}>
      <a href=${this.#addressOf(module, own, step)} aria-current=${state === 'here' ? 'step' : 'false'}>
        <svg viewBox="0 0 160 100" aria-hidden="true">
          <path class="verge" d="M0 86h160v14H0z" />
          ${sceneOf(module.place)}
          <path class="middle" d="M0 93h160" />
          ${marks[state]}
        </svg>
        <span class="name">${prose(texts.title(`${module.id}.title`))}</span>
        <span class="state">${texts.t(`map.${state}`)}</span>
      </a>
    </li>`;
  }

  protected override screen(): unknown {
    const {course} = this.store;
    const {modules} = menuOf(course, this.store);
    const step = nextStepOf(this.store, this.data);
    return html`<ol>
      ${course.modules.map((module, n) => this.#station(module, modules[n], step))}
    </ol>`;
  }
}

const marks = {
  done: svg`<circle class="mark" cx="80" cy="93" r="7" /><path class="tick" d="m76.5 93 2.5 2.7 4.600-5.200" />`,
  here: svg`<path class="pin" d="M80 98c-7-9-10-13-10-18a10 10 0 0 1 20 0c0 5-3 9-10 18z" /><circle class="eye" cx="80" cy="80" r="3.5" />`,
  open: svg`<circle class="mark" cx="80" cy="93" r="5" />`,
  extra: svg`<circle class="mark" cx="80" cy="93" r="3.5" />`,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'course-map': CourseMap;
  }
}
