/** An event of a frame without a check button: whether the learner can now check a response. */
export class CheckableEvent extends Event {
  static readonly type = 'question-checkable';
  readonly isCheckable: boolean;
  constructor(isCheckable: boolean) {
    super(CheckableEvent.type);
    this.isCheckable = isCheckable;
  }
}
