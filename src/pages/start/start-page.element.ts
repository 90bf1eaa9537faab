import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {coreMinutes, coreSteps, isAsked} from '../../content/core-path.ts';
import {hasExtra, type ModuleData, type ModuleIndex} from '../../content/course.ts';
import {coreDone} from '../../record/progress.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {duration} from '../../text/duration.ts';
import {StoreElement} from '../store-element.ts';
import {parsePlace, partAddress, type PartPlace} from '../place.ts';
import type {nextStepOf, stepName} from '../part/next-step.ts';
import {isKnown} from '../router.ts';
import {firstLesson} from './first-lesson.ts';
import {placeStyles} from './place.styles.ts';
import {startStyles} from './start-page.styles.ts';

/**
 * Delay in milliseconds between the button and the map, so that the map does not slow the first screen. A learner who
 * presses "Begin" at once then loads only the lesson. There is no delay if the titles of the parts are already
 * loaded.
 */
const calm = 1_500;

/** The functions that find and name the next step, and the module of the last place, which is their input. */
interface Steps {
  readonly nextStepOf: typeof nextStepOf;
  readonly stepName: typeof stepName;
  readonly data: ModuleData | undefined;
}

/** The pre-test, which measures prior knowledge. */
const preTest = {module: 'before', part: 'pre-test'};

/**
 * The start page. It has one button: "Begin" opens the first lesson, and "Continue" the next unfinished step. Below it
 * are the map of the course, and what a learner must know before the first lesson. Until the map has loaded, the page
 * shows the road, and the names and states of the places.
 */
@customElement('start-page')
export class StartPage extends StoreElement {
  static override styles = [common, placeStyles, startStyles];

  /** True if the course reports to the LMS each choice that the learner makes in an interview. */
  @property({type: Boolean}) detailed = false;

  /**
   * The functions that find and name the next step. Undefined until the map and the titles of all parts have loaded.
   * The first screen does not need these functions.
   */
  @state() private steps: Steps | undefined;
  #isLoading = false;

  protected override willUpdate(): void {
    if (this.#isLoading || !this.store.ready) return;
    this.#isLoading = true;
    setTimeout(
      () => {
        if (this.isConnected) void this.#loadMap();
      },
      this.texts.has('contents') ? 0 : calm,
    );
  }

  /** Loads the map. Without the map, the page still has its button. */
  async #loadMap(): Promise<void> {
    const {store, texts} = this;
    await Promise.all([
      import('../part/next-step.ts').then(async found => ({
        found,
        data: await found.openPlace(store, texts),
      })),
      import('./course-map.element.ts'),
      store.openContents(),
      texts.need('contents'),
    ]).then(
      ([{found, data}]) => {
        this.steps = {nextStepOf: found.nextStepOf, stepName: found.stepName, data};
      },
      () => undefined,
    );
  }

