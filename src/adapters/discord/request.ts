import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Makes a request as discord.js does, and once more where the connection was closed under it: a server may
 * close an idle connection in the moment it is used again. A repeat does no harm here: messages carry a
 * nonce, Discord takes one response to an interaction, and registering commands again changes nothing.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'UND_ERR_SOCKET') throw error;
    return DefaultRestOptions.makeRequest(url, init);
  }
};
