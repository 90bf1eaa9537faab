import {html, nothing, type TemplateResult} from 'lit';
import {namedTypes} from '../../scenario/model/question-types.ts';
import type {Texts} from '../../text/texts.ts';
import {confusedIn, reachedIn, type AnsweredTask} from './round-of-talk.ts';
import type {TalkTask} from './task.ts';

/**
 * Renders the result of a finished round: the earned and the possible points. If the learner had to name
 * kinds of question, also shows the number of right answers for each kind, and the two kinds that the learner
 * confused most often.
 */
export function talkSummary(
  solved: readonly AnsweredTask[],
  tasks: readonly TalkTask[],
  texts: Texts,
): TemplateResult {
  const {right, all} = reachedIn({solved});
  return html`<p>${texts.t('talk.reached', {right, all})}</p>
    ${tasks.some(({block}) => block.type === 'naming') ? byKind(solved, tasks, texts) : nothing}
    ${solved.every(({isRight}) => isRight) ? nothing : html`<p>${texts.t('talk.comesBack')}</p>`}`;
}

function byKind(solved: readonly AnsweredTask[], tasks: readonly TalkTask[], texts: Texts): TemplateResult {
  const named = solved.map(done => ({...done, kind: kindOf(done, tasks)}));
  const confused = confusedIn(named);
  const word = (kind: string | undefined) => texts.say(`talk.kindName.${kind}`);
  return html`<dl>
      ${namedTypes.map(kind => {
        const own = named.filter(done => done.kind === kind);
        const right = own.filter(({isRight}) => isRight).length;
        return own.length === 0
          ? nothing
          : html`<div>
              <dt><b>${word(kind)}</b></dt>
              <dd>${texts.t('talk.count', {right, all: own.length})}</dd>
            </div>`;
      })}
    </dl>
    ${
      confused
        ? html`<p>
            ${texts.t('talk.confused', {one: word(confused.pair[0]), other: word(confused.pair[1]), count: confused.times})}
          </p>`
        : nothing
    }`;
}

/**
 * Returns the kind of question that is right for a task. To find it, judges the response again: scoring marks the
 * right kind as `right` or `missed`, even if the learner chose another kind.
 */
const kindOf = ({topic, response}: AnsweredTask, tasks: readonly TalkTask[]): string | undefined => {
  const marks = tasks.find(({block}) => block.id === topic)?.judge(response).marks ?? {};
  return Object.entries(marks).find(([, mark]) => mark !== 'wrong')?.[0];
};
