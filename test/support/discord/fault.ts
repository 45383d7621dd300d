/** One thing that is wrong with a request's body, the way Discord names it. */
export interface Fault {
  /** Keys from the body's root, joined by dots: `embeds.0.title`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** What a REST route answers. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/** Refuses a request the way Discord does: an HTTP status and one of its numbered errors. */
export function refuse(status: number, code: number, message: string): Answered {
  return { status, body: { message, code } };
}

/** Refuses a body for all its faults at once, nested by field. */
export function refuseForm(faults: readonly Fault[]): Answered {
  const errors: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let level = errors;
    for (const key of path.split('.')) {
      level[key] ??= {};
      level = level[key] as ErrorTree;
    }
    level._errors = [...(level._errors ?? []), { code, message }];
  }
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}

type ErrorTree = { _errors?: object[]; [key: string]: ErrorTree | object[] | undefined };

/** Collects faults while a body is read. */
export function createFaults() {
  const found: Fault[] = [];
  const add = (path: string, code: string, message: string) => {
    found.push({ path, code, message });
  };
  return {
    found,
    add,
    /** Demands a text of `min` to `max` code points; Discord counts them so, after trimming. */
    text(path: string, value: unknown, min: number, max: number): void {
      if (typeof value !== 'string') {
        if (min > 0 || (value !== undefined && value !== null)) {
          add(path, value == null ? 'BASE_TYPE_REQUIRED' : 'STRING_TYPE_CONVERT', 'This field is required');
        }
        return;
      }
      const length = [...value.trim()].length;
      if (length === 0 && min > 0) add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      else if (length < min || length > max) {
        add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      }
    },
    /** Demands a list of `min` to `max` members and returns it. */
    list(path: string, value: unknown, min: number, max: number): readonly Json[] {
      if (value === undefined || value === null) {
        if (min > 0) add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
        return [];
      }
      if (!Array.isArray(value)) {
        add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
        return [];
      }
      if (value.length < min || value.length > max) {
        add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
      }
      return value as Json[];
    },
    /** Demands one of `allowed`. */
    choice(path: string, value: unknown, allowed: readonly unknown[]): void {
      if (!allowed.includes(value)) {
        add(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
      }
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;

/** The keys of Discord's JSON that the fake looks at. */
type Key =
  | 'allowed_mentions'
  | 'author'
  | 'autocomplete'
  | 'choices'
  | 'color'
  | 'components'
  | 'content'
  | 'custom_id'
  | 'd'
  | 'data'
  | 'description'
  | 'description_localizations'
  | 'embeds'
  | 'emoji'
  | 'enforce_nonce'
  | 'fail_if_not_exists'
  | 'fields'
  | 'flags'
  | 'footer'
  | 'id'
  | 'intents'
  | 'label'
  | 'max_length'
  | 'message_id'
  | 'message_reference'
  | 'name'
  | 'name_localizations'
  | 'nonce'
  | 'op'
  | 'options'
  | 'parse'
  | 'placeholder'
  | 'properties'
  | 'replied_user'
  | 'roles'
  | 'seq'
  | 'session_id'
  | 'shard'
  | 'style'
  | 'text'
  | 'title'
  | 'token'
  | 'type'
  | 'url'
  | 'users'
  | 'value';

/** A JSON object as it came over the wire: anything may be missing, and anything may be of a wrong type. */
export type Json = { readonly [K in Key]?: unknown };
