/** Something that a user can mend; its message is the sentence that they will see. Anything else thrown is a bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
