/** Kind of a fault. The kind determines the page that the learner sees and the HTTP status. */
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
 * A problem that a person must fix before the desk can start or continue. The message is one sentence that names the
 * cause. `cure` says how to fix the problem. Both texts are for the trainer at the console.
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