  #wayIn() {
    const {texts, store} = this;
    // Until the saved work has loaded, keep the space that the page needs for a new learner. So the map does not move
    // later.
    if (!store.ready)
      return store.saving.view.kind === 'opening'
        ? html`<p>${texts.t('course.lead')}</p>
            <p class="way">${texts.t('save.opening')}</p>`
        : nothing;
    const place = parsePlace(store.record.place);
    if (!place) {
      const first = firstLesson(store.course);
      return html`<p>${texts.t('course.lead')}</p>
        <p class="way">
          <a class="button primary" href=${first ? partAddress(first.module, first.part) : '#/contents'}
            >${texts.t('start.begin')}</a
          >
        </p>`;
    }
    const {steps} = this;
    if (!steps) return this.#back(place, '');
    const step = steps.nextStepOf(store, steps.data);
    const isThere = isKnown({name: 'part', ...place}, store.course);
    return step
      ? this.#back(
          {module: step.module, part: step.part.id, section: step.section},
          steps.stepName(step, texts),
          isThere ? 'start.next' : 'start.gone',
        )
      : html`<p class="way">
          <strong>${texts.t('start.done')}</strong>
          <a class="button primary" href="#/contents">${texts.t('nav.contents')}</a>
        </p>`;
  }

  /**
   * Renders the button for a learner who comes back. The button names the step that it opens, once the name is known.
   */
  #back({module, part, section}: PartPlace, name: string, words: 'start.next' | 'start.gone' = 'start.next') {
    const {texts} = this;
    return html`<div class="way back">
      <p>${name === '' ? nothing : html`${texts.t(words)} <strong>${prose(name)}</strong>`}</p>
      <a class="button primary" href=${partAddress(module, part, section)}>${texts.t('start.continue')}</a>
    </div>`;
  }

  /** Renders the links for a new learner: the try-out and the pre-test. */
  #first() {
    const {texts} = this;
    const {course} = this.store;
    const links = [
      ...(hasExtra(course, 'try-out') ? [['#/try-out', texts.t('start.tryOut')]] : []),
      ...(course.modules.some(({id}) => id === preTest.module)
        ? [[partAddress(preTest.module, preTest.part), texts.t('start.knownAlready')]]
        : []),
    ];
    if (this.store.record.place !== '' || links.length === 0) return nothing;
    return html`<ul class="first">
      ${links.map(([address = '', words = '']) => html`<li><a href=${address}>${words}</a></li>`)}
    </ul>`;
  }

  /** Renders a place before the map has loaded: its name and, once the saved work has loaded, its state. */
  #place(module: ModuleIndex, here: ModuleIndex | undefined) {
    const {texts, store} = this;
    const state = module === here ? 'here' : store.ready && this.#stateOf(module);
    return html`<li class=${state || ''}>
      <span class="name">${prose(texts.title(`${module.id}.title`))}</span>
      <span class="state">${state ? texts.t(`map.${state}`) : '\u00A0'}</span>
    </li>`;
  }

  /**
   * Returns the state that the map will show for a place. Returns undefined if the module ends with a test that the
   * learner has handed in. Only the map can tell whether the learner passed this test.
   */
  #stateOf(module: ModuleIndex): 'done' | 'open' | 'extra' | undefined {
    const {course} = this.store;
    if (coreSteps(module, course) === 0) return 'extra';
    if (this.#isLeft(module)) return 'open';
    return isAsked(module.test, course) ? undefined : 'done';
  }

  /** True if the learner has not finished the core path in a module. */
  readonly #isLeft = (module: ModuleIndex): boolean => {
    const steps = coreSteps(module, this.store.course);
    return coreDone(this.store.summary(module.id), steps) < steps;
  };

  /**
   * Returns the module in which the learner goes on. This is the module of the last place. If that module is
   * finished, it is the next unfinished one. The map may show a later module. This happens if the learner has skipped
   * a part and finished the parts behind it.
   */
  #here(): ModuleIndex | undefined {
    const {course, record} = this.store;
    const last = parsePlace(record.place) ?? firstLesson(course);
    const {modules} = course;
    const at = modules.findIndex(({id}) => id === last?.module);
    const own = modules[at];
    if (own && (this.#isLeft(own) || coreSteps(own, course) === 0)) return own;
    return modules.slice(at + 1).find(this.#isLeft) ?? modules.find(this.#isLeft);
  }

  protected override screen(): unknown {
    const {texts, store} = this;
    const minutes = coreMinutes(store.course);
    const here = store.ready ? this.#here() : undefined;
    return html`<h1 tabindex="-1">${texts.t('course.title')}</h1>
      <p class="lead">${texts.t('course.audience')}</p>
      ${this.#wayIn()}
      <nav aria-label=${texts.t('start.map')}>
        ${
          this.steps
            ? html`<course-map .texts=${texts} .store=${store} .data=${this.steps.data}></course-map>`
            : html`<ul>
                ${store.course.modules.map(module => this.#place(module, here))}
              </ul>`
        }
      </nav>
      ${store.ready ? this.#first() : nothing}
      <div class="facts">
        ${this.detailed ? html`<p data-detail>${texts.t('start.detail')}</p>` : nothing}
        <p>
          ${minutes > 0 ? texts.t('start.core', {time: duration(minutes, texts)}) : nothing}
          ${texts.t('start.howLong')}
          ${texts.t(store.saving.view.kind === 'not-recorded' ? 'save.not-recorded' : 'start.howSaved')}
        </p>
        <p>${texts.t('start.care')} <a href="#/support">${texts.t('start.support')}</a></p>
        <p>
          ${texts.review === 'draft' ? texts.t('review.draft') : nothing}
          <a href="#/about">${texts.t('nav.about')}</a>
        </p>
      </div>`;
  }
}
