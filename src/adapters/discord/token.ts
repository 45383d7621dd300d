import { DiscordAPIError, type REST, Routes } from 'discord.js';

/**
 * Has `rest` keep its token, which it would drop at the first 401 and then send nothing any more, though it may come
 * from a proxy. Whether Discord no longer knows the token, Discord is asked; only then `refused` is called.
 */
export function keepToken(rest: REST, refused: () => void, closed: AbortSignal): void {
  const setToken = rest.setToken.bind(rest) as (token: string | null) => REST;
  let isAsking = false;
  rest.setToken = (token: string | null) => {
    if (token !== null || closed.aborted) return setToken(token);
    if (!isAsking) void ask();
    return rest;
  };

  async function ask(): Promise<void> {
    isAsking = true;
    try {
      await rest.get(Routes.user());
    } catch (error) {
      if (isRefusal(error)) refused();
    } finally {
      isAsking = false;
    }
  }
}

/** Discord numbers its errors; a proxy's have no code. */
function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && typeof error.code === 'number';
}
