import { AuthoringError } from '../failure.js';

/** A file cannot be imported or exported; the message says which, why and what to do. */
export class ExchangeError extends AuthoringError {
  override readonly name = 'ExchangeError';
}
