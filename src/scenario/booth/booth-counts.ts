import {html, type TemplateResult} from 'lit';
import type {Say} from './booth-event.ts';
import type {Encounter} from './encounter.ts';
import {countsOf, rulings, type Ruling, type Turn} from './shift.ts';

/** What became of the travellers of a shift, and of the questions, in counts and plain words. */
export function counted(row: readonly Encounter[], turns: readonly Turn[], say: Say): TemplateResult {
  const {rulings: counts, asked} = countsOf(row, turns);
  const text = (ruling: Ruling): string => {
    const count = counts[ruling];
    if (ruling === 'held') return count === 0 ? say('booth.heldNone') : say('booth.heldText', {count});
    return say(`booth.${ruling}Text`);
  };
  const line = (name: string, explained: string, count: number) =>
    html`<div>
      <dt><b>${name}</b> ${explained}</dt>
      <dd>${count}</dd>
    </div>`;
  return html`<dl>${rulings.map(ruling => line(say(`booth.${ruling}`), text(ruling), counts[ruling]))}</dl>
    <p class="lead">${say('booth.harm')}</p>
    <h3>${say('booth.questions')}</h3>
    <dl>
      ${(['helped', 'needless', 'leftOut'] as const).map(use =>
        line(say(`booth.${use}`), say(`booth.${use}Text`), asked[use]),
      )}
    </dl>`;
}
