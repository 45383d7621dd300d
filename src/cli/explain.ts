import { Failure, isHomeless } from './failure.js';

/** What the system's errors mean for a file that was named. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of that name; check the path',
  ENOTDIR: 'a file where a folder should be; check the path',
  EISDIR: 'a folder; name a file',
  EACCES: 'no permission; check who owns it',
  EPERM: 'no permission; check who owns it',
  EROFS: 'a file system that cannot be written to; name another folder',
  ENOSPC: 'a full disk; make room',
  EDQUOT: 'a full quota; make room, or ask for more of it',
  EFBIG: 'one larger than may be written here; look at "ulimit -f"',
  EIO: 'a disk that fails; name a file on another one',
  ENAMETOOLONG: 'a name too long for the system; shorten it',
};

/** Runs `work` with `file`; what the system says of it becomes a `Failure` that says which file, and what to do. */
export async function explain<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, code = '', syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || isHomeless(error)) throw error;
    throw new Failure(`${file}: ${REASONS[code] ? `expected a file, found ${REASONS[code]}` : message}`, 1);
  }
}
