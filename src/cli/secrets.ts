/**
 * Tokens by their shape: a bot's of Telegram, a bot's of Discord, an interaction's in a Discord address. The first two
 * are looked for where a run of their characters begins, else a run of a megabyte would be read once a character.
 */
const SHAPES =
  /(?<!\d)\d{6,}:[\w-]{30,}|(?<![\w-])[\w-]{20,}\.[\w-]{6,}\.[\w-]{25,}|(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]+/gu;

/** Shorter ones are no tokens, and striking them out would make a message unreadable. */
const SHORTEST = 6;

const STRUCK = '[token]';

/**
 * Makes a function that strikes `secrets`, and whatever has a token's shape, out of a text.
 * @example createMask(['s3cret-t'])('wrong token s3cret-t') // => 'wrong token [token]'
 */
export function createMask(secrets: readonly (string | undefined)[]): (text: string) => string {
  const known = secrets
    .filter((secret) => secret !== undefined && secret.length >= SHORTEST)
    .flatMap((secret = '') => [secret, encodeURIComponent(secret)]);
  return (text) =>
    known.reduce((left, secret) => left.replaceAll(secret, STRUCK), text).replace(SHAPES, STRUCK);
}
