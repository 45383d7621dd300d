import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeRequest } from '../../../src/adapters/discord/request.js';

/** Makes a request to a server that handles one after the other by `listeners`, the last one all that follow. */
async function ask(...listeners: readonly RequestListener[]) {
  let made = 0;
  const server = createServer((request, response) => {
    request.resume();
    listeners[Math.min(made++, listeners.length - 1)]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return makeRequest(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' });
}

const answering =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

const breakingOff: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-length': 900 });
  response.write('{"id":"1', () => request.socket.destroy());
};

describe('a request', () => {
  it.each<[string, RequestListener]>([
    ['breaks off', breakingOff],
    ['is a page', answering(200, '<html>')],
    ['is empty', answering(200, '')],
    ['leads elsewhere', answering(301, '', { location: 'http://127.0.0.1:1/' })],
  ])('whose answer %s is made again', async (_name, listener) => {
    const answer = await ask(listener, answering(200, '{"id":"1"}'));
    expect(await answer.json()).toEqual({ id: '1' });
  });

  it('that another than Discord answers each time fails with the status', async () => {
    await expect(ask(answering(302, ''))).rejects.toMatchObject({ name: 'ForeignAnswer', code: 'HTTP 302' });
  });

  it.each([
    [204, ''],
    [404, '{"code":10003}'],
    [502, '<html>'],
  ])('with the answer %i %j gets it', async (status, body) => {
    const answer = await ask(answering(status, body, { 'x-kept': 'yes' }));
    expect([answer.status, await answer.text(), answer.headers.get('x-kept')]).toEqual([status, body, 'yes']);
  });

  // Without a pause that a timer takes, discord.js repeats the request some hundred times a second.
  it.each([
    ['3', '3'],
    ['0.5', '0.5'],
    ['3000000', '86400'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', '5'],
    ['-1', '5'],
    ['', '5'],
  ])('that a 429 puts off by %j is put off by %s seconds', async (asked, waited) => {
    const answer = await ask(answering(429, '{}', asked ? { 'retry-after': asked } : {}));
    expect(answer.headers.get('retry-after')).toBe(waited);
  });
});
