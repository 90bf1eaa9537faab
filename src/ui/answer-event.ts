import type {Response} from '../score/response.ts';

/** The learner changed the answer to a question; nobody has judged it yet. */
export class AnswerEvent extends Event {
  static readonly type = 'question-answer';
  readonly question: string;
  readonly response: Response;
  constructor(question: string, response: Response) {
    super(AnswerEvent.type, {bubbles: true, composed: true});
    this.question = question;
    this.response = response;
  }
}

declare global {
  interface HTMLElementEventMap {
    'question-answer': AnswerEvent;
  }
}
