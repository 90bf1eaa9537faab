import type {DateTask, DrillTask} from '../../documents/drill/drill.ts';
import {read} from '../../documents/mrz/layout.ts';
import type {TextLookup} from '../../content/question-type.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import type {Texts} from '../../text/texts.ts';

/** The members of `Texts` that the functions of this file need. */
export type TaskTexts = Pick<Texts, 'say' | 'formats'>;

/** Formats a date such as `20380112` in the learner's language. */
const dateOf = (name: string, texts: TaskTexts): string =>
  texts.formats.date(new Date(Number(name.slice(0, 4)), Number(name.slice(4, 6)) - 1, Number(name.slice(6))));

/** Describes a position in the machine-readable lines as text. */
const placesOf = ({line, from, to}: {line: number; from: number; to: number}, texts: TaskTexts): string =>
  texts.say(from === to ? 'practice.pick.place' : 'practice.pick.places', {line, from, to});

function stemOf(task: DrillTask, texts: TaskTexts): string {
  switch (task.kind) {
    case 'field':
      return texts.say(task.isDigit ? 'practice.ask.fieldDigit' : 'practice.ask.field', {
        field: texts.say(`bench.field.${task.field}`),
      });
    case 'digit':
      return texts.say('practice.ask.digit', {field: texts.say(`bench.field.${task.check.of}`)});
    case 'fault': {
      const {of, line, column, found} = task.check;
      return texts.say('practice.ask.fault', {field: texts.say(`bench.field.${of}`), line, column, found});
    }
    case 'date':
      return texts.say(`practice.ask.date.${task.field}`);
    case 'code':
      return task.at
        ? texts.say('practice.ask.code', {where: placesOf(task.at, texts), text: task.text})
        : texts.say('practice.ask.codeAlone', {text: task.text});
    default:
      return texts.say(`practice.ask.${task.kind}`);
  }
}

function optionOf(option: string, task: DrillTask, texts: TaskTexts): string {
  switch (task.kind) {
    case 'date':
      return dateOf(option, texts);
    case 'code':
      return texts.say(`practice.means.${option}`);
    case 'page':
      return texts.say(option === 'none' ? 'practice.option.none' : `bench.field.${option}`);
    default:
      return texts.say(`practice.option.${option}`);
  }
}

/** Explains the right response. The explanation does not depend on the learner's response. */
export function whyOf(task: DrillTask, texts: TaskTexts): string {
  switch (task.kind) {
    case 'field':
      return texts.say('practice.why.field', {
        where: placesOf(task.right, texts),
        text: read(task.lines, task.right),
      });
    case 'date':
      return whyDate(task, texts);
    case 'digit':
      return texts.say('practice.why.digit', {digit: task.check.expected});
    case 'fault':
      return texts.say(`practice.why.fault.${task.right}`, {digit: task.check.expected});
    case 'page':
      return texts.say(`practice.why.page.${task.right === 'none' ? 'none' : 'other'}`, {
        field: texts.say(`bench.field.${task.right}`),
      });
    case 'name':
      return texts.say(`practice.why.name.${task.right === 'agrees' ? task.how : task.right}`);
    case 'code':
      return texts.say(`practice.about.${task.code}`);
  }
}

const whyDate = ({text, right, field}: DateTask, texts: TaskTexts): string =>
  texts.say(`practice.why.date.${field}`, {text, date: dateOf(right, texts)});

/** Returns the advice that a task gives for the work at the counter. */
export function counterOf(task: DrillTask, texts: TaskTexts): string {
  switch (task.kind) {
    case 'fault':
      return texts.say(`practice.counter.fault.${task.right}`);
    case 'page':
      return texts.say(`practice.counter.page.${task.right === 'none' ? 'none' : 'other'}`);
    case 'name':
      return texts.say(`practice.counter.name.${task.right === 'agrees' ? 'agrees' : 'other'}`);
    case 'code':
      return texts.say(`practice.counter.code.${task.code === 'refer' ? 'refer' : 'known'}`);
    default:
      return texts.say(`practice.counter.${task.kind}`);
  }
}

/** Returns a lookup for the texts of a task, as HTML. It accepts the keys that the question elements use. */
export const taskTexts =
  (task: DrillTask, texts: TaskTexts): TextLookup =>
  key => {
    const [, option] = /^options\.(.+)\.text$/.exec(key) ?? [];
    if (option !== undefined) return escapeHtml(optionOf(option, task, texts));
    if (key === 'stem') return escapeHtml(stemOf(task, texts));
    return key === 'atTheCounter' ? escapeHtml(counterOf(task, texts)) : '';
  };
