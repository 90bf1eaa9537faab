/** What kind of thing is wrong; the learner's page and the HTTP status follow from it. */
export type DeskFaultCode =
  | 'option'
  | 'port'
  | 'folder'
  | 'read-only'
  | 'disk-full'
  | 'locked'
  | 'damaged'
  | 'newer'
  | 'course'
  | 'package'
  | 'restore';

/**
 * Something that a person must put right before the desk can start or go on. The message is one sentence that
 * names the thing; `cure` says what to do. Both are for the trainer at the console.
 */
export class DeskFault extends Error {
  override readonly name = 'DeskFault';
  readonly code: DeskFaultCode;
  readonly cure: string;
  constructor(code: DeskFaultCode, message: string, cure: string) {
    super(message);
    this.code = code;
    this.cure = cure;
  }
}
