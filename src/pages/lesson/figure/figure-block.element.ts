import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Block} from '../../../content/course.ts';
import type {ActivityElement} from '../../../figures/activity.ts';
import {drawingStyles} from '../../../ui/drawing.styles.ts';
import {prose} from '../../../text/prose.ts';
import {common} from '../../../ui/common.styles.ts';
import {figureBlockStyles} from './figure-block.styles.ts';
import {LargeFigure} from '../../../ui/figure/large-figure.ts';
import {proseStyles} from '../../../ui/prose.styles.ts';

/** Loads the code that all activities share. Rejects when a file fails to load. */
export const loadActivities = () => import('../../../figures/activity-element.ts');

/**
 * Shows a drawing in a lesson. The learner can read a description of the drawing, and enlarge the drawing to the
 * whole window. If the figure has an activity, the screen shows the activity instead of the drawing. The drawing
 * still appears in print, and if the activity fails to load.
 */
@customElement('figure-block')
export class FigureBlock extends LargeFigure {
  static override styles = [common, proseStyles, drawingStyles, figureBlockStyles];

  @property() override module = '';
  @property({attribute: false}) override block!: Extract<Block, {kind: 'figure'}>;

  /** The element of the activity, once it is loaded. */
  @state() private activity: ActivityElement | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('block')) void this.#load();
  }

  async #load() {
    const {block, texts} = this;
    this.activity = undefined;
    if (!block.activity) return;
    try {
      const {activityElement} = await loadActivities();
      const activity = await activityElement(block.activity.name, texts);
      if (this.block === block) this.activity = activity;
    } catch {
      // If the activity fails to load, the learner sees the drawing, which has the same content.
    }
  }

  protected override large(): TemplateResult {
    return html`<div class="drawing">${prose(this.texts.lookup(this.module, '')(this.block.svg))}</div>`;
  }

  #work() {
    const {texts, module, block, activity} = this;
    if (!activity || !block.activity) return nothing;
    const {data, words} = block.activity;
    const drawing = texts.lookup(module, '')(block.svg);
    activity.show({data, texts, drawing, words: texts.lookup(module, words)});
    return activity;
  }

  protected override screen(): unknown {
    const {texts, block, activity} = this;
    const words = texts.lookup(this.module, '');
    const drawing = words(block.svg);
    return html`<figure class=${!block.activity && isNarrow(drawing) ? 'is-narrow' : ''}>
        <div class="drawing ${activity ? 'is-printed' : ''}">${prose(drawing)}</div>
        ${this.#work()}
        <figcaption class=${activity ? 'is-said' : ''}>${prose(words(block.caption))}</figcaption>
        <div class="more ${activity ? 'is-row' : ''}">
          <details>
            <summary>${texts.t('figure.describe')}</summary>
            <div class="prose">${prose(words(block.alternative))}</div>
          </details>
          ${this.enlarge(activity ? 'figure.whole' : 'figure.enlarge')}
        </div>
      </figure>
      ${this.overWindow()}`;
  }
}

/** True if a drawing, given as SVG text, would fill the height of the window at the full width of a wide screen. */
const isNarrow = (drawing: string): boolean => {
  const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(drawing)?.[1] ?? '').split(' ').map(Number);
  return height > 0.7 * width;
};
