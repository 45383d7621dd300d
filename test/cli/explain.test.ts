import { describe, expect, it } from 'vitest';
import { explain } from '../../src/cli/explain.js';
import { Failure } from '../../src/cli/failure.js';

function fails(code: string, fields: object = { syscall: 'write' }): Promise<unknown> {
  const error = Object.assign(new Error(`${code}: what the system says, write`), { code, ...fields });
  return explain('k.yaml', () => Promise.reject(error)).catch((reason: unknown) => reason);
}

describe('explain', () => {
  it.each([
    ['ENOSPC', 'k.yaml: expected a file, found a full disk; make room'],
    ['EDQUOT', 'k.yaml: expected a file, found a full quota; make room, or ask for more of it'],
    ['EFBIG', 'k.yaml: expected a file, found one larger than may be written here; look at "ulimit -f"'],
    ['EIO', 'k.yaml: expected a file, found a disk that fails; name a file on another one'],
    ['EMFILE', 'k.yaml: EMFILE: what the system says, write'],
  ])("says of the system's %s which file it is about", async (code, message) => {
    const error = await fails(code);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ message, status: 1 });
  });

  it.each([
    ['a fault of our own', 'ERR_INVALID_ARG_TYPE', {}],
    ['that the working directory is gone', 'ENOENT', { syscall: 'uv_cwd' }],
  ])('leaves %s as it is', async (_name, code, fields) => {
    expect(await fails(code, fields)).not.toBeInstanceOf(Failure);
  });
});
