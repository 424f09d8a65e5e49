import { Fake8x8Error } from '../../base/errors.ts';

/** Creates the error of a call template that cannot be used. */
export function invalidTemplate(message: string): Fake8x8Error {
  return new Fake8x8Error('CALL_TEMPLATE_INVALID', message);
}
