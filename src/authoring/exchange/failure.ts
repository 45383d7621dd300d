/** A file cannot be imported or exported; the message says which, why and what to do. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
}
