import type {Response} from '../../score/response.ts';

/** Dispatched when the learner changes the response to a question. The response is not yet scored. */
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
