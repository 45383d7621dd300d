import type { ResponseParameters } from 'grammy/types';

/** The parameters of one call, as they came over the wire: anything, until a method has read them. */
export type Payload = {
  readonly [name in
    | 'callback_query_id'
    | 'cache_time'
    | 'chat_id'
    | 'commands'
    | 'inline_query_id'
    | 'is_personal'
    | 'language_code'
    | 'link_preview_options'
    | 'message_id'
    | 'message_thread_id'
    | 'parse_mode'
    | 'reply_markup'
    | 'reply_parameters'
    | 'results'
    | 'show_alert'
    | 'text'
    | 'timeout'
    | 'offset'
    | 'allowed_updates']?: unknown;
};

/** What the Bot API answers to a request it does not carry out. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters;

  constructor(code: number, description: string, parameters: ResponseParameters = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** Refuses a request that is wrong in itself. */
export function badRequest(description: string, parameters?: ResponseParameters): never {
  throw new Refusal(400, `Bad Request: ${description}`, parameters);
}

/** Demands `condition`, or refuses the request with `description`. */
export function demand(condition: unknown, description: string): asserts condition {
  if (!condition) badRequest(description);
}
