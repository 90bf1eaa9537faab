/** Reports whether the learner can now check the response. A frame without a check button dispatches this event. */
export class CheckableEvent extends Event {
  static readonly type = 'question-checkable';
  readonly isCheckable: boolean;
  constructor(isCheckable: boolean) {
    super(CheckableEvent.type);
    this.isCheckable = isCheckable;
  }
}
